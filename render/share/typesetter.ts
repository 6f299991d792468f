import { Buffer as Run, shape } from "harfbuzzjs";
import type { ReaderLocale } from "#domain/locale.ts";
import { type Slice, sliceWith } from "#render/faces/slices.ts";
import { graphemes } from "#render/share/break-lines.ts";

/** What printers set in place of a sort that they do not have. */
const missingSort = "〓";
/** The one weight that cards are set in. */
const weight = 600;
/** They say how the character before them is drawn, and are none themselves. */
const invisible = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu;

export type Typesetter = {
  /** Width of a text in ems. */
  measure(text: string): number;
  /** Its outlines as SVG, from a point on its base line. No text is left in it, so there is nothing to escape. */
  outline(text: string, at: { x: number; y: number; size: number }): string;
  /** The family that sets each character of a text; null where none has it. */
  families(text: string): (string | null)[];
};

/** As it is set: another text where its own has no glyph. */
type Sort = { text: string; slice: Slice; known: boolean };
type Glyph = { id: number; x: number; y: number; advance: number };

/** Sets these texts, and the mark of what was cut off, with the faces of a locale. */
export async function typesetter(texts: string, locale: ReaderLocale): Promise<Typesetter> {
  const stand = await sliceWith(missingSort, locale, weight);
  if (stand === null) throw new Error("the faces of cards are not installed whole");
  const sorts = new Map<string, Sort>();
  for (const grapheme of new Set(graphemes(`${texts}…`))) {
    sorts.set(grapheme, (await sortOf(grapheme, locale)) ?? { text: missingSort, slice: stand, known: false });
  }
  const sortsOf = (text: string) => graphemes(text).flatMap((grapheme) => sorts.get(grapheme) ?? []);
  const widths = new Map([...sorts.values()].map((sort) => [sort, width(sort)]));
  return {
    measure: (text) => sortsOf(text).reduce((sum, sort) => sum + (widths.get(sort) ?? 0), 0),
    families: (text) => sortsOf(text).map(({ slice, known }) => (known ? slice.family : null)),
    outline(text, { x: from, y, size }) {
      const paths: string[] = [];
      let x = from;
      for (const { text: run, slice } of runsOf(sortsOf(text))) {
        const scale = size / slice.unitsPerEm;
        for (const glyph of glyphsOf(run, slice)) {
          const at = `translate(${round(x + glyph.x * scale)} ${round(y - glyph.y * scale)})`;
          const path = slice.font.glyphToPath(glyph.id);
          if (path !== "") paths.push(`<path transform="${at} scale(${scale} -${scale})" d="${path}"/>`);
          x += glyph.advance * scale;
        }
      }
      return paths.join("");
    },
  };
}

/** Undefined where no face has it. Of what is made of several characters the first stands where a face can't join them. */
async function sortOf(grapheme: string, locale: ReaderLocale): Promise<Sort | undefined> {
  // ZWJ and the like alone: nothing is set, as with any white space.
  const text = grapheme.replace(/\s/g, " ").replace(invisible, "") || " ";
  const slice = await sliceWith(text, locale, weight);
  if (slice === null) return undefined;
  const [first = ""] = text;
  return { text: glyphsOf(text, slice).some(({ id }) => id === 0) ? first : text, slice, known: true };
}

function width(sort: Sort): number {
  return glyphsOf(sort.text, sort.slice).reduce((sum, { advance }) => sum + advance, 0) / sort.slice.unitsPerEm;
}

/** What one slice sets at a stretch, so that letters stand as close as their face has them. */
function runsOf(sorts: readonly Sort[]): { text: string; slice: Slice }[] {
  const runs: { text: string; slice: Slice }[] = [];
  for (const { text, slice } of sorts) {
    const last = runs.at(-1);
    if (last?.slice === slice) last.text += text;
    else runs.push({ text, slice });
  }
  return runs;
}

function glyphsOf(text: string, { font }: Slice): Glyph[] {
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  return run.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
    id: codepoint,
    advance: xAdvance,
    x: xOffset,
    y: yOffset,
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
