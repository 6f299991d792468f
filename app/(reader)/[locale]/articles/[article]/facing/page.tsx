import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadArticle, loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { Onward } from "#app/(reader)/onward.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { AbsentArticle, absentMetadata } from "#app/(reader)/taken-down-page.tsx";
import { listPublicEntries } from "#db/published/read-article.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { articlePaths, facingPaths, type LocalePaths, sourceLocale } from "#domain/publication/live-paths.ts";
import { articlePath } from "#domain/publication/paths.ts";
import { readingOf } from "#domain/publication/reading.ts";
import { printTitle } from "#render/reader/article-view.tsx";
import { FacingView } from "#render/reader/facing-view.tsx";
import { Frame } from "#render/reader/frame.tsx";
import { articleShareCard } from "#render/share/share-card.ts";

/** The page in the other script; an English one leads to either by the languages above it. */
function otherScriptOf(locale: ReaderLocale, paths: LocalePaths): { locale: ReaderLocale; path: string } | undefined {
  if (locale === "en") return undefined;
  const other = locale === "zh-Hans" ? "zh-Hant" : "zh-Hans";
  const path = paths[other];
  return path === undefined ? undefined : { locale: other, path };
}

type Props = { params: Promise<{ locale: string; article: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, article: address } = await params;
  const { locale, known } = localeIn(segment);
  const article = known ? await loadArticle(address) : null;
  const paths = article ? facingPaths(article) : {};
  const edition = article?.editions[languageOf(locale)];
  if (!article || !edition || !paths[locale]) {
    return absentMetadata({ locale, known, address, facing: true });
  }
  const t = await getTranslations({ locale, namespace: "reader.facing" });
  const site = await loadSite(locale);
  const card = articleShareCard(article, locale, site);
  return pageMetadata(site, {
    title: t("title", { title: printTitle(edition.snapshot, locale) }),
    description: readingOf(edition.snapshot, locale)?.deck ?? "",
    path: paths[locale],
    paths,
    fallbackPath: paths[sourceLocale(article)],
    article: { edition, authors: [] },
    share: card ? { card, of: articlePath(locale, edition.snapshot.slug, article.id) } : undefined,
  });
}

export default async function FacingPage({ params }: Props) {
  const { locale: segment, article: address } = await params;
  const { locale, known } = localeIn(segment);
  setRequestLocale(locale);
  const [site, article] = await Promise.all([loadSite(locale), known ? loadArticle(address) : null]);
  const path = article && facingPaths(article)[locale];
  const { zh, en } = article?.editions ?? {};
  if (!article || !path || !zh || !en) {
    return <AbsentArticle asked={{ locale, known, address, facing: true }} />;
  }
  const { snapshot } = languageOf(locale) === "zh" ? zh : en;
  const { column } = snapshot;
  const publicEntries = await listPublicEntries(article.id);
  return (
    <Frame
      site={site}
      editions={{ paths: articlePaths(article), facing: { path, current: true } }}
      {...(column ? { column: column.slug } : {})}
    >
      <main id="main" data-facing="side">
        <FacingView
          editions={{ zh, en }}
          locale={locale}
          timeZone={site.desk.timeZone}
          origin={siteUrl()}
          publicEntries={publicEntries}
          otherScript={otherScriptOf(locale, facingPaths(article))}
        />
        <Onward site={site} snapshot={snapshot} facing />
      </main>
    </Frame>
  );
}
