import sharp from "sharp";
import { z } from "zod";
import en from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { type Askers, askersOf } from "./support/askers.ts";
import { ask, expectNothingInside, ownOrigin } from "./support/http.ts";
import { expect, test } from "./support/test.ts";

// Pictures that are none, too much of one, or more than one.
let askers: Askers;
test.beforeAll(async () => {
  askers = await askersOf("Uploads");
});
test.afterAll(() => askers.leave());

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ mediaId: z.string() }) }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string().optional() }) }),
]);

async function upload(body: string | Uint8Array, name = "picture.png", headers: Record<string, string> = {}) {
  const answer = await ask(`/api/media?name=${name}`, {
    method: "POST",
    headers: { cookie: askers.by.editor.cookie, ...ownOrigin(), ...headers },
    body,
  });
  expectNothingInside(answer, name);
  const said = answerSchema.parse(JSON.parse(answer.body));
  return { status: answer.status, code: said.ok ? "done" : said.error.code, said };
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3b7f5c" } });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const markup = "<!doctype html><script>alert(document.domain)</script>";

test("what is no picture of a kind we take is refused, whatever it is called", async () => {
  for (const body of ["", "words", svg, `<?xml version="1.0"?>${svg}`, markup, "%PDF-1.7\n", "PK\u0003\u0004zip"]) {
    expect(await upload(body, "photo.png", { "content-type": "image/png" }), body.slice(0, 10)).toMatchObject({
      status: 415,
      code: "mediaUnsupported",
    });
  }
  const png = await plain(40, 20).png().toBuffer();
  expect(await upload(png.subarray(0, 40))).toMatchObject({ status: 422, code: "mediaDamaged" });
  expect(await upload(await plain(9, 9).tiff().toBuffer(), "a.png")).toMatchObject({ code: "mediaUnsupported" });
});

test("too many bytes or pixels are refused before they are looked at", async () => {
  expect(await upload(new Uint8Array(20_000_001))).toMatchObject({ status: 413, code: "mediaTooLarge" });
  expect(await upload(new Uint8Array(30_000_001))).toMatchObject({ status: 413, code: "tooLarge" });
  const bomb = await plain(8000, 6400).png().toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await upload(bomb)).toMatchObject({ status: 413, code: "mediaTooLarge" });
});

test("a picture that is a page as well is kept as a picture only", async () => {
  const png = await plain(41, 20).png().toBuffer();
  const gif = await plain(42, 20).gif().toBuffer();
  for (const body of [Buffer.concat([png, Buffer.from(markup)]), Buffer.concat([gif, Buffer.from(markup)])]) {
    const { said } = await upload(body, "page.html", { "content-type": "text/html" });
    if (!said.ok) throw new Error(said.error.code);
    const { rows } = await askers.database.query(
      `SELECT bytes FROM media_variants WHERE media_id = $1 UNION ALL SELECT bytes FROM media_originals WHERE media_id = $1`,
      [said.value.mediaId],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { bytes } of rows) expect(bytes.includes("script")).toBe(false);
    const shown = await ask(`/api/media/${said.value.mediaId}/480`, { headers: { cookie: askers.by.admin.cookie } });
    expect(shown.headers).toMatchObject({ "content-type": "image/webp", "x-content-type-options": "nosniff" });
  }
});

test("a name is words and never a path", async () => {
  const png = await plain(43, 20).png().toBuffer();
  for (const name of ["..%2F..%2Fetc%2Fpasswd", "a%00.png", "%3Cimg%20onerror%3D1%3E", "%F0%9F%98", "a&name=b"]) {
    expect(await upload(png, name), name).toMatchObject({ code: "done" });
  }
  expect(await upload(png, "a".repeat(301))).toMatchObject({ status: 400, code: "invalidInput" });
});

test("only a page of ours uploads, for somebody who may, and each hears it in their language", async () => {
  const png = await plain(44, 20).png().toBuffer();
  expect(await upload(png, "a.png", { origin: "https://evil.example" })).toMatchObject({ code: "originRefused" });
  expect(await upload(png, "a.png", { cookie: askers.by.admin.cookie })).toMatchObject({ code: "forbidden" });
  for (const [language, messages] of [
    ["zh-TW,zh;q=0.9", hant],
    ["zh-CN", hans],
    ["en-GB,en;q=0.9", en],
  ] as const) {
    const stranger = await upload(png, "a.png", { cookie: "", "accept-language": language });
    expect(stranger).toMatchObject({ status: 401, said: { error: { message: messages.errors.notSignedIn } } });
  }
  await askers.database.query("UPDATE users SET locale = 'zh-Hant' WHERE id = $1", [askers.by.editor.id]);
  expect(await upload(svg)).toMatchObject({ said: { error: { message: hant.errors.mediaUnsupported } } });
});
