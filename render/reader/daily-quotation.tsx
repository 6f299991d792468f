import { useTranslations } from "next-intl";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { quotationPath } from "#domain/publication/paths.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { firstWords, saidFor } from "#domain/quotations/said-for.ts";
import { renderAttribution } from "#render/attribution.tsx";
import { clausesUpright, wordsStandUpright } from "#render/upright.ts";

/** Longer words are on the page of the quotation; the front has their beginning. */
const longest = { zh: 120, en: 280 };

/** The quotation of the day, which leads to its page. */
export function DailyQuotation({ quotation, locale }: { quotation: PublishedQuotation; locale: ReaderLocale }) {
  const t = useTranslations("reader");
  const { shown } = saidFor(quotation, locale);
  const language = languageOf(shown.locale);
  const words = firstWords(shown, longest[language]);
  const upright = wordsStandUpright(words, shown.locale);
  const source = renderAttribution(shown.attribution, shown.locale);
  return (
    <section className="daily" aria-labelledby="daily">
      <h2 className="daily-name" id="daily">
        {t("home.quotation")}
      </h2>
      <figure className={upright ? "said upright" : "said"} lang={shown.locale}>
        <blockquote>
          <p>
            <a href={quotationPath(locale, quotation.id)}>{upright ? <Clauses words={words} /> : words}</a>
          </p>
        </blockquote>
        {source && <figcaption>{source}</figcaption>}
      </figure>
      {language !== languageOf(locale) && (
        <p className="card-note">
          <span className="only-in">{t(`article.onlyIn.${language}`)}</span>
        </p>
      )}
    </section>
  );
}

function Clauses({ words }: { words: string }) {
  return clausesUpright(words).map((clause, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a clause is its place
    <span key={at} className="clause">
      {clause}
    </span>
  ));
}
