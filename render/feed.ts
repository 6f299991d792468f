import { Feed } from "feed";
import { languageOf } from "#domain/locale.ts";
import { type ArticleCard, cardIn } from "#domain/publication/article-card.ts";
import { articlePath, feedPath, homePath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { Site } from "#render/reader/frame.tsx";

/** RSS 2.0 of a locale: the newest articles that its language has. The same articles give the same bytes. */
export function feedXml({ site, cards, siteUrl }: { site: Site; cards: ArticleCard[]; siteUrl: string }): string {
  const { locale, desk } = site;
  const views = cards.flatMap((card) => {
    const view = cardIn(card, languageOf(locale), locale);
    return view === null ? [] : [{ card, view }];
  });
  const newest = views
    .map(({ view }) => view.edition.madeAt)
    .sort()
    .at(-1);
  const title = localizedFor(desk.name, locale).text;
  const feed = new Feed({
    title,
    description: localizedFor(desk.tagline, locale).text,
    id: siteUrl + homePath(locale),
    link: siteUrl + homePath(locale),
    language: locale,
    copyright: title,
    generator: "Duizhao",
    updated: new Date(newest ?? 0),
    feedLinks: { rss: siteUrl + feedPath(locale) },
  });
  for (const { card, view } of views) {
    const { column, datePublished, firstMadeAt, madeAt } = view.edition;
    feed.addItem({
      title: view.title,
      id: card.id,
      guid: siteUrl + articlePath(locale, view.edition.slug, card.id),
      link: siteUrl + articlePath(locale, view.edition.slug, card.id),
      description: view.deck,
      date: new Date(datePublished),
      published: new Date(datePublished),
      // RSS has no word for it: readers of Atom's know that it says something else since, be it corrected or published again.
      ...(madeAt === firstMadeAt ? {} : { extensions: [{ name: "atom:updated", objects: { _text: madeAt } }] }),
      ...(column ? { category: [{ name: localizedFor(column.name, locale).text }] } : {}),
    });
  }
  return feed.rss2();
}
