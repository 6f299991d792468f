import type { Font } from "harfbuzzjs";
import opentype from "opentype.js";
import type { ReaderLocale } from "#domain/locale.ts";
import { hanOf } from "#render/faces/han.ts";
import { type Slice, sliceWith } from "#render/faces/slices.ts";

/** A face of a few characters. */
export type CutFace = {
  /** OpenType with CFF outlines; the same bytes for the same characters, whenever they are made. */
  bytes: Buffer;
  /** The characters that it has, in order. */
  points: number[];
};

/** Whose forms its characters have. */
export type CutScript = Exclude<ReaderLocale, "en">;

/** The weight that titles are set in (app/(reader)/reader.css). */
export const cutWeight = 700;

const unitsPerEm = 1000;
/** A square: who sets a column of a face that says nothing of columns goes one ascent and descent down a character. */
const square = { ascender: 880, descender: -120 };

/**
 * A face of the Han characters in a text, drawn as the slices have them. Only of these: they are squares that stand as they
 * stand in any other face. Marks get narrower beside each other by features (`halt`) that it could not have.
 * Null where there is none of them, or no slice has any.
 */
export async function cutFace(text: string, script: CutScript): Promise<CutFace | null> {
  const found: { point: number; slice: Slice }[] = [];
  for (const character of hanOf(text)) {
    const slice = await sliceWith(character, script, cutWeight);
    if (slice) found.push({ point: character.codePointAt(0) ?? 0, slice });
  }
  const [first] = found;
  if (first === undefined) return null;
  const notdef = new opentype.Glyph({ name: ".notdef", advanceWidth: unitsPerEm, path: new opentype.Path() });
  const glyphs = found.map(
    ({ point, slice }, at) =>
      new opentype.Glyph({ name: `g${at}`, unicode: point, advanceWidth: unitsPerEm, path: pathOf(slice, point) }),
  );
  const font = new opentype.Font({
    ...square,
    // Whom it is from is said in the notice: neither the face nor its maker lends it its name.
    familyName: "Duizhao Title",
    styleName: "Bold",
    version: "Version 1.0",
    copyright: first.slice.face.getName(nameIds.copyright, "en"),
    license: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    licenseURL: first.slice.face.getName(nameIds.licenseAddress, "en"),
    unitsPerEm,
    weightClass: cutWeight,
    glyphs: [notdef, ...glyphs],
  });
  // Said once and not for each platform, and no empty ones.
  font.names = {
    windows: Object.fromEntries(Object.entries(font.names.windows ?? {}).filter(([, { en }]) => en?.trim())),
  };
  return { bytes: timeless(Buffer.from(font.toArrayBuffer())), points: found.map(({ point }) => point) };
}

/** In a slice's `name` table, as in any. */
const nameIds = { copyright: 0, licenseAddress: 14 };

function pathOf({ font, unitsPerEm: units }: Slice, point: number): InstanceType<typeof opentype.Path> {
  const path = new opentype.Path();
  for (const { type, values } of outlineOf(font, point)) {
    // Whole units: what rounds the way from point to point would leave them further off with each.
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map((value) => Math.round((value * unitsPerEm) / units));
    if (type === "M") path.moveTo(a, b);
    else if (type === "L") path.lineTo(a, b);
    else if (type === "Q") path.quadraticCurveTo(a, b, c, d);
    else if (type === "C") path.bezierCurveTo(a, b, c, d, e, f);
    else path.close();
  }
  return path;
}

function outlineOf(font: Font, point: number) {
  return font.glyphToJson(font.nominalGlyph(point) ?? 0);
}

/**
 * What opentype.js writes, without the moment it was written in (`created` and `modified` in `head`), so that the same
 * characters make the same bytes. Sums of a table and of the file are sums of words: each changes by what the words did.
 */
function timeless(bytes: Buffer): Buffer {
  for (let entry = 12; entry < 12 + 16 * bytes.readUInt16BE(4); entry += 16) {
    if (bytes.toString("latin1", entry, entry + 4) !== "head") continue;
    const head = bytes.readUInt32BE(entry + 8);
    let less = 0;
    for (let at = head + 20; at < head + 36; at += 4) {
      less += bytes.readUInt32BE(at);
      bytes.writeUInt32BE(0, at);
    }
    const change = (at: number, by: number) => bytes.writeUInt32BE((bytes.readUInt32BE(at) + by) >>> 0, at);
    change(entry + 4, -less);
    change(head + 8, 2 * less);
  }
  return bytes;
}
