import type { Row, RowState } from "#domain/alignment/alignment.ts";
import { deriveRows } from "#domain/alignment/derive-rows.ts";
import { type ArticleFinding, concerns } from "#domain/checks/article/find-in-article.ts";
import type { Waiver } from "#domain/checks/waiver.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { ArticleThen, FacingIds } from "#domain/review/article-then.ts";
import { type ComparedRow, compareByRow } from "#domain/review/compare-by-row.ts";

/** Something that the checks found, with the waiver that leaves it as it is. */
export type ReviewFinding = Omit<ArticleFinding, "live"> & { waiver: Waiver | null };

/** A row as a reviewer gets it. */
export type ReviewRow = ComparedRow & {
  /** What the desk says of the pair; null for what is none. */
  state: RowState | null;
  findings: ReviewFinding[];
  /** Whether it needs eyes: it changed, its pair is not in order, or a check found something that nobody waived. */
  open: boolean;
};

export type ReviewedArticle = ArticleThen & {
  pairs: readonly FacingIds[];
  source: Language;
  rows: readonly Row[];
};

/** What is being decided: these languages, with what the checks found in the article. */
export type Deciding = { scope: readonly Language[]; findings: readonly ReviewFinding[] };

/**
 * The rows of an article as they stand, against what whoever decides saw before. Only what is decided opens a row: beside
 * one language that is signed by itself the other is there to be read.
 */
export function rowsToReview(now: ReviewedArticle, base: ArticleThen, { scope, findings }: Deciding): ReviewRow[] {
  const states = statesByBlock(now);
  const left = Map.groupBy(findings, placeOf);
  const rows = compareByRow(now, base).map((row): ReviewRow => {
    const own = namesOf(row).flatMap((name) => {
      const found = left.get(name) ?? [];
      left.delete(name);
      return found;
    });
    const state = namesOf(row).reduce<RowState | null>((known, name) => known ?? states.get(name) ?? null, null);
    const open =
      row.changed.some((language) => scope.includes(language)) ||
      isOutOfOrder(state, scope) ||
      own.some((finding) => needsEyes(finding, scope));
    return { ...row, state, findings: own, open };
  });
  const others = [...left.values()].flat();
  return others.length === 0 ? rows : withFindings(rows, others, scope);
}

/** Whether a finding stands in the way of publishing. */
export function isBlocking({ severity, waiver }: ReviewFinding): boolean {
  return severity === "error" && waiver === null;
}

function needsEyes(finding: ReviewFinding, scope: readonly Language[]): boolean {
  return finding.waiver === null && finding.severity !== "info" && concerns(finding, scope, scope.length === 2);
}

/** A pair is in order or not where it is signed as one. */
function isOutOfOrder(state: RowState | null, scope: readonly Language[]): boolean {
  return scope.length === 2 && (state === "stale" || state === "missing" || state === "unpaired");
}

function statesByBlock({ rows, source, editions }: ReviewedArticle): Map<string, RowState> {
  const target = otherLanguage(source);
  const documentOf = (language: Language) => editions[language]?.document ?? emptyDocument;
  const states = new Map<string, RowState>();
  for (const { row, state } of deriveRows(rows, documentOf(source), documentOf(target))) {
    for (const id of row.sourceIds) states.set(`${source} ${id}`, state);
    for (const id of row.targetIds) states.set(`${target} ${id}`, state);
  }
  return states;
}

/** The places of a row that findings and remarks may name: a language with a block's id, or with a line's name and a slash. */
export function namesOf({ what, sides }: ComparedRow): string[] {
  if (what !== "blocks") return what === "details" ? ["details"] : [`zh ${what}/`, `en ${what}/`];
  return (["zh", "en"] as const).flatMap((language) =>
    sides[language].flatMap(({ is }) => (is ? [`${language} ${is.attrs.id}`] : [])),
  );
}

/** Ids of blocks have no slash: a block may be called "title". */
function placeOf({ place }: ReviewFinding): string {
  if (!("language" in place)) return "details";
  return "part" in place ? `${place.language} ${place.part}/` : `${place.language} ${place.blockId}`;
}

/** What concerns no row that is there stands at the end, with the details. */
function withFindings(rows: readonly ReviewRow[], findings: ReviewFinding[], scope: readonly Language[]): ReviewRow[] {
  const open = findings.some((finding) => needsEyes(finding, scope));
  const details = rows.find(({ what }) => what === "details") ?? noDetails;
  return [
    ...rows.filter((row) => row !== details),
    { ...details, findings: [...details.findings, ...findings], open: details.open || open },
  ];
}

const noDetails: ReviewRow = {
  ...{ key: "details", what: "details", sides: { zh: [], en: [] }, details: [], repaired: false, changed: [] },
  ...{ state: null, findings: [], open: false },
};
