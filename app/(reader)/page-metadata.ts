import type { Metadata } from "next";
import { siteUrl } from "#app/(reader)/load.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { LiveEdition } from "#domain/publication/live.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { feedPath, mediaPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { Site } from "#render/reader/frame.tsx";

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
};

/** What stands in a page's head. */
export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { locale } = site;
  const siteName = localizedFor(site.desk.name, locale).text;
  const description = facts.description || localizedFor(site.desk.tagline, locale).text;
  const cover = facts.article?.edition.snapshot.cover;
  const picture = cover?.image.variants.at(-1);
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
      ...(cover && picture
        ? {
            images: [
              {
                url: mediaPath(picture.hash, picture.format),
                alt: localizedFor(cover.alt, locale).text,
                ...sizeOf(cover),
              },
            ],
          }
        : {}),
      ...(facts.article
        ? {
            type: "article",
            publishedTime: facts.article.edition.snapshot.datePublished,
            modifiedTime: facts.article.edition.madeAt,
            authors: facts.article.authors,
            tags: facts.article.edition.snapshot.tags.map((tag) => localizedFor(tag.name, locale).text),
          }
        : { type: "website" }),
    },
    twitter: { card: picture ? "summary_large_image" : "summary" },
  };
}

/** Pages for what is missing are ordinary pages: this is how the press and the server tell them. */
export function missingMetadata(site: Site, facts: { title: string; path: string; status: 404 | 410 }): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: `${facts.title} – ${localizedFor(site.desk.name, site.locale).text}`,
    alternates: { canonical: facts.path },
    robots: { index: false },
    other: { "duizhao:status": String(facts.status) },
  };
}

function sizeOf(cover: NonNullable<LiveEdition["snapshot"]["cover"]>): { width: number; height: number } {
  const widest = cover.image.variants.at(-1)?.width ?? cover.image.width;
  return { width: widest, height: Math.round((cover.image.height * widest) / cover.image.width) };
}
