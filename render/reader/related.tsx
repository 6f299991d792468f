import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { ArticleList } from "#render/reader/article-list.tsx";

type RelatedProps = { cards: ArticleCard[]; locale: ReaderLocale; timeZone: string };

/** What else there is about the same, at the foot of an article; nothing where there is none. */
export function Related({ cards, locale, timeZone }: RelatedProps) {
  const t = useTranslations("reader.article");
  if (cards.length === 0) return null;
  return (
    <section className="section" aria-labelledby="related">
      <div className="rail">
        <h2 className="rail-name" id="related">
          {t("related")}
        </h2>
      </div>
      <ArticleList cards={cards} locale={locale} timeZone={timeZone} heading="h3" withColumn />
    </section>
  );
}
