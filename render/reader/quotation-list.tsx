import { useTranslations } from "next-intl";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { entriesAPage } from "#domain/publication/index-pages.ts";
import { quotationPath, quotationsPath } from "#domain/publication/paths.ts";
import { printDate } from "#domain/publication/print-time.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { firstWords, saidFor } from "#domain/quotations/said-for.ts";
import type { Site } from "#render/reader/frame.tsx";
import { IndexPart, IndexView } from "#render/reader/index-view.tsx";
import { IndexPages } from "#render/reader/pages.tsx";

type QuotationListProps = { site: Site; quotations: PublishedQuotation[]; page: number | null; total: number };

/** A page of the index of quotations, by the years in which the words were said. */
export function QuotationList({ site: { locale }, quotations, page, total }: QuotationListProps) {
  const t = useTranslations("reader.quotations");
  const article = useTranslations("reader.article");
  const inOther = article(`onlyIn.${otherLanguage(languageOf(locale))}`);
  return (
    <IndexView title={t("title")} about={t("about")} count={page === null && total > 0 && t("count", { count: total })}>
      {total === 0 && <p className="empty">{t("empty")}</p>}
      {byYear(quotations).map(({ year, entries }) => (
        <IndexPart key={year} id={`year-${year}`} name={year === "" ? t("undated") : printDate(year, locale)}>
          <ul className="list">
            {entries.map((quotation) => (
              <Entry key={quotation.id} quotation={quotation} locale={locale} inOther={inOther} />
            ))}
          </ul>
        </IndexPart>
      ))}
      <IndexPages page={page} total={total} aPage={entriesAPage} path={(other) => quotationsPath(locale, other)} />
    </IndexView>
  );
}

/** What the index prints of the words themselves, and of those in the other language, in characters. */
const lengths = { shown: { zh: 90, en: 200 }, other: { zh: 50, en: 110 } };

type EntryProps = { quotation: PublishedQuotation; locale: ReaderLocale; inOther: string };

/** `inOther` says that an entry is in the language that is not the page's. */
function Entry({ quotation, locale, inOther }: EntryProps) {
  const { shown, other } = saidFor(quotation, locale);
  const language = languageOf(shown.locale);
  const source = printAttribution(shown.attribution, shown.locale);
  const onlyIn = language === languageOf(locale) ? null : inOther;
  return (
    <li className="card">
      <div className="card-words">
        <p className="card-title said-title" lang={shown.locale}>
          <a href={quotationPath(locale, quotation.id)}>{firstWords(shown, lengths.shown[language])}</a>
        </p>
        {other && (
          <p className="other-title" lang={other.locale}>
            <a href={quotationPath(other.locale, quotation.id)} hrefLang={other.locale}>
              {firstWords(other, lengths.other[languageOf(other.locale)])}
            </a>
          </p>
        )}
        {(source !== "" || onlyIn) && (
          <p className="card-note">
            {source !== "" && <span lang={shown.locale}>{source}</span>}
            {onlyIn && <span className="only-in">{onlyIn}</span>}
          </p>
        )}
      </div>
    </li>
  );
}

/** In the order they have; "" is the year of words without a date. */
function byYear(quotations: readonly PublishedQuotation[]): { year: string; entries: PublishedQuotation[] }[] {
  const years = Map.groupBy(quotations, ({ said }) => (said["zh-Hans"] ?? said.en)?.attribution.date.slice(0, 4) ?? "");
  return [...years].map(([year, entries]) => ({ year, entries }));
}
