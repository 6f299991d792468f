import { escapeMarkup, validXml } from "#domain/escape-markup.ts";
import { languageOf, readerLocales } from "#domain/locale.ts";
import { type ArticleCard, cardIn } from "#domain/publication/article-card.ts";
import type { PublishedDesk } from "#domain/publication/live.ts";
import { articlePath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";

/** The languages of news as its protocol writes them: ISO 639, but the two scripts of Chinese by their territories. */
const newsLanguages = { "zh-Hans": "zh-cn", "zh-Hant": "zh-tw", en: "en" } as const;

/** So many addresses a file may have (news sitemaps 0.9). */
const addressLimit = 1_000;

/** A news sitemap: each address of what the desk printed as published at `since` or later. */
export function newsSitemapXml(
  cards: ArticleCard[],
  given: { desk: PublishedDesk; siteUrl: string; since: Date },
): string {
  const { desk, siteUrl, since } = given;
  const urls = cards.flatMap((card) =>
    readerLocales.flatMap((locale) => {
      const view = cardIn(card, languageOf(locale), locale);
      if (view === null || new Date(view.edition.datePublished) < since) return [];
      const { slug, datePublished } = view.edition;
      return [
        `<url><loc>${escapeMarkup(siteUrl + articlePath(locale, slug, card.id))}</loc><news:news>` +
          `<news:publication><news:name>${escapeMarkup(localizedFor(desk.name, locale).text)}</news:name>` +
          `<news:language>${newsLanguages[locale]}</news:language></news:publication>` +
          `<news:publication_date>${datePublished}</news:publication_date>` +
          `<news:title>${escapeMarkup(view.title)}</news:title></news:news></url>`,
      ];
    }),
  );
  return validXml(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
      ...urls.slice(0, addressLimit),
      "</urlset>",
      "",
    ].join("\n"),
  );
}
