import { useTranslations } from "next-intl";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { gatheredPath, type LiveGathered } from "#domain/publication/gathered.ts";
import { gatheredAPage } from "#domain/publication/index-pages.ts";
import { sourcesPath } from "#domain/publication/paths.ts";
import { facingFor } from "#domain/publication/reading.ts";
import { ArticleList } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";
import { IndexPages } from "#render/reader/pages.tsx";

type GatheredViewProps = { site: Site; list: LiveGathered; cards: ArticleCard[]; page: number | null; total: number };

/** A page of what has a tag, or comes from a source: its name in both languages, and its articles. */
export function GatheredView({ site: { locale, desk }, list, cards, page, total }: GatheredViewProps) {
  const t = useTranslations("reader");
  const other = facingFor(list.title, locale);
  return (
    <main id="main" className="section">
      <div className="rail">
        <p className="rail-kind">{t(`${list.by}.kind`)}</p>
        <h1 className="rail-name" data-display>
          <Localized text={list.title} locale={locale} />
        </h1>
        {other && (
          <p className="other-name" lang={other.locale}>
            {other.text}
          </p>
        )}
        {page === null && <p className="role-counts">{t("archive.count", { count: total })}</p>}
        {list.by === "source" && (
          <p className="rail-way">
            <a href={sourcesPath(locale)}>{t("sources.all")}</a>
          </p>
        )}
      </div>
      <section aria-label={t("column.articles")}>
        <ArticleList cards={cards} locale={locale} timeZone={desk.timeZone} heading="h2" withColumn />
        <IndexPages
          page={page}
          total={total}
          aPage={gatheredAPage}
          path={(other) => gatheredPath(locale, list, other)}
        />
      </section>
    </main>
  );
}
