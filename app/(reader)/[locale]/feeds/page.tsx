import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadSite, localeIn, siteUrl } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { feedsPath } from "#domain/publication/paths.ts";
import { FeedList } from "#render/reader/feed-list.tsx";
import { Frame } from "#render/reader/frame.tsx";

type Props = { params: Promise<{ locale: string }> };

const paths = inEveryLocale(feedsPath);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.feeds" });
  return pageMetadata(await loadSite(locale), {
    title: t("title"),
    description: t("about"),
    path: feedsPath(locale),
    paths,
    fallbackPath: feedsPath("en"),
  });
}

/** The feeds there are, each with its address. */
export default async function FeedsPage({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  if (!known) return <MissingPage locale={locale} missing={notFound} />;
  const site = await loadSite(locale);
  return (
    <Frame site={site} editions={{ paths }}>
      <FeedList site={site} origin={siteUrl()} />
    </Frame>
  );
}
