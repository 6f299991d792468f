import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { missingMetadata } from "#app/(reader)/page-metadata.ts";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { LiveArticle } from "#domain/publication/live.ts";
import { articlePaths, inEveryLocale } from "#domain/publication/live-paths.ts";
import { homePath, missingPath } from "#domain/publication/paths.ts";
import { localeFor, readingOf } from "#domain/publication/reading.ts";
import { Frame } from "#render/reader/frame.tsx";
import { type Missing, MissingView } from "#render/reader/missing-view.tsx";

/** The page for what is not there. The status is the server's to set: `notFound()` would give an empty shell. */
export async function MissingPage({ locale, missing = notFound }: { locale: ReaderLocale; missing?: Missing }) {
  setRequestLocale(locale);
  const site = await loadSite(locale);
  return (
    <Frame site={site} editions={{ paths: inEveryLocale(homePath) }}>
      <MissingView site={site} missing={missing} />
    </Frame>
  );
}

export async function missingPageMetadata(locale: ReaderLocale, reason: Missing["reason"]): Promise<Metadata> {
  const site = await loadSite(locale);
  const gone = reason === "gone";
  const t = await getTranslations({ locale, namespace: "reader" });
  return missingMetadata(site, {
    title: t(gone ? "gone.title" : "notFound.title"),
    path: missingPath(locale, gone ? "gone" : "not-found"),
    status: gone ? 410 : 404,
  });
}

const notFound: Missing = { reason: "notFound", instead: [] };

type Props = { params: Promise<{ locale: string }> };

/** What Next asks of a route at which nothing is, or nothing any more. */
export function missingRoute(reason: "notFound" | "gone") {
  const localeOf = async ({ params }: Props) => localeIn((await params).locale).locale;
  return {
    async metadata(props: Props): Promise<Metadata> {
      return missingPageMetadata(await localeOf(props), reason);
    },
    async Page(props: Props) {
      return <MissingPage locale={await localeOf(props)} missing={{ reason, instead: [] }} />;
    },
  };
}

/** What to say of an article that is published, but not in the language, or not in both, that was asked for. */
export function missingEdition(article: LiveArticle | null, locale: ReaderLocale, facing: boolean): Missing {
  if (article === null) return notFound;
  const own = languageOf(locale);
  const language = article.editions[own] ? own : otherLanguage(own);
  const snapshot = article.editions[language]?.snapshot;
  if (!snapshot) return notFound;
  const there = localeFor(language, locale, snapshot.script);
  const path = articlePaths(article)[there];
  const title = readingOf(snapshot, there)?.title;
  return {
    reason: facing ? "unpaired" : "unpublished",
    instead: path === undefined || title === undefined ? [] : [{ path, locale: there, title }],
  };
}
