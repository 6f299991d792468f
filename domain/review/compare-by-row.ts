import { facingRows } from "#domain/alignment/facing-rows.ts";
import { type ComparedPart, compareTexts, isChange } from "#domain/comparing/compare-texts.ts";
import { type Block, type Document, emptyDocument } from "#domain/document/document.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { Records } from "#domain/records/record.ts";
import type { ArticleThen, EditionThen, FacingIds } from "#domain/review/article-then.ts";
import { changedDetails, type DetailChange } from "#domain/review/changed-details.ts";
import { unitePairs } from "#domain/review/unite-pairs.ts";

/** What stands beside each other at two moments, and what of it is not as it was. */
export type ComparedRow = {
  /** `title`, `deck`, `details`, or the anchor of the row's first block; the same wherever the row is shown. */
  key: string;
  what: "title" | "deck" | "details" | "blocks";
  sides: Record<Language, ComparedPart[]>;
  details: DetailChange[];
  /** Whether blocks that are as they were stand beside others than before. */
  repaired: boolean;
  /** In which languages it is not as it was, or new. */
  changed: Language[];
};

/** Languages that the earlier moment has nothing of: all they say is new, and is not told word by word. */
export function freshLanguages(now: ArticleThen, base: ArticleThen): Language[] {
  return languages.filter((language) => now.editions[language] && !base.editions[language]);
}

/**
 * An article at one moment against an earlier one, row by row in the order of the later; what went stands where it stood.
 * Every block of both moments is in exactly one row, and so is every difference.
 */
export function compareByRow(now: ArticleThen & { pairs: readonly FacingIds[] }, base: ArticleThen): ComparedRow[] {
  const fresh = new Set(freshLanguages(now, base));
  const parts = { zh: partsOf(now, base, "zh"), en: partsOf(now, base, "en") };
  const lines = (["title", "deck"] as const).flatMap((what): ComparedRow[] => {
    const line = (language: Language) => parts[language].filter((part) => blockOf(part) === null && part.key === what);
    return rowOf({ key: what, what, sides: { zh: line("zh"), en: line("en") } }, fresh);
  });
  return [...lines, ...blockRows(now, base, parts, fresh), ...detailsRow(now, base)];
}

function partsOf(now: ArticleThen, base: ArticleThen, language: Language): ComparedPart[] {
  const is = now.editions[language];
  const was = base.editions[language] ?? is;
  return was ? compareTexts(figuresAsKnown(was, is), is ?? blank, language) : [];
}

const blank = { title: "", deck: "", document: emptyDocument, records: {} };

/** Of figures that were not kept nothing is known to have changed. */
function figuresAsKnown(was: EditionThen, is: EditionThen | undefined): EditionThen {
  return was.figuresKnown || !is ? was : { ...was, records: is.records };
}

/** The figures of both moments by language, for blocks that print them; where it is not known what they said, today's. */
export function figuresBetween(now: ArticleThen, base: ArticleThen): Record<Language, { was: Records; is: Records }> {
  const of = (language: Language) => {
    const [is, was] = [now.editions[language], base.editions[language]];
    const standing = is?.records ?? {};
    return { was: was?.figuresKnown ? was.records : standing, is: standing };
  };
  return { zh: of("zh"), en: of("en") };
}

function blockRows(
  now: ArticleThen & { pairs: readonly FacingIds[] },
  base: ArticleThen,
  parts: Record<Language, ComparedPart[]>,
  fresh: ReadonlySet<Language>,
): ComparedRow[] {
  const placed = { zh: placedParts(parts.zh), en: placedParts(parts.en) };
  const pairs = unitePairs(now.pairs, base.pairs, { zh: goneOf(parts.zh), en: goneOf(parts.en) });
  const rows = pairs.map(({ zh, en }) => ({ sourceIds: zh, targetIds: en }));
  const documents = { zh: unitedDocument(parts.zh), en: unitedDocument(parts.en) };
  const stoodBeside = base.pairs && new Set(base.pairs.map(nameOf));
  return facingRows({ rows }, "zh", documents).flatMap((row) => {
    // In the order of the text: what went joined its row last.
    const side = (language: Language) =>
      row[language]
        .flatMap(({ attrs }) => placed[language].get(attrs.id) ?? [])
        .sort((a, b) => a.place - b.place)
        .map(({ part }) => part);
    const sides = { zh: side("zh"), en: side("en") };
    const stayed = [...sides.zh, ...sides.en].every(({ kind }) => kind !== "new" && kind !== "gone");
    const ids = { zh: sides.zh.map(idOf), en: sides.en.map(idOf) };
    const repaired = stoodBeside !== null && stayed && !stoodBeside.has(nameOf(ids));
    return rowOf({ key: row.key, what: "blocks", sides, repaired }, fresh);
  });
}

function rowOf(
  row: Pick<ComparedRow, "key" | "what" | "sides"> & { repaired?: boolean },
  fresh: ReadonlySet<Language>,
): ComparedRow[] {
  const { sides, repaired = false } = row;
  if (sides.zh.length + sides.en.length === 0) return [];
  const changed = languages.filter(
    (language) => repaired || sides[language].some((part) => isChange(part) || fresh.has(language)),
  );
  return [{ ...row, repaired, changed, details: [] }];
}

function detailsRow(now: ArticleThen, base: ArticleThen): ComparedRow[] {
  const details = changedDetails(now, base);
  if (details.length === 0) return [];
  const changed = languages.filter((one) => details.some(({ language }) => language === null || language === one));
  return [{ key: "details", what: "details", sides: { zh: [], en: [] }, details, repaired: false, changed }];
}

function blockOf({ is, was }: ComparedPart): Block | null {
  return is ?? was;
}

function idOf(part: ComparedPart): string {
  return blockOf(part)?.attrs.id ?? "";
}

function placedParts(parts: readonly ComparedPart[]): Map<string, { part: ComparedPart; place: number }> {
  return new Map(parts.flatMap((part, place) => (blockOf(part) ? [[idOf(part), { part, place }] as const] : [])));
}

function goneOf(parts: readonly ComparedPart[]): Set<string> {
  return new Set(parts.filter(({ kind }) => kind === "gone").map(idOf));
}

/** The later text with what went where it stood. */
function unitedDocument(parts: readonly ComparedPart[]): Document {
  return { type: "doc", content: parts.flatMap((part) => blockOf(part) ?? []) };
}

function nameOf({ zh, en }: FacingIds): string {
  return `${zh.join(" ")}|${en.join(" ")}`;
}
