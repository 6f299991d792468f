import type { Block, Inline } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { detectScript } from "#domain/importing/detect-script.ts";
import { guessHeadings } from "#domain/importing/html/guess-headings.ts";
import { languageOfText } from "#domain/importing/page-lines.ts";
import { type ReadBlock, type ReadCell, type ReadTable, ReadWarnings } from "#domain/importing/reading.ts";
import { isTitleLike } from "#domain/importing/recognise-title.ts";
import type { Language, Script } from "#domain/locale.ts";

/** What stands beside each other in one row of the table. */
export type BilingualRow = Record<Language, Block[]>;
export type BilingualTable = {
  rows: BilingualRow[];
  /** The words of the first row where both sides of it look like titles. */
  titles: Record<Language, string> | null;
  script: Script;
  /** What stood around the tables. */
  others: ReadBlock[];
  /** The words of cells that were merged: rows of two languages hold none. */
  merged: string[];
};

/** How much of a column has to be in its language. */
const sure = 0.8;
const labels =
  /^(?:中文|原文|汉语|漢語|chinese|source|original|英文|译文|譯文|英语|英語|english|translation|target|zh|en)(?:\s*[（(].*[)）])?$/iu;

/** Takes a table of Chinese on one side and English on the other out of what was read; null where there is none. */
export function takeBilingualTable(blocks: readonly ReadBlock[]): BilingualTable | null {
  const found = blocks.map((block) => (block.type === "readTable" ? sidesOf(block) : null));
  const rows = blocks.flatMap((block, at) => {
    const sides = found[at];
    return block.type === "readTable" && sides ? rowsOf(block, sides) : [];
  });
  if (rows.length === 0) return null;
  const others = blocks.filter((_, at) => found[at] === null);
  const chinese = rows.flatMap(({ zh }) => zh.map(wordsOf)).join("");
  const merged = blocks.flatMap((block) =>
    block.type === "readTable" && !others.includes(block) ? mergedIn(block) : [],
  );
  return { rows, titles: titlesOf(rows[0]), script: detectScript(chinese), others, merged };
}

function mergedIn({ rows }: ReadTable): string[] {
  return rows.flat().flatMap((cell) => ((cell.across ?? 1) * (cell.down ?? 1) > 1 ? [textOf(cell)] : []));
}

type Sides = Record<Language, number>;

/** The two columns that have the languages; a column of numbers beside them is no matter. Null for any other table. */
function sidesOf({ rows }: ReadTable): Sides | null {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || width > 4 || rows.length < 2) return null;
  const languages = Array.from({ length: width }, (_, x) => columnLanguage(rows.map((row) => row[x])));
  const [zh, en] = [languages.indexOf("zh"), languages.indexOf("en")];
  const spoken = languages.filter((language) => language !== null).length;
  return zh >= 0 && en >= 0 && spoken === 2 ? { zh, en } : null;
}

function columnLanguage(cells: readonly (ReadCell | undefined)[]): Language | null {
  const said = cells.flatMap((cell) => {
    const text = textOf(cell);
    return labels.test(text) || text === "" ? [] : [languageOfText(text)];
  });
  for (const language of ["zh", "en"] as const) {
    const own = said.filter((each) => each === language).length;
    if (own > 0 && own / said.length >= sure) return language;
  }
  return null;
}

function rowsOf({ rows }: ReadTable, sides: Sides): BilingualRow[] {
  const isHeader = (row: readonly ReadCell[]) =>
    labels.test(textOf(row[sides.zh])) && labels.test(textOf(row[sides.en]));
  return rows
    .filter((row, at) => at > 0 || !isHeader(row))
    .map((row) => ({ zh: blocksOf(row[sides.zh]), en: blocksOf(row[sides.en]) }))
    .filter(({ zh, en }) => zh.length + en.length > 0);
}

function blocksOf(cell: ReadCell | undefined): Block[] {
  const paragraphs = (cell?.content ?? []).filter((words) => words.length > 0);
  const blocks = paragraphs.map((content): Block => ({ type: "paragraph", attrs: { id: createId() }, content }));
  const [only] = blocks;
  // A cell that is one short bold line is a heading: the paragraph it heads stands in the next row.
  const following: Block = { type: "paragraph", attrs: { id: createId() } };
  const guessed = only && blocks.length === 1 ? guessHeadings([only, following], new ReadWarnings())[0] : undefined;
  return guessed?.type === "heading" ? [guessed] : blocks;
}

function titlesOf(first: BilingualRow | undefined): Record<Language, string> | null {
  if (first?.zh.length !== 1 || first.en.length !== 1) return null;
  const [zh, en] = [first.zh.map(wordsOf).join(""), first.en.map(wordsOf).join("")];
  return isTitleLike(zh) && isTitleLike(en) ? { zh, en } : null;
}

function textOf(cell: ReadCell | undefined): string {
  return (cell?.content ?? []).map(inlineWords).join(" ").trim();
}

function wordsOf(block: Block): string {
  return "content" in block ? inlineWords(block.content as Inline[]) : "";
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === "text" ? inline.text : inline.type === "hardBreak" ? " " : ""))
    .join("");
}
