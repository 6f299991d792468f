import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Blob, Face, Font, Variation } from "harfbuzzjs";
import decompress from "wawoff2/decompress.js";
import { z } from "zod";
import type { ReaderLocale } from "#domain/locale.ts";

/** Faces come from packages, as a machine need not have any. Whose forms a text has, and who stands in for what is missing. */
const familiesOf: Record<ReaderLocale, readonly string[]> = {
  "zh-Hans": ["noto-serif-sc", "noto-serif-tc", "source-serif-4", "noto-emoji"],
  "zh-Hant": ["noto-serif-tc", "noto-serif-sc", "source-serif-4", "noto-emoji"],
  en: ["source-serif-4", "noto-serif-sc", "noto-serif-tc", "noto-emoji"],
};

/** A family is cut into slices by the characters that they have, of which a title needs a few. At one weight. */
export type Slice = { family: string; face: Face; font: Font; unitsPerEm: number };

type Cut = { name: string; ranges: [number, number][] };

const cuts = new Map<string, Promise<Cut[]>>();
const faces = new Map<string, Promise<Face>>();
const slices = new Map<string, Promise<Slice>>();

/** Where the glyph of a character is, for a text of a locale; null where no face has it. */
export async function sliceWith(character: string, locale: ReaderLocale, weight: number): Promise<Slice | null> {
  const point = character.codePointAt(0) ?? 0;
  for (const family of familiesOf[locale]) {
    for (const { name, ranges } of await once(cuts, family, readCuts)) {
      // What says that it has a range need not have all of it, and another has the rest.
      if (!ranges.some(([from, to]) => from <= point && point <= to)) continue;
      const slice = await once(slices, `${family}-${name}-${weight}`, () => readSlice(family, name, weight));
      if (slice.font.nominalGlyph(point)) return slice;
    }
  }
  return null;
}

function once<T>(known: Map<string, Promise<T>>, name: string, read: (name: string) => Promise<T>): Promise<T> {
  const reading = known.get(name) ?? read(name);
  known.set(name, reading);
  reading.catch(() => known.delete(name));
  return reading;
}

function fileOf(family: string, file: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource-variable", family, file);
}

async function readCuts(family: string): Promise<Cut[]> {
  const listed = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(fileOf(family, "unicode.json"), "utf8")));
  return Object.entries(listed).map(([key, ranges]) => ({
    name: key.replace(/[[\]]/g, ""),
    ranges: ranges.split(",").map((range): [number, number] => {
      const [from = "", to = from] = range.replace("U+", "").split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
}

async function readSlice(family: string, name: string, weight: number): Promise<Slice> {
  const face = await once(faces, `${family}-${name}`, () => readFace(family, name));
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  return { family, face, font, unitsPerEm: face.upem };
}

async function readFace(family: string, name: string): Promise<Face> {
  const bytes = await decompress(await readFile(fileOf(family, `files/${family}-${name}-wght-normal.woff2`)));
  return new Face(new Blob(bytes));
}
