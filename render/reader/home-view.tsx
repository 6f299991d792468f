import { useTranslations } from "next-intl";
import type { LocalizedText } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { columnPath } from "#domain/publication/paths.ts";
import { printDay } from "#domain/publication/print-time.ts";
import { facingFor, localizedFor } from "#domain/publication/reading.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { ArticleList, LeadArticle } from "#render/reader/article-list.tsx";
import { DailyQuotation } from "#render/reader/daily-quotation.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** A part of the front page: of a column, under words of the desk's own, the newest of everything, or what is in no column. */
export type HomeSection = {
  id: string;
  of: Site["columns"][number] | LocalizedText | "newest" | "other";
  cards: ArticleCard[];
};

type HomeProps = {
  site: Site;
  lead: ArticleCard | null;
  sections: HomeSection[];
  /** Null while the library has none for readers. */
  quotation: PublishedQuotation | null;
};

/** The front page: nameplate, what leads and the quotation of the day, then its sections. */
export function HomeView({ site, lead, sections, quotation }: HomeProps) {
  const { locale, desk } = site;
  const t = useTranslations("reader.home");
  return (
    <main id="main" className="home">
      <Nameplate site={site} newest={newestOf([...(lead ? [lead] : []), ...sections.flatMap(({ cards }) => cards)])} />
      <div className="front-top">
        {lead === null ? (
          <p className="empty">{t("empty")}</p>
        ) : (
          <LeadArticle card={lead} locale={locale} timeZone={desk.timeZone} heading="h2" />
        )}
        {quotation && <DailyQuotation quotation={quotation} locale={locale} />}
      </div>
      {sections.map((section) => (
        <Section key={section.id} section={section} site={site} />
      ))}
    </main>
  );
}

/** The publication's name in both languages across the axis, over a double rule. */
function Nameplate({ site: { locale, desk }, newest }: { site: Site; newest: string | undefined }) {
  const t = useTranslations("reader.home");
  const own = localizedFor(desk.name, locale);
  const other = facingFor(desk.name, locale);
  const tagline = localizedFor(desk.tagline, locale);
  return (
    <header className="nameplate">
      <h1>
        <span lang={own.locale} data-display>
          {own.text}
        </span>
        {other && (
          <>
            {" "}
            <span className="nameplate-other" lang={other.locale}>
              {other.text}
            </span>
          </>
        )}
      </h1>
      <p className="nameplate-line">
        <span lang={tagline.locale}>{tagline.text}</span>
        {newest && <span>{t("updated", { date: printDay(newest, locale, desk.timeZone) })}</span>}
      </p>
    </header>
  );
}

/** The latest printed time among articles. */
function newestOf(cards: readonly ArticleCard[]): string | undefined {
  const times = cards.flatMap(({ editions }) => Object.values(editions).map((edition) => edition.datePublished));
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function Section({ section: { id, of, cards }, site }: { section: HomeSection; site: Site }) {
  const t = useTranslations("reader.home");
  const { locale, desk } = site;
  const column = typeof of === "object" && "slug" in of ? of : null;
  const heading = typeof of === "object" && !("slug" in of) ? of : null;
  const description = column && localizedFor(column.description, locale);
  return (
    <section
      className="section"
      aria-labelledby={`section-${id}`}
      {...(column ? { "data-accent": column.accent } : {})}
    >
      <div className="rail">
        <h2 className="rail-name" id={`section-${id}`}>
          {of === "newest" && t("latest")}
          {of === "other" && t("other")}
          {heading && <Localized text={heading} locale={locale} />}
          {column && (
            <a href={columnPath(locale, column.slug)}>
              <Localized text={column.name} locale={locale} />
            </a>
          )}
        </h2>
        {description && description.text !== "" && (
          <p className="rail-note" lang={description.locale}>
            {description.text}
          </p>
        )}
      </div>
      <ArticleList cards={cards} locale={locale} timeZone={desk.timeZone} heading="h3" withColumn={column === null} />
    </section>
  );
}
