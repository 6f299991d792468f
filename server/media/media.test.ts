import { createHash } from "node:crypto";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { readImage } from "#server/media/read-image.ts";
import { uploadImage } from "#server/media/upload-image.ts";

useTestDatabase();

let ann: Actor;
beforeAll(async () => {
  ann = await createUser({ roles: ["editor"] });
});

const plain = (width: number, height: number, colour = "#a8321f") =>
  sharp({ create: { width, height, channels: 3, background: colour } });
const upload = (bytes: Uint8Array, name = "picture.jpg") => uploadImage(ann, { name, bytes: new Uint8Array(bytes) });

async function stored(bytes: Uint8Array) {
  const result = await upload(bytes);
  if (!result.ok) throw new Error(result.error.code);
  const variants = await appDb().mediaVariant.findMany({
    where: { mediaId: result.value.mediaId },
    orderBy: { width: "asc" },
  });
  const media = await appDb().media.findUniqueOrThrow({
    where: { id: result.value.mediaId },
    include: { original: true },
  });
  return { result: result.value, variants, media };
}

describe("an upload", () => {
  test("is stored in full size and as WebP at each width that is narrower", async () => {
    const { result, variants, media } = await stored(await plain(3000, 1500).jpeg().toBuffer());
    expect(variants.map(({ width, height, format }) => [width, height, format])).toEqual([
      [480, 240, "webp"],
      [960, 480, "webp"],
      [1600, 800, "webp"],
      [2400, 1200, "webp"],
    ]);
    expect(media).toMatchObject({ width: 3000, height: 1500, original: { format: "jpeg" } });
    expect(result).toMatchObject({ mediaId: media.id, name: "picture.jpg", width: 3000, height: 1500, known: false });
    for (const { bytes, hash } of variants) expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
  });

  test("is never enlarged", async () => {
    const { variants } = await stored(await plain(700, 400).png().toBuffer());
    expect(variants.map(({ width }) => width)).toEqual([480, 700]);
    const tiny = await stored(await plain(20, 10).png().toBuffer());
    expect(tiny.variants.map(({ width, height }) => [width, height])).toEqual([[20, 10]]);
  });

  test("is turned upright and loses where and with what it was taken", async () => {
    const taken = await plain(600, 300)
      .withExif({
        IFD0: { Make: "Secret Camera", Orientation: "6" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "22/1 18/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    const { media, variants } = await stored(taken);
    expect(media).toMatchObject({ width: 300, height: 600 });
    for (const bytes of [media.original?.bytes, ...variants.map((variant) => variant.bytes)]) {
      const metadata = await sharp(bytes).metadata();
      expect([metadata.exif, metadata.orientation, metadata.xmp, metadata.iptc]).toEqual(Array(4).fill(undefined));
    }
  });

  test("that came before, under whatever name and with whatever metadata, is the same picture", async () => {
    const image = plain(640, 480, "#123456");
    const first = await upload(await image.clone().png().toBuffer(), "one.png");
    const withComment = await image
      .clone()
      .withExif({ IFD0: { Copyright: "somebody" } })
      .png()
      .toBuffer();
    const again = await Promise.all([upload(withComment, "two.png"), upload(withComment, "three.png")]);
    if (!first.ok) throw new Error(first.error.code);
    expect(again).toEqual(Array(2).fill({ ok: true, value: { ...first.value, known: true } }));
  });

  test("may look like another one when it is small", async () => {
    const flat = (width: number) =>
      plain(width, width / 2, "#0a6b3d")
        .png()
        .toBuffer();
    const [one, two] = [await stored(await flat(1600)), await stored(await flat(3200))];
    expect(two.result.mediaId).not.toBe(one.result.mediaId);
    expect(two.variants[0]?.hash).toBe(one.variants[0]?.hash);
    expect(two.variants).toHaveLength(4);
  });

  test("of the same picture twice at once is stored once", async () => {
    const bytes = await plain(641, 480, "#654321").png().toBuffer();
    const answers = await Promise.all(Array.from({ length: 4 }, () => upload(bytes)));
    expect(new Set(answers.map((answer) => answer.ok && answer.value.mediaId)).size).toBe(1);
  });
});

describe("a refusal", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  test.each([
    ["SVG", new TextEncoder().encode(svg), "mediaUnsupported"],
    ["SVG with an XML declaration", new TextEncoder().encode(`<?xml version="1.0"?>${svg}`), "mediaUnsupported"],
    ["HTML called .jpg", new TextEncoder().encode("<html><script>1</script></html>"), "mediaUnsupported"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7\n1 0 obj"), "mediaUnsupported"],
    ["nothing", new Uint8Array(), "mediaUnsupported"],
    ["more than 20 MB", new Uint8Array(20_000_001), "mediaTooLarge"],
  ])("%s is refused", async (_, bytes, code) => {
    expect(await upload(bytes)).toMatchObject({ error: { code } });
  });

  test("a damaged picture is refused as damaged", async () => {
    const bytes = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        noise: { type: "gaussian", mean: 99, sigma: 50 },
        background: "#fff",
      },
    })
      .jpeg()
      .toBuffer();
    expect(await upload(bytes.subarray(0, bytes.length / 2))).toMatchObject({ error: { code: "mediaDamaged" } });
    expect(await upload(bytes.subarray(0, 30))).toMatchObject({ error: { code: "mediaDamaged" } });
  });

  test("100 megapixels are refused before they are decoded", async () => {
    const bomb = await plain(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    const before = process.memoryUsage().rss;
    expect(await upload(bomb)).toMatchObject({ error: { code: "mediaTooLarge", params: { limit: "pixels" } } });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe("reading", () => {
  test("gives the narrowest derivative that has the pixels wanted, or the widest", async () => {
    const { media } = await stored(await plain(1000, 500, "#00ff00").png().toBuffer());
    const widthOf = async (width: number) => {
      const result = await readImage(ann, { mediaId: media.id, width });
      return result.ok ? (await sharp(result.value.bytes).metadata()).width : result.error.code;
    };
    expect(await Promise.all([widthOf(1), widthOf(480), widthOf(481), widthOf(5000)])).toEqual([480, 480, 960, 1000]);
  });

  test("an unknown picture is not found and a stranger sees none", async () => {
    const nobody = await createUser({ roles: [] });
    expect(await readImage(ann, { mediaId: createId(), width: 480 })).toMatchObject({ error: { code: "notFound" } });
    expect(await readImage(nobody, { mediaId: createId(), width: 480 })).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(await uploadImage(nobody, { name: "", bytes: new Uint8Array() })).toMatchObject({
      error: { code: "forbidden" },
    });
  });
});
