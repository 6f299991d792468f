import { useTranslations } from "next-intl";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { type ArticleCard, type CardView, cardFor, cardIn } from "#domain/publication/article-card.ts";
import { articlePath, personPath, quotationPath } from "#domain/publication/paths.ts";
import { printDay } from "#domain/publication/print-time.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { firstWords, saidFor } from "#domain/quotations/said-for.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import type { SearchAsked } from "#domain/search/search-address.ts";
import { markHits, type Snippet, type SnippetPart } from "#domain/search/snippet.ts";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";
import { SearchForm } from "#render/reader/search-form.tsx";
import { Elsewhere, Narrow, ResultPages } from "#render/reader/search-ways.tsx";

/** An article that was found, with the passages that say it and the locale they are read in. */
export type SearchHit = { card: ArticleCard; snippets: Snippet[]; snippetLocale: ReaderLocale };

export type SearchOutcome = {
  query: SearchQuery;
  taken: { typed: string; as: string[] }[];
  hits: SearchHit[];
  total: number;
  more: boolean;
  pages: number;
  columns: { id: string; count: number }[];
  years: { year: number; count: number }[];
  people: { id: string; names: { hans: string; hant: string; en: string } }[];
  quotations: PublishedQuotation[];
};

type SearchViewProps = {
  site: Site;
  asked: SearchAsked | null;
  outcome: SearchOutcome | null;
  /** Whether anybody answers: not in an outage, nor in a copy of the site. */
  answers?: boolean;
};

/** The page to search with, and what was found. */
export function SearchView({ site, asked, outcome, answers = true }: SearchViewProps) {
  const t = useTranslations("reader.search");
  const { locale } = site;
  return (
    <main id="main" className="section search">
      <div className="rail">
        <h1 className="rail-name">{t("title")}</h1>
        <p className="rail-note">{t(answers ? "about" : "away")}</p>
      </div>
      {answers && <SearchForm locale={locale} typed={asked?.q ?? ""} />}
      {!asked && (
        <div className="found">
          <Elsewhere site={site} />
        </div>
      )}
      {asked && outcome && outcome.total > 1 && (
        <Narrow site={site} asked={asked} columns={outcome.columns} years={outcome.years} />
      )}
      {asked && outcome && (
        <div className="found">
          <Results site={site} asked={asked} outcome={outcome} />
        </div>
      )}
    </main>
  );
}

type ResultsProps = { site: Site; asked: SearchAsked; outcome: SearchOutcome };

function Results({ site, asked, outcome }: ResultsProps) {
  const t = useTranslations("reader.search");
  const { locale } = site;
  const { hits, total, more, people, quotations, taken, query } = outcome;
  const nothing = total === 0 && people.length === 0 && quotations.length === 0;
  return (
    <>
      <div role="status" className="search-said">
        {nothing ? (
          <>
            <p className="search-none">{t("none", { query: asked.q })}</p>
            <p>{t("noneHint")}</p>
          </>
        ) : (
          total > 0 && <p>{t(more ? "countMore" : "count", { count: total })}</p>
        )}
        {taken.map((one) => (
          <p key={one.typed}>{t("taken", { typed: one.typed, as: one.as.join(locale === "en" ? ", " : "、") })}</p>
        ))}
      </div>
      {nothing && <Elsewhere site={site} />}
      {people.length > 0 && (
        <section aria-labelledby="found-people" className="found-beside">
          <h2 id="found-people">{t("people")}</h2>
          <ul>
            {people.map((person) => (
              <li key={person.id}>
                <a href={personPath(locale, person)}>
                  <Localized
                    text={{ "zh-Hans": person.names.hans, "zh-Hant": person.names.hant, en: person.names.en }}
                    locale={locale}
                  />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {quotations.length > 0 && (
        <section aria-labelledby="found-quotations" className="found-beside">
          <h2 id="found-quotations">{t("quotations")}</h2>
          <ul>
            {quotations.map((quotation) => (
              <Quotation key={quotation.id} quotation={quotation} locale={locale} query={query} />
            ))}
          </ul>
        </section>
      )}
      {hits.length > 0 && (
        <section aria-labelledby="found-articles">
          <h2 id="found-articles" className="unseen">
            {t("articles")}
          </h2>
          <ol className="list hits">
            {hits.map((hit) => (
              <Hit key={hit.card.id} site={site} hit={hit} query={query} />
            ))}
          </ol>
        </section>
      )}
      <ResultPages locale={locale} asked={asked} pages={outcome.pages} />
    </>
  );
}

function Hit({ site, hit, query }: { site: Site; hit: SearchHit; query: SearchQuery }) {
  const { locale, desk } = site;
  const { card, snippets, snippetLocale } = hit;
  const view = cardFor(card, locale);
  const other = cardIn(card, otherLanguage(languageOf(view.locale)), locale);
  const passages = cardIn(card, languageOf(snippetLocale), snippetLocale);
  return (
    <li className="card">
      <div className="card-words">
        {view.edition.column && (
          <p className="card-column">
            <Localized text={view.edition.column.name} locale={locale} />
          </p>
        )}
        <h3 className="card-title" lang={view.locale}>
          <a href={articlePath(view.locale, view.edition.slug, card.id)}>
            <Marked parts={markHits(view.title, query)} />
          </a>
        </h3>
        {other && <OtherTitle card={card} view={other} query={query} />}
        {passages &&
          snippets.map((snippet) => (
            <p key={`${snippet.anchor}`} className="hit" lang={snippetLocale}>
              <a
                href={`${articlePath(passages.locale, passages.edition.slug, card.id)}${snippet.anchor === null ? "" : `#${snippet.anchor}`}`}
              >
                <Marked parts={snippet.parts} />
              </a>
            </p>
          ))}
        <p className="card-note">
          <time dateTime={view.edition.datePublished}>
            {printDay(view.edition.datePublished, locale, desk.timeZone)}
          </time>
        </p>
      </div>
    </li>
  );
}

function OtherTitle({ card, view, query }: { card: ArticleCard; view: CardView; query: SearchQuery }) {
  return (
    <p className="other-title" lang={view.locale}>
      <a href={articlePath(view.locale, view.edition.slug, card.id)} hrefLang={view.locale}>
        <Marked parts={markHits(view.title, query)} />
      </a>
    </p>
  );
}

type QuotationProps = { quotation: PublishedQuotation; locale: ReaderLocale; query: SearchQuery };

function Quotation({ quotation, locale, query }: QuotationProps) {
  const { shown } = saidFor(quotation, locale);
  const source = printAttribution(shown.attribution, shown.locale);
  return (
    <li lang={shown.locale}>
      <a href={quotationPath(locale, quotation.id)}>
        <Marked parts={markHits(firstWords(shown, languageOf(shown.locale) === "zh" ? 90 : 200), query)} />
      </a>
      {source !== "" && (
        <p className="card-note">
          <Marked parts={markHits(source, query)} />
        </p>
      )}
    </li>
  );
}

function Marked({ parts }: { parts: readonly SnippetPart[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order, rendered once
  return parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}
