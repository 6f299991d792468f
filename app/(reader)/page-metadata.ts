import type { Metadata } from "next";
import { siteUrl } from "#app/(reader)/load.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { LiveEdition } from "#domain/publication/live.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { feedPath, homePath, sharePath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { Site } from "#render/reader/frame.tsx";
import { type ShareCard, shareCardVersion, shareSize, siteShareCard } from "#render/share/share-card.ts";

/** Open Graph writes locales with the territory whose readers mostly read that script. */
const openGraphLocales: Record<ReaderLocale, string> = { "zh-Hans": "zh_CN", "zh-Hant": "zh_TW", en: "en_US" };

const rss = "application/rss+xml";

export type PageFacts = {
  /** Without the site's name. */
  title: string;
  description?: string;
  path: string;
  /** The same page in the locales that have it, and where a reader of unknown language should go. */
  paths: LocalePaths;
  fallbackPath?: string | undefined;
  /** The same text in other forms, by media type, and feeds beside the site's. */
  alternates?: { [type: string]: { url: string; title: string }[] };
  article?: { edition: LiveEdition; authors: string[] };
  /** The picture that a link to it is shown with, and the page that it stands beside; the site's where it has none. */
  share?: { card: ShareCard; of: string } | undefined;
};

/** What stands in a page's head. */
export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { locale } = site;
  const siteName = localizedFor(site.desk.name, locale).text;
  const description = facts.description || localizedFor(site.desk.tagline, locale).text;
  const { card, of } = facts.share ?? { card: siteShareCard(locale, site.desk), of: homePath(locale) };
  const { [rss]: _feeds, ...otherForms } = facts.alternates ?? {};
  const others = Object.keys(facts.paths).filter((other) => other !== locale);
  return {
    metadataBase: new URL(siteUrl()),
    title: facts.title === siteName ? siteName : `${facts.title} – ${siteName}`,
    description,
    alternates: {
      canonical: facts.path,
      languages: { ...facts.paths, ...(facts.fallbackPath === undefined ? {} : { "x-default": facts.fallbackPath }) },
      types: { [rss]: [{ url: feedPath(locale), title: siteName }, ...(facts.alternates?.[rss] ?? [])], ...otherForms },
    },
    openGraph: {
      title: facts.title,
      description,
      url: facts.path,
      siteName,
      locale: openGraphLocales[locale],
      alternateLocale: others.map((other) => openGraphLocales[other as ReaderLocale]),
      images: [
        {
          // Whoever keeps pictures by their address gets a new one with what it says.
          url: `${sharePath(of)}?v=${shareCardVersion(card)}`,
          type: "image/png",
          alt: card.title.text,
          ...shareSize,
        },
      ],
      ...(facts.article
        ? {
            type: "article",
            publishedTime: facts.article.edition.snapshot.datePublished,
            modifiedTime: facts.article.edition.changedAt,
            authors: facts.article.authors,
            tags: facts.article.edition.snapshot.tags.map((tag) => localizedFor(tag.name, locale).text),
          }
        : { type: "website" }),
    },
    twitter: { card: "summary_large_image" },
  };
}

/** Pages for what is missing, or cannot be had, are ordinary pages: this is how the press and the server tell them. */
export function missingMetadata(site: Site, facts: { title: string; path: string; status: 404 | 410 | 503 }): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: `${facts.title} – ${localizedFor(site.desk.name, site.locale).text}`,
    alternates: { canonical: facts.path },
    robots: { index: false },
    other: { "duizhao:status": String(facts.status) },
  };
}
