import { useTranslations } from "next-intl";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { columnPath } from "#domain/publication/paths.ts";
import { printDay } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";
import { ArticleList, LeadArticle } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** A part of the front page: the newest of a column, or of what is in no column. */
export type HomeSection = { column: PublishedColumn | null; cards: ArticleCard[] };

/** The front page: nameplate, the newest article, then what each column had last. */
export function HomeView({ site, lead, sections }: { site: Site; lead: ArticleCard | null; sections: HomeSection[] }) {
  const { locale, desk } = site;
  const t = useTranslations("reader.home");
  return (
    <main id="main" className="home">
      <Nameplate site={site} newest={newestOf([...(lead ? [lead] : []), ...sections.flatMap(({ cards }) => cards)])} />
      {lead === null ? (
        <p className="empty">{t("empty")}</p>
      ) : (
        <LeadArticle card={lead} locale={locale} timeZone={desk.timeZone} heading="h2" />
      )}
      {sections.map((section) => (
        <Section key={section.column?.id ?? ""} section={section} site={site} />
      ))}
    </main>
  );
}

/** The publication's name in both languages across the axis, over a double rule. */
function Nameplate({ site: { locale, desk }, newest }: { site: Site; newest: string | undefined }) {
  const t = useTranslations("reader.home");
  const own = localizedFor(desk.name, locale);
  const other = otherName(desk.name, own.locale);
  const tagline = localizedFor(desk.tagline, locale);
  return (
    <header className="nameplate">
      <h1>
        <span lang={own.locale}>{own.text}</span>
        {other !== null && (
          <>
            {" "}
            <span className="nameplate-other" lang={other}>
              {desk.name[other]}
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

function otherName(name: Site["desk"]["name"], shown: ReaderLocale): ReaderLocale | null {
  const other = shown === "en" ? readerLocales[0] : "en";
  return name[other] === "" || name[other] === name[shown] ? null : other;
}

function Section({ section: { column, cards }, site }: { section: HomeSection; site: Site }) {
  const t = useTranslations("reader.home");
  const { locale, desk } = site;
  const description = column && localizedFor(column.description, locale);
  return (
    <section className="section">
      <div className="rail">
        <h2 className="rail-name">
          {column === null ? (
            t("other")
          ) : (
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
      <ArticleList cards={cards} locale={locale} timeZone={desk.timeZone} heading="h3" />
    </section>
  );
}
