import type { Row } from "#domain/alignment/alignment.ts";
import { blocksOf, byId } from "#domain/alignment/derive-rows.ts";
import { checkArticle } from "#domain/checks/article/check-article.ts";
import type { CheckedArticle, FoundPlace } from "#domain/checks/article/checked-article.ts";
import { checkedBlocks } from "#domain/checks/checked-text.ts";
import type { Found, RuleId, RuleSeverities } from "#domain/checks/finding.ts";
import { findInPair, findInRun, type KeyedFinding } from "#domain/checks/keyed-findings.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { findingKey } from "#domain/checks/waiver.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";

/** A finding of an article, and where it is. */
export type ArticleFinding = KeyedFinding & {
  place: FoundPlace;
  /** Whether the page finds it by itself while somebody writes. */
  live: boolean;
};

type Given = {
  rows: readonly Pick<Row, "sourceIds" | "targetIds">[];
  sourceLanguage: Language;
  options: CheckOptions;
  severities: RuleSeverities;
};
type Placed = { pair: CheckedPair; placeOf: (side: Found["side"]) => FoundPlace };

/** Everything the rules find in an article: its lines and rows in reading order, then what concerns the whole. */
export function findInArticle(article: CheckedArticle, given: Given): ArticleFinding[] {
  const { options, severities } = given;
  const rows = rowsOf(article, given);
  const lines = linesOf(article);
  const found = ({ pair, placeOf }: Placed, live: boolean): ArticleFinding[] =>
    findInPair(pair, options, severities).map((one) => ({
      ...one,
      place: placeOf(one.side),
      live: live && !needsDictionary(one),
    }));
  const run = findInRun(
    rows.map(({ pair }) => pair),
    options,
    severities,
  ).flatMap((own, at) =>
    own.flatMap((one): ArticleFinding[] => {
      const row = rows[at];
      return row ? [{ ...one, place: row.placeOf(one.side), live: true }] : [];
    }),
  );
  const whole = checkArticle(article, severities).map(
    (one): ArticleFinding => ({ ...one, key: findingKey(one, wordingAt(article, one.place)), live: false }),
  );
  return [...lines.flatMap((line) => found(line, false)), ...rows.flatMap((row) => found(row, true)), ...run, ...whole];
}

/**
 * Whether a finding speaks of what is published: of one of these languages, or of what stands beside each other where
 * readers get both (`facing`). The other language's draft does not hold back a text that is published before it.
 */
export function concerns(
  { rule, side, place }: Pick<ArticleFinding, "rule" | "side" | "place">,
  published: readonly Language[],
  facing: boolean,
): boolean {
  if (comparing.has(rule)) return facing;
  // Credits and cover are printed with either language.
  if (!("language" in place)) return side === "both" || published.includes(side);
  return side === "both" ? facing : published.includes(side);
}

/** Rules that hold one language against the other: what the one lacks is told where the other has it. */
const comparing: ReadonlySet<RuleId> = new Set([
  "number-mismatch",
  "number-qualifier",
  "date-mismatch",
  "unit-mismatch",
  "end-punctuation-differs",
  "length-ratio",
  "pair-missing",
  "structure-differs",
]);

/** The page has no dictionary. */
function needsDictionary({ rule, said }: Found): boolean {
  return rule === "spelling" || (rule === "missing-space" && said.kind !== "afterStop");
}

function rowsOf({ editions }: CheckedArticle, { rows, sourceLanguage }: Given): Placed[] {
  const target = otherLanguage(sourceLanguage);
  const source = byId(editions[sourceLanguage]?.document ?? emptyDocument);
  const other = byId(editions[target]?.document ?? emptyDocument);
  return rows.flatMap((row): Placed[] => {
    const own = { [sourceLanguage]: blocksOf(row.sourceIds, source), [target]: blocksOf(row.targetIds, other) };
    const blocks = { zh: own.zh ?? [], en: own.en ?? [] };
    const pair = { zh: checkedBlocks(blocks.zh), en: checkedBlocks(blocks.en) };
    if (!pair.zh && !pair.en) return [];
    const placeOf = (side: Found["side"]): FoundPlace => {
      const wanted = side === "both" ? sourceLanguage : side;
      const language = blocks[wanted].length > 0 ? wanted : otherLanguage(wanted);
      return { language, blockId: blocks[language][0]?.attrs.id ?? "" };
    };
    return [{ pair, placeOf }];
  });
}

function linesOf({ editions: { zh, en } }: CheckedArticle): Placed[] {
  return (["title", "deck"] as const).flatMap((part): Placed[] => {
    const kind = part === "title" ? ("heading" as const) : ("text" as const);
    const read = (text: string | undefined) => (text ? { text, kind } : null);
    const pair = { zh: read(zh?.[part]), en: read(en?.[part]) };
    if (!pair.zh && !pair.en) return [];
    const first: Language = pair.zh ? "zh" : "en";
    return [{ pair, placeOf: (side) => ({ language: side === "both" ? first : side, part }) }];
  });
}

/** What a finding about a place depends on: a waiver of it dies when that changes. */
function wordingAt({ editions, credits, cover }: CheckedArticle, place: FoundPlace): string {
  // Which credits there should be depends on what there is to be credited for.
  if (!("language" in place)) return JSON.stringify(place.part === "credits" ? [credits, blockTypes(editions)] : cover);
  const edition = editions[place.language];
  if ("part" in place) return edition?.[place.part] ?? "";
  const block = edition?.document.content.find(({ attrs }) => attrs.id === place.blockId);
  return block ? blockHash(block) : "";
}

function blockTypes(editions: CheckedArticle["editions"]): string[] {
  const types = Object.values(editions).flatMap(({ document }) => document.content.map(({ type }) => type));
  return [...new Set(types)].sort();
}
