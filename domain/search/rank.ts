import { type Language, languageOf, type ReaderLocale } from "#domain/locale.ts";

/** A live edition in which everything stands that was looked for. */
export type Candidate = {
  articleId: string;
  language: Language;
  columnId: string | null;
  /** ISO 8601. */
  datePublished: string;
  /** The best place where all of it stands together. */
  place: "title" | "head" | "text";
  /** How often the text says the first of it. */
  times: number;
};

const weights = { title: 8, head: 4, text: 0 } as const;
/** What is this much older has to say it twice as often. */
const yearsADoubling = 2;
const yearMs = 365 * 24 * 3600 * 1000;

/**
 * Each article once, the best first: where it says what was looked for, how often, and how new it is. Of an article's
 * languages the reader's own comes before a better one.
 */
export function rankArticles(candidates: readonly Candidate[], locale: ReaderLocale, now: string): Candidate[] {
  const own = languageOf(locale);
  const score = ({ place, times, datePublished, language }: Candidate) =>
    weights[place] +
    Math.log2(1 + times) -
    (Date.parse(now) - Date.parse(datePublished)) / (yearMs * yearsADoubling) +
    (language === own ? 1 : 0);
  const scored = candidates.map((candidate) => ({ candidate, score: score(candidate) }));
  const best = new Map<string, { candidate: Candidate; score: number }>();
  for (const one of scored.toSorted(
    (a, b) => b.score - a.score || (a.candidate.articleId < b.candidate.articleId ? -1 : 1),
  )) {
    const before = best.get(one.candidate.articleId);
    if (!before) best.set(one.candidate.articleId, one);
    else if (before.candidate.language !== own && one.candidate.language === own) before.candidate = one.candidate;
  }
  return [...best.values()].map(({ candidate }) => candidate);
}

/** How many of the articles found are of each column, year and language. */
export type Facets = {
  columns: { id: string; count: number }[];
  years: { year: number; count: number }[];
};

export function facetsOf(articles: readonly Candidate[]): Facets {
  const columns = new Map<string, number>();
  const years = new Map<number, number>();
  for (const { columnId, datePublished } of articles) {
    if (columnId !== null) columns.set(columnId, (columns.get(columnId) ?? 0) + 1);
    const year = new Date(datePublished).getUTCFullYear();
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    columns: [...columns].map(([id, count]) => ({ id, count })).toSorted((a, b) => b.count - a.count),
    years: [...years].map(([year, count]) => ({ year, count })).toSorted((a, b) => b.year - a.year),
  };
}
