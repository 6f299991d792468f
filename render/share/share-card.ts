import type { ColumnAccent } from "#domain/article/column-accent.ts";
import { hashOf } from "#domain/hash.ts";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { LiveArticle, PublishedDesk } from "#domain/publication/live.ts";
import { facingFor, localeFor, localizedFor, readingOf } from "#domain/publication/reading.ts";
import { mastheadName } from "#render/reader/article-view.tsx";
import type { Site } from "#render/reader/frame.tsx";

/** A text and the locale whose conventions it is set by. */
export type CardText = { text: string; locale: ReaderLocale };

/** What is said on the picture that a link to a page is shown with elsewhere: nothing but published words. */
export type ShareCard = {
  /** Over the title: the column. */
  over: CardText | null;
  title: CardText;
  /** Across the axis: the same in the other language. */
  facing: CardText | null;
  /** Beside the mark: whose page it is. */
  foot: CardText;
  /** Of the column whose page it is, or that it is in; null where there is none. */
  accent: ColumnAccent | null;
};

/** In pixels, as the sites that show them ask for. */
export const shareSize = { width: 1200, height: 630 };

/** Goes up when cards are drawn otherwise, so that they get new addresses. */
const drawnAs = 1;

/** The card of one language of an article; null where that is not published. */
export function articleShareCard(
  article: LiveArticle,
  locale: ReaderLocale,
  { desk, columns }: Pick<Site, "desk" | "columns">,
): ShareCard | null {
  const language = languageOf(locale);
  const snapshot = article.editions[language]?.snapshot;
  const title = snapshot && readingOf(snapshot, locale)?.title;
  if (!snapshot || title === undefined) return null;
  const other = article.editions[otherLanguage(language)]?.snapshot;
  const there = localeFor(otherLanguage(language), locale, other?.script ?? null);
  const facing = other && readingOf(other, there)?.title;
  return {
    over: snapshot.column && written(localizedFor(mastheadName(snapshot.column), locale)),
    title: { text: title, locale },
    facing: facing ? { text: facing, locale: there } : null,
    foot: localizedFor(desk.name, locale),
    accent: columns.find(({ id }) => id === snapshot.column?.id)?.accent ?? null,
  };
}

/** The card of a column's page. */
export function columnShareCard(column: Site["columns"][number], locale: ReaderLocale, desk: PublishedDesk): ShareCard {
  const { name, accent } = column;
  return { over: null, ...inBoth(name, locale), foot: localizedFor(desk.name, locale), accent };
}

/** The card of the front page, and of every page that has none of its own. */
export function siteShareCard(locale: ReaderLocale, desk: PublishedDesk): ShareCard {
  const tagline = localizedFor(desk.tagline, locale);
  const foot = written(tagline) ?? localizedFor(desk.name, locale);
  return { over: null, ...inBoth(desk.name, locale), foot, accent: null };
}

/** Changes whenever the picture does: who keeps pictures by their address asks for the new one. */
export function shareCardVersion(card: ShareCard): string {
  return hashOf([drawnAs, card]).slice(0, 12);
}

function inBoth(name: PublishedDesk["name"], locale: ReaderLocale): Pick<ShareCard, "title" | "facing"> {
  return { title: localizedFor(name, locale), facing: facingFor(name, locale) };
}

function written(text: CardText): CardText | null {
  return text.text === "" ? null : text;
}
