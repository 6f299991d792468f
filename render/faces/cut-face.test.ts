import { Blob, Face, Font } from "harfbuzzjs";
import { expect, onTestFinished, test, vi } from "vitest";
import { type CutFace, type CutScript, cutFace, cutWeight } from "#render/faces/cut-face.ts";
import { hanOf } from "#render/faces/han.ts";
import { sliceWith } from "#render/faces/slices.ts";

async function cut(text: string, script: CutScript): Promise<CutFace & { face: Face; font: Font }> {
  const made = await cutFace(text, script);
  if (made === null) throw new Error("nothing was cut");
  const face = new Face(new Blob(made.bytes));
  return { ...made, face, font: new Font(face) };
}

type Outline = ReturnType<Font["glyphToJson"]>;

/** Its points, its curves as cubic ones, as a face of CFF outlines has them; what closes a contour goes without saying. */
function pointsOf(outline: Outline): number[] {
  let [x, y] = [0, 0];
  return outline.flatMap(({ type, values }) => {
    const [a = 0, b = 0, c = 0, d = 0] = values;
    const points =
      type === "Q"
        ? [x + (2 * (a - x)) / 3, y + (2 * (b - y)) / 3, c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3, c, d]
        : [...values];
    [x = x, y = y] = points.slice(-2);
    return points;
  });
}

/** The lines that lead back to where a contour began: some write them, and some leave them to its end. */
function withoutReturns(outline: Outline): Outline {
  const near = (one: number[] = [], other: number[] = []) =>
    one.length === 2 && one.every((value, at) => Math.abs(value - (other[at] ?? Number.NaN)) < 1);
  let began: number[] = [];
  return outline.filter(({ type, values }, at) => {
    if (type === "M") began = values;
    const last = outline[at + 1]?.type === "Z" || outline[at + 1]?.type === "M" || at === outline.length - 1;
    return type !== "Z" && !(type === "L" && last && near(values, began));
  });
}

test.each([
  ["zh-Hans", "数字中国：一个国家如何走进云端时代 〇々"],
  ["zh-Hant", "數字中國：一個國家如何走進雲端時代"],
] as const)("has the outline of each character of %s as the slices have it, and nothing else", async (script, text) => {
  const { font, face, points } = await cut(text, script);
  expect(points.map((point) => String.fromCodePoint(point))).toEqual(hanOf(text));
  expect([...face.collectUnicodes()].sort((one, other) => one - other)).toEqual(points);
  for (const point of points) {
    const character = String.fromCodePoint(point);
    const slice = await sliceWith(character, script, cutWeight);
    expect(slice?.family, character).toBe(script === "zh-Hans" ? "noto-serif-sc" : "noto-serif-tc");
    const drawn = withoutReturns(slice?.font.glyphToJson(slice.font.nominalGlyph(point) ?? 0) ?? []);
    const made = withoutReturns(font.glyphToJson(font.nominalGlyph(point) ?? 0));
    const [expected, found] = [pointsOf(drawn), pointsOf(made)];
    expect(found.length, character).toBe(expected.length);
    expect(found.length).toBeGreaterThan(10);
    const furthest = Math.max(...found.map((value, at) => Math.abs(value - (expected[at] ?? Number.NaN))));
    expect(furthest, character).toBeLessThan(1.5);
    expect(font.glyphHAdvance(font.nominalGlyph(point) ?? 0)).toBe(1000);
  }
});

test("each script has its own forms of a character", async () => {
  const [hans, hant] = await Promise.all([cut("骨", "zh-Hans"), cut("骨", "zh-Hant")]);
  expect(hans.bytes.equals(hant.bytes)).toBe(false);
});

test("the same characters make the same bytes, in whatever order and whenever, with sums that are right", async () => {
  const { bytes } = await cut("对照对照", "zh-Hans");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2031-01-02T03:04:05Z") });
  onTestFinished(() => void vi.useRealTimers());
  expect((await cut("《照》对 and more", "zh-Hans")).bytes.equals(bytes)).toBe(true);
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test("a character that no slice has is left out, and where there is nothing to cut nothing is made", async () => {
  expect((await cut("对𪚥", "zh-Hans")).points).toEqual(["对".codePointAt(0)]);
  for (const text of ["", "𪚥", "Both sides, 2026", "《》，—“”", "</style><script>alert(1)</script>"]) {
    expect(await cutFace(text, "zh-Hans"), text).toBeNull();
  }
});

test("it says whose outlines it has and under which licence, by a name of its own", async () => {
  const { face } = await cut("对", "zh-Hant");
  expect(face.getName(0, "en")).toContain("Adobe");
  expect(face.getName(13, "en")).toContain("SIL Open Font License, Version 1.1");
  expect(face.getName(14, "en")).toBe("https://openfontlicense.org");
  for (const id of [1, 4, 6]) expect(face.getName(id, "en")).not.toMatch(/noto|source/i);
});

test("in a column its characters stand as far from each other as in a line", async () => {
  const { font } = await cut("对", "zh-Hant");
  const { ascender, descender } = font.hExtents();
  expect(ascender - descender).toBe(1000);
});
