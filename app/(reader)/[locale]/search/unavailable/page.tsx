import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata } from "#app/(reader)/missing-page.tsx";
import { missingMetadata } from "#app/(reader)/page-metadata.ts";
import { inEveryLocale } from "#domain/publication/live-paths.ts";
import { searchAwayPath, searchPath } from "#domain/search/search-address.ts";
import { Frame } from "#render/reader/frame.tsx";
import { SearchView } from "#render/reader/search-view.tsx";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  if (!known) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.search" });
  return missingMetadata(await loadSite(locale), { title: t("title"), path: searchAwayPath(locale), status: 503 });
}

/** What stands in for results while nobody can look for any, in an outage or in a copy of the site. */
export default async function SearchAwayPage({ params }: Props) {
  const { locale, known } = localeIn((await params).locale);
  setRequestLocale(locale);
  if (!known) return <MissingPage locale={locale} />;
  const site = await loadSite(locale);
  return (
    <Frame site={site} editions={{ paths: inEveryLocale((one) => searchPath(one)) }}>
      <SearchView site={site} asked={null} outcome={null} answers={false} />
    </Frame>
  );
}
