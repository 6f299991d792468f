import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadGathered, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listGathered } from "#db/published/read-gathered.ts";
import { type Gathered, gatheredPath } from "#domain/publication/gathered.ts";
import { gatheredAPage, isIndexPage, pageIn } from "#domain/publication/index-pages.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { Frame } from "#render/reader/frame.tsx";
import { GatheredView } from "#render/reader/gathered-view.tsx";

type Place = Gathered & { locale: string; page?: string };

/** A page of the articles that have a tag or come from a source; `page` as its address has it, the first has none. */
export async function GatheredIndex(place: Place) {
  const { locale, list, page } = await load(place);
  setRequestLocale(locale);
  if (!list) return <MissingPage locale={locale} missing={notFound} />;
  const [site, { cards, total }] = await Promise.all([loadSite(locale), listGathered(locale, list, page)]);
  return (
    <Frame site={site} editions={{ paths: pathsOf(list, page) }}>
      <GatheredView site={site} list={list} cards={cards} page={page} total={total} />
    </Frame>
  );
}

export async function gatheredIndexMetadata(place: Place): Promise<Metadata> {
  const { locale, list, page } = await load(place);
  if (!list) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: `reader.${list.by}` });
  const name = localizedFor(list.title, locale).text;
  return pageMetadata(await loadSite(locale), {
    title: page === null ? name : t("pageTitle", { name, page }),
    description: t("about", { name }),
    path: gatheredPath(locale, list, page),
    paths: pathsOf(list, page),
    fallbackPath: gatheredPath("en", list, page),
  });
}

async function load({ locale: segment, page: written, by, name }: Place) {
  const { locale, known } = localeIn(segment);
  const page = pageIn(written);
  const found = known ? await loadGathered(by, name) : null;
  return { locale, page, list: found && isIndexPage(page, found.total, gatheredAPage) ? found.list : null };
}

function pathsOf(list: Gathered, page: number | null): LocalePaths {
  return inEveryLocale((locale) => gatheredPath(locale, list, page));
}
