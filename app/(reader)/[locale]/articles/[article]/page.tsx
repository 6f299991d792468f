import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { JsonLdScript } from "#app/(reader)/json-ld.tsx";
import { loadArticle, loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { Onward } from "#app/(reader)/onward.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { AbsentArticle, absentMetadata } from "#app/(reader)/taken-down-page.tsx";
import { listPublicEntries } from "#db/published/read-article.ts";
import { printName } from "#domain/credits/print-credits.ts";
import { languageOf, otherLanguage } from "#domain/locale.ts";
import { freshnessOf } from "#domain/publication/freshness.ts";
import { articlePaths, facingPaths, sourceLocale } from "#domain/publication/live-paths.ts";
import { plainForms, plainPath, plainTypes } from "#domain/publication/paths.ts";
import { localeFor, readingOf } from "#domain/publication/reading.ts";
import { ArticleView, printTitle } from "#render/reader/article-view.tsx";
import { peopleWith } from "#render/reader/byline.tsx";
import { Frame } from "#render/reader/frame.tsx";
import { articleShareCard } from "#render/share/share-card.ts";
import { articleData } from "#render/structured-data.ts";

type Props = { params: Promise<{ locale: string; article: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, article: address } = await params;
  const { locale, known } = localeIn(segment);
  const article = known ? await loadArticle(address) : null;
  const paths = article ? articlePaths(article) : {};
  const edition = article?.editions[languageOf(locale)];
  const reading = edition && readingOf(edition.snapshot, locale);
  if (!article || !edition || !reading || !paths[locale]) {
    return absentMetadata({ locale, known, address, facing: false });
  }
  const site = await loadSite(locale);
  const card = articleShareCard(article, locale, site);
  return pageMetadata(site, {
    title: printTitle(edition.snapshot, locale),
    description: reading.deck,
    path: paths[locale],
    paths,
    fallbackPath: paths[sourceLocale(article)],
    alternates: Object.fromEntries(
      plainForms.map((form) => [
        plainTypes[form],
        [{ url: plainPath(form, locale, edition.snapshot.slug, article.id), title: reading.title }],
      ]),
    ),
    article: { edition, authors: peopleWith(edition.snapshot, "author").map(({ names }) => printName(names, locale)) },
    share: card ? { card, of: paths[locale] } : undefined,
  });
}

export default async function ArticlePage({ params }: Props) {
  const { locale: segment, article: address } = await params;
  const { locale, known } = localeIn(segment);
  setRequestLocale(locale);
  const [site, article] = await Promise.all([loadSite(locale), known ? loadArticle(address) : null]);
  const snapshot = article?.editions[languageOf(locale)]?.snapshot;
  if (!article || !snapshot) {
    return <AbsentArticle asked={{ locale, known, address, facing: false }} />;
  }
  const { column } = snapshot;
  const publicEntries = await listPublicEntries(article.id);
  const facing = facingPaths(article)[locale];
  const other = article.editions[otherLanguage(languageOf(locale))]?.snapshot;
  return (
    <Frame
      site={site}
      editions={{ paths: articlePaths(article), ...(facing ? { facing: { path: facing, current: false } } : {}) }}
      {...(column ? { column: column.slug } : {})}
    >
      <main id="main">
        <ArticleView
          snapshot={snapshot}
          locale={locale}
          timeZone={site.desk.timeZone}
          origin={siteUrl()}
          publicEntries={publicEntries}
          other={
            other && {
              freshness: freshnessOf(article.editions, languageOf(locale)),
              path: articlePaths(article)[localeFor(other.language, locale, other.script)],
            }
          }
        />
        <Onward site={site} snapshot={snapshot} />
      </main>
      <JsonLdScript data={articleData(article, { locale, desk: site.desk, siteUrl: siteUrl() })} />
    </Frame>
  );
}
