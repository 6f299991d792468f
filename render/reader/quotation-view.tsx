import { useTranslations } from "next-intl";
import { languageOf } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { quotationsPath } from "#domain/publication/paths.ts";
import { printDay } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { firstWords, type SaidView, saidFor } from "#domain/quotations/said-for.ts";
import { renderAttribution } from "#render/attribution.tsx";
import { ArticleList } from "#render/reader/article-list.tsx";

import type { Site } from "#render/reader/frame.tsx";
import { Share } from "#render/reader/share.tsx";

type QuotationViewProps = { site: Site; quotation: PublishedQuotation; uses: ArticleCard[] };

/** An entry of the quotation library: its words in both languages across the axis, what is known of it, who quotes it. */
export function QuotationView({ site, quotation, uses }: QuotationViewProps) {
  const { locale, desk } = site;
  const t = useTranslations("reader.quotation");
  const library = useTranslations("reader.quotations");
  const { shown, other } = saidFor(quotation, locale);
  const language = languageOf(shown.locale);
  return (
    <main id="main" data-facing="fixed">
      <article className="article facing">
        <div className="masthead">
          <p className="masthead-name">
            <a href={quotationsPath(locale)}>{library("title")}</a>
          </p>
        </div>
        <h1 className="unseen" lang={shown.locale}>
          {quotationTitle(shown)}
        </h1>
        {language !== languageOf(locale) && <p className="said-note">{t(`onlyIn.${language}`)}</p>}
        {other === null ? (
          <Words said={shown} />
        ) : (
          <div className="rows">
            <div className="row">
              <Words said={shown} />
              <Words said={other} />
            </div>
          </div>
        )}
        <Facts site={site} quotation={quotation} />
      </article>
      <section className="section" aria-labelledby="uses">
        <div className="rail">
          <h2 className="rail-name" id="uses">
            {t("uses")}
          </h2>
        </div>
        {uses.length === 0 ? (
          <p className="rail-note">{t("unused")}</p>
        ) : (
          <ArticleList cards={uses} locale={locale} timeZone={desk.timeZone} heading="h3" withColumn />
        )}
      </section>
    </main>
  );
}

const titleLength = { zh: 36, en: 80 };

/** What the page of an entry is called: its first words, and who said them. */
export function quotationTitle(said: SaidView): string {
  const language = languageOf(said.locale);
  const words = firstWords(said, titleLength[language]);
  const { speaker } = said.attribution;
  return speaker === "" ? words : `${words}${language === "zh" ? "——" : " — "}${speaker}`;
}

/** Words of more than so many characters are set as a text is; fewer stand large. */
const largest = { zh: 140, en: 320 };

function Words({ said }: { said: SaidView }) {
  const { locale, paragraphs, attribution } = said;
  const long = paragraphs.join("").length > largest[languageOf(locale)];
  const source = renderAttribution(attribution, locale);
  return (
    <figure className={long ? "side said prose" : "side said prose said-large"} lang={locale}>
      <blockquote>
        {paragraphs.map((paragraph, at) => (
          <p key={String(at)}>{paragraph}</p>
        ))}
      </blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  );
}

function Facts({ site: { locale, desk }, quotation }: Pick<QuotationViewProps, "site" | "quotation">) {
  const t = useTranslations("reader.quotation");
  const article = useTranslations("reader.article");
  const { rights, verifiedAt } = quotation;
  const tags = quotation.tags.map((tag) => localizedFor(tag.name, locale).text).join(locale === "en" ? ", " : "、");
  const date = printDay(verifiedAt, locale, desk.timeZone);
  return (
    <footer className="article-foot">
      {rights !== "" && <p className="credits">{t("rights", { rights })}</p>}
      {tags !== "" && <p className="tags">{article.rich("tags", { tags: () => tags })}</p>}
      <p className="tags">
        <time dateTime={verifiedAt}>{t("verified", { date })}</time>
      </p>
      <Share />
    </footer>
  );
}
