import { useTranslations } from "next-intl";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { taggedAPage } from "#domain/publication/index-pages.ts";
import type { LiveTag } from "#domain/publication/live.ts";
import { tagPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { ArticleList } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";
import { IndexPages } from "#render/reader/pages.tsx";

type TagViewProps = { site: Site; tag: LiveTag; cards: ArticleCard[]; page: number | null; total: number };

/** A page of what has a tag: its name in both languages, and its articles. */
export function TagView({ site: { locale, desk }, tag, cards, page, total }: TagViewProps) {
  const t = useTranslations("reader");
  const shown = localizedFor(tag.name, locale);
  const other = localizedFor(tag.name, shown.locale === "en" ? "zh-Hans" : "en");
  return (
    <main id="main" className="section">
      <div className="rail">
        <p className="rail-kind">{t("tag.kind")}</p>
        <h1 className="rail-name">
          <Localized text={tag.name} locale={locale} />
        </h1>
        {other.text !== shown.text && (
          <p className="other-name" lang={other.locale}>
            {other.text}
          </p>
        )}
        {page === null && <p className="role-counts">{t("archive.count", { count: total })}</p>}
      </div>
      <section aria-label={t("column.articles")}>
        <ArticleList cards={cards} locale={locale} timeZone={desk.timeZone} heading="h2" withColumn />
        <IndexPages page={page} total={total} aPage={taggedAPage} path={(other) => tagPath(locale, tag.slug, other)} />
      </section>
    </main>
  );
}
