import { blockAnchor, rowAnchors } from "#domain/alignment/row-anchors.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { wordFields } from "#domain/document/word-fields.ts";
import { type LocalizedText, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { readingOf } from "#domain/publication/reading.ts";
import type { PublicationSnapshot, ReadingText } from "#domain/publication/snapshot.ts";
import { mapRecord } from "#domain/records/record.ts";
import { foldForSearch } from "#domain/search/fold.ts";
import { gramsOfText, wordsOfText } from "#domain/search/grams.ts";
import { oneLine } from "#domain/search/query.ts";

/** A passage that a hit can lead to. */
export type SearchRow = {
  /** In the article's page; null for what stands above or below the text. */
  anchor: string | null;
  part: "head" | "text";
  /** What it says in each locale that reads this edition. */
  texts: Partial<Record<ReaderLocale, string>>;
};

/** What search knows of one live edition. */
export type SearchDocument = {
  /** Folded, every script. */
  title: string;
  /** Grams of the title, the deck and the names beside them: column, tags, people, source. */
  head: string[];
  /** Grams of everything, the head's among them. */
  grams: string[];
  /** Every passage folded, a line each: stretches are looked for in it. */
  folded: string;
  words: string[];
  rows: SearchRow[];
};

/** Raised when the same snapshot is indexed otherwise than before: what is indexed already is then indexed anew. */
export const searchVersion = 2;

/** What of a publication is found, and under what. */
export function searchDocumentOf(snapshot: PublicationSnapshot): SearchDocument {
  const readings = readerLocales.flatMap((locale) => {
    const reading = readingOf(snapshot, locale);
    return reading ? [{ locale, reading }] : [];
  });
  const rows = [...headRows(readings), ...textRows(snapshot, readings), ...furnitureRows(snapshot, readings)];
  const lines = distinct(rows.flatMap(({ texts }) => Object.values(texts)).map(foldedLine));
  const heads = distinct([
    ...rows.filter(({ part }) => part === "head").flatMap(({ texts }) => Object.values(texts).map(foldedLine)),
    ...namesBeside(snapshot).map(foldedLine),
  ]);
  const everything = distinct([...heads, ...lines]).join("\n");
  return {
    title: distinct(readings.map(({ reading }) => foldedLine(reading.title))).join("\n"),
    head: gramsOfText(heads.join("\n")),
    grams: gramsOfText(everything),
    folded: everything,
    words: wordsOfText(everything),
    rows,
  };
}

type Reading = { locale: ReaderLocale; reading: ReadingText };

function headRows(readings: readonly Reading[]): SearchRow[] {
  return (["title", "deck"] as const).flatMap((part) =>
    row(null, "head", new Map(readings.map(({ locale, reading }) => [locale, reading[part]]))),
  );
}

/** The blocks of a text in order; those of the other script have the same ids. */
function textRows(snapshot: PublicationSnapshot, readings: readonly Reading[]): SearchRow[] {
  const anchors = rowAnchors(snapshot.alignment, snapshot.sourceLanguage);
  const [first] = readings;
  return (first?.reading.document.content ?? []).flatMap(({ attrs: { id } }, at) => {
    const texts = readings.map(({ locale, reading }): [ReaderLocale, string] => {
      const block = reading.document.content[at];
      return [locale, block ? wordsOf(block, reading, snapshot.language) : ""];
    });
    const own = blockAnchor(id, snapshot.language);
    return row(snapshot.language === "en" ? (anchors.get(id) ?? own) : own, "text", new Map(texts));
  });
}

/** What a reader sees of a block: its words, those of its attribution, and what its record says. */
function wordsOf(block: Block, { records }: ReadingText, language: "zh" | "en"): string {
  const text = blockText(block);
  const beside = wordFields(block).map((field) => field.text);
  const record = "recordId" in block.attrs ? records?.[block.attrs.recordId] : undefined;
  const said: string[] = [];
  if (record)
    mapRecord(record, (text) => {
      said.push(text[language]);
      return text;
    });
  return [text, ...beside.filter((words) => !text.includes(words)), ...said].filter((one) => one !== "").join("\n");
}

/** What stands beside the text: the cover's caption, and corrections. */
function furnitureRows({ cover, corrections = [] }: PublicationSnapshot, readings: readonly Reading[]): SearchRow[] {
  const texts = [...(cover ? [cover.caption, cover.alt] : []), ...corrections.map(({ note }) => note)];
  return texts.flatMap((text) => row(null, "text", new Map(readings.map(({ locale }) => [locale, text[locale]]))));
}

function namesBeside({ column, tags, outlet, credits }: PublicationSnapshot): string[] {
  const everyWay = (text: LocalizedText) => Object.values(text);
  return [
    ...(column ? everyWay(column.name) : []),
    ...tags.flatMap(({ name }) => everyWay(name)),
    ...(outlet ? [...everyWay(outlet.name), ...everyWay(outlet.channel)] : []),
    ...credits.flatMap(({ people }) => people.flatMap(({ names }) => [names.hans, names.hant, names.en])),
  ];
}

function row(anchor: string | null, part: SearchRow["part"], texts: ReadonlyMap<ReaderLocale, string>): SearchRow[] {
  const said = [...texts].filter(([, text]) => text.trim() !== "");
  return said.length === 0 ? [] : [{ anchor, part, texts: Object.fromEntries(said) }];
}

function foldedLine(text: string): string {
  return oneLine(foldForSearch(text));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
