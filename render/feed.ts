import { Feed } from "feed";
import { escapeMarkup, validXml } from "#domain/escape-markup.ts";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { LiveArticle, LiveEdition } from "#domain/publication/live.ts";
import {
  articlePath,
  columnFeedPath,
  columnPath,
  facingFeedPath,
  facingPath,
  feedPath,
  homePath,
} from "#domain/publication/paths.ts";
import { localeFor, localizedFor, readingOf } from "#domain/publication/reading.ts";
import type { PublishedColumn } from "#domain/publication/snapshot.ts";
import { textNodes } from "#render/plain/article-nodes.ts";
import { printHtml } from "#render/plain/print-html.ts";
import type { Site } from "#render/reader/frame.tsx";

/** Newest first. */
type Listed = { site: Site; articles: LiveArticle[]; siteUrl: string };

/** What one article is in a feed. Titles are text, summaries and texts HTML. */
type Entry = {
  title: string;
  path: string;
  summary: string;
  content: string;
  edition: LiveEdition;
  /** When readers got what is there now: later than at first where it was corrected or published again. */
  updatedAt: string | null;
};

/** RSS 2.0 of a locale, or of a column of it, with whole texts. The same articles give the same bytes. */
export function feedXml({ column, ...listed }: Listed & { column?: PublishedColumn }): string {
  const { locale, desk } = listed.site;
  const siteName = localizedFor(desk.name, locale).text;
  const about = column && localizedFor(column.description, locale).text;
  return rss(listed, {
    title: column ? `${localizedFor(column.name, locale).text} – ${siteName}` : siteName,
    description: about || localizedFor(desk.tagline, locale).text,
    page: column ? columnPath(locale, column.slug) : homePath(locale),
    feed: column ? columnFeedPath(locale, column.slug) : feedPath(locale),
    entryOf: (article) => entryIn(article, locale, listed.siteUrl),
  });
}

/** RSS 2.0 of what can be read in both languages: both titles, both texts, and the way to the facing page. */
export function facingFeedXml({ name, ...listed }: Listed & { name: string }): string {
  const { locale, desk } = listed.site;
  return rss(listed, {
    title: `${localizedFor(desk.name, locale).text} – ${name}`,
    description: localizedFor(desk.tagline, locale).text,
    page: homePath(locale),
    feed: facingFeedPath(locale),
    entryOf: (article) => facingEntry(article, locale, listed.siteUrl),
  });
}

function entryIn(article: LiveArticle, locale: ReaderLocale, origin: string): Entry | null {
  const edition = article.editions[languageOf(locale)];
  const reading = edition && readingOf(edition.snapshot, locale);
  if (!edition || !reading) return null;
  const { snapshot, changedAt, firstMadeAt } = edition;
  return {
    title: reading.title,
    path: articlePath(locale, snapshot.slug, article.id),
    summary: reading.deck,
    content: printHtml(textNodes({ snapshot, locale, origin })),
    edition,
    updatedAt: changedAt > firstMadeAt ? changedAt : null,
  };
}

function facingEntry(article: LiveArticle, locale: ReaderLocale, origin: string): Entry | null {
  const second = otherLanguage(languageOf(locale));
  const other = localeFor(second, locale, article.editions[second]?.snapshot.script ?? null);
  const [one, two] = [entryIn(article, locale, origin), entryIn(article, other, origin)];
  if (!one || !two) return null;
  const part = (of: ReaderLocale, { title, content }: Entry) =>
    `<div lang="${of}"><h2>${escapeMarkup(title)}</h2>\n${content}</div>`;
  return {
    ...one,
    title: `${one.title} / ${two.title}`,
    path: facingPath(locale, one.edition.snapshot.slug, article.id),
    summary: [one.summary, two.summary].filter((text) => text !== "").join("\n"),
    content: `${part(locale, one)}\n${part(other, two)}`,
    updatedAt: [one.updatedAt, two.updatedAt].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)),
  };
}

type Channel = {
  title: string;
  description: string;
  /** Paths of the page that lists the same, and of the feed itself. */
  page: string;
  feed: string;
  entryOf: (article: LiveArticle) => Entry | null;
};

function rss({ site, articles, siteUrl }: Listed, { title, description, page, feed: self, entryOf }: Channel): string {
  const { locale, desk } = site;
  const entries = articles.flatMap((article) => entryOf(article) ?? []);
  const newest = entries.map(({ edition, updatedAt }) => updatedAt ?? edition.changedAt).sort();
  const feed = new Feed({
    title,
    // A channel has to have one, and a desk need not.
    description: description || title,
    id: siteUrl + page,
    link: siteUrl + page,
    language: locale,
    copyright: localizedFor(desk.name, locale).text,
    generator: "Duizhao",
    updated: new Date(newest.at(-1) ?? 0),
    feedLinks: { rss: siteUrl + self },
  });
  for (const { title, path, summary, content, edition, updatedAt } of entries) {
    const { column, datePublished } = edition.snapshot;
    feed.addItem({
      title: unbroken(title),
      id: siteUrl + path,
      link: siteUrl + path,
      description: escapeMarkup(summary).replaceAll("\n", "<br>"),
      content: unbroken(content),
      date: new Date(datePublished),
      // RSS has no word for it: readers of Atom's know that it says something else since.
      ...(updatedAt === null ? {} : { extensions: [{ name: "atom:updated", objects: { _text: updatedAt } }] }),
      ...(column ? { category: [{ name: localizedFor(column.name, locale).text }] } : {}),
    });
  }
  return validXml(feed.rss2());
}

/** The library keeps only the first of these from ending the CDATA section that it writes the text in. */
function unbroken(text: string): string {
  return text.replaceAll("]]>", "]] >");
}
