import { readerDb } from "#db/client.ts";
import { listArticlesById } from "#db/published/article-cards.ts";
import { findPeopleNamed } from "#db/published/search.ts";
import { newestEditions, newestFirst, prepareToSearch, saidIn } from "#db/published/search-candidates.ts";
import { stemsBeginning } from "#db/published/search-words.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { cardFor } from "#domain/publication/article-card.ts";
import { articlePath, personPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { parseSearch, type SearchQuery } from "#domain/search/query.ts";

/** A page that somebody may be looking for: what it is called, in which locale, and where it is. */
export type Suggestion = { text: string; lang: ReaderLocale; href: string };
export type Suggestions = { articles: Suggestion[]; people: Suggestion[] };

const mostArticles = 6;
const mostPeople = 3;
/** Of so many of the newest heads that say it, those in the reader's language come first. */
const mostHeads = 300;

/** Articles whose head says what is typed so far, its last word perhaps half typed, the newest first, and people called so. */
export async function suggestFor(typed: string, locale: ReaderLocale): Promise<Suggestions> {
  const query = await completed(parseSearch(typed));
  if (query.terms.length === 0) return { articles: [], people: [] };
  const [cards, people] = await Promise.all([newestWithHead(query, locale), findPeopleNamed(query)]);
  return {
    articles: cards.map((card) => {
      const view = cardFor(card, locale);
      return { text: view.title, lang: view.locale, href: articlePath(view.locale, view.edition.slug, card.id) };
    }),
    people: people.slice(0, mostPeople).map((person) => {
      const { hans, hant, en } = person.names;
      const name = localizedFor({ "zh-Hans": hans, "zh-Hant": hant, en }, locale);
      return { text: name.text, lang: name.locale, href: personPath(locale, person) };
    }),
  };
}

/** The last word may go on: each live word that begins so will do. */
async function completed(query: SearchQuery): Promise<SearchQuery> {
  const last = query.terms.at(-1);
  if (last?.kind !== "word") return query;
  const stems = [...new Set([...last.stems, ...(await stemsBeginning(last.text))])];
  return { ...query, terms: [...query.terms.slice(0, -1), { ...last, stems }] };
}

async function newestWithHead({ terms }: SearchQuery, locale: ReaderLocale) {
  const rows = await readerDb().$transaction(async (tx) => {
    const spans = await prepareToSearch(tx, newestEditions);
    const matching = (within: readonly string[] | null) => saidIn("head", terms, {}, within);
    return tx.$queryRaw<{ article_id: string }[]>`
      WITH ${newestFirst("heads", { spans, wanted: mostHeads, matching })}
      SELECT article_id FROM (
        SELECT article_id, max(date_published) AS date, bool_or(language = ${languageOf(locale)}) AS own
        FROM heads GROUP BY article_id) found
      ORDER BY own DESC, date DESC, article_id LIMIT ${mostArticles}`;
  });
  return listArticlesById(
    locale,
    rows.map((row) => row.article_id),
  );
}
