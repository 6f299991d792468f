import { readerDb } from "#db/client.ts";
import { listArticlesById } from "#db/published/article-cards.ts";
import { type Found, findArticles, type SearchPage } from "#db/published/search-articles.ts";
import type { SearchFilter } from "#db/published/search-candidates.ts";
import { wordsMeant } from "#db/published/search-words.ts";
import { type Language, languageSchema, type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { type PublishedQuotation, publishedQuotationSchema } from "#domain/quotations/published.ts";
import { stemOf } from "#domain/search/grams.ts";
import { parseSearch, type SearchQuery } from "#domain/search/query.ts";
import type { SearchRow } from "#domain/search/search-document.ts";
import { inPattern } from "#domain/text.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** A person as search lists them. */
export type FoundPerson = { id: string; names: { hans: string; hant: string; en: string } };
/** `language`: where it was found best; `rows`: what each language says. */
export type FoundArticle = { card: ArticleCard; language: Language; rows: Partial<Record<Language, SearchRow[]>> };
export type SearchResults = {
  query: SearchQuery;
  /** What was not found as it was typed, and what was looked for instead. */
  taken: { typed: string; as: string[] }[];
  articles: FoundArticle[];
  /** How many articles there are; `more` where they were not all counted. */
  total: number;
  more: boolean;
  facets: Pick<Found, "columns" | "years">;
  people: FoundPerson[];
  quotations: PublishedQuotation[];
};

/** Articles on a page of results. */
export const resultsAPage = 10;
const mostPeople = 6;
const mostQuotations = 3;

/** What readers find for what they typed, a page of it. */
export async function searchPublished(
  typed: string,
  locale: ReaderLocale,
  options: SearchFilter & { page: number },
): Promise<SearchResults> {
  const place = { locale, offset: (options.page - 1) * resultsAPage, limit: resultsAPage };
  const found = await findOrTake(parseSearch(typed), options, place);
  const ids = found.page.map(({ articleId }) => articleId);
  const first = options.page === 1;
  const [cards, rows, people, quotations] = await Promise.all([
    listArticlesById(locale, ids),
    findRows(ids),
    first ? findPeopleNamed(found.query) : [],
    first ? findQuotationsSaying(found.query) : [],
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const { query, taken, total, more, columns, years } = found;
  return {
    ...{ query, taken, total, more, people, quotations, facets: { columns, years } },
    articles: found.page.flatMap(({ articleId, language }) => {
      const card = byId.get(articleId);
      return card ? [{ card, language, rows: rows.get(articleId) ?? {} }] : [];
    }),
  };
}

/** Where nothing has all of it, the words that stand nowhere are taken for those most like them. */
async function findOrTake(query: SearchQuery, filter: SearchFilter, place: SearchPage) {
  const found = await findArticles(query, filter, place);
  if (found.total > 0) return { ...found, query, taken: [] };
  const taken: SearchResults["taken"] = [];
  const terms: SearchQuery["terms"] = [];
  for (const term of query.terms) {
    const meant = term.kind === "word" ? await wordsMeant(term.text) : [];
    if (meant.length > 0) taken.push({ typed: term.text, as: meant });
    terms.push(term.kind === "word" && meant.length > 0 ? { ...term, stems: meant.map(stemOf) } : term);
  }
  if (taken.length === 0) return { ...found, query, taken };
  const instead = { ...query, terms };
  return { ...(await findArticles(instead, filter, place)), query: instead, taken };
}

/** The passages of both languages of articles. */
async function findRows(articleIds: readonly string[]): Promise<Map<string, FoundArticle["rows"]>> {
  const rows = await readerDb().publishedSearchRow.findMany({
    where: { articleId: { in: [...articleIds] } },
    orderBy: { position: "asc" },
  });
  const found = new Map<string, FoundArticle["rows"]>();
  for (const { articleId, language: written, anchor, part, texts } of rows) {
    const language = languageSchema.parse(written);
    const before = found.get(articleId) ?? {};
    const row: SearchRow = { anchor, part: part === "head" ? "head" : "text", texts: textsOf(texts) };
    found.set(articleId, { ...before, [language]: [...(before[language] ?? []), row] });
  }
  return found;
}

function textsOf(stored: unknown): SearchRow["texts"] {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [ReaderLocale, string] =>
        readerLocaleSchema.safeParse(entry[0]).success && typeof entry[1] === "string",
    ),
  );
}

/** People credited on something live, in whose name all of it stands. */
export async function findPeopleNamed({ terms }: SearchQuery): Promise<FoundPerson[]> {
  if (terms.length === 0) return [];
  const named = terms.map(
    ({ text }) => Prisma.sql`concat_ws(' ', name_hans, lower(name_en)) LIKE ${`%${inPattern(text)}%`}`,
  );
  const rows = await readerDb().$queryRaw<{ id: string; name_hans: string; name_hant: string; name_en: string }[]>`
    SELECT id, name_hans, name_hant, name_en FROM published_people p
    WHERE ${Prisma.join(named, " AND ")} AND EXISTS (SELECT FROM published_credits c WHERE c.person_id = p.id)
    ORDER BY length(name_hans), id LIMIT ${mostPeople}`;
  return rows.map((row) => ({ id: row.id, names: { hans: row.name_hans, hant: row.name_hant, en: row.name_en } }));
}

async function findQuotationsSaying({ terms, exact }: SearchQuery): Promise<PublishedQuotation[]> {
  if (terms.length === 0) return [];
  const says = [...terms.map(({ text }) => text), ...exact].map(
    (text) => Prisma.sql`folded LIKE ${`%${inPattern(text)}%`}`,
  );
  const rows = await readerDb().$queryRaw<{ data: unknown }[]>`
    SELECT data FROM published_quotations WHERE ${Prisma.join(says, " AND ")}
    ORDER BY date DESC, id LIMIT ${mostQuotations}`;
  return rows.map(({ data }) => publishedQuotationSchema.parse(data));
}
