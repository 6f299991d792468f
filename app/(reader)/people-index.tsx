import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadPeople, loadSite, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { isFurtherPage, pageIn, peopleAPage } from "#domain/publication/index-pages.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { peoplePath } from "#domain/publication/paths.ts";
import { Frame } from "#render/reader/frame.tsx";
import { PeopleList } from "#render/reader/people-list.tsx";

type Place = { locale: string; page?: string };

/** A page of the index of people; `page` as its address has it, the first has none. */
export async function PeopleIndex({ locale: segment, page: written }: Place) {
  const { locale, known } = localeIn(segment);
  setRequestLocale(locale);
  const page = pageIn(written);
  const [site, { people, total }] = await Promise.all([loadSite(locale), loadPeople(page)]);
  if (!known || !isFurtherPage(page, total, peopleAPage)) return <MissingPage locale={locale} missing={notFound} />;
  return (
    <Frame site={site} editions={{ paths: pathsOf(page) }}>
      <PeopleList site={site} people={people} page={page} total={total} />
    </Frame>
  );
}

export async function peopleIndexMetadata({ locale: segment, page: written }: Place): Promise<Metadata> {
  const { locale, known } = localeIn(segment);
  const page = pageIn(written);
  const { total } = await loadPeople(page);
  if (!known || !isFurtherPage(page, total, peopleAPage)) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.people" });
  return pageMetadata(await loadSite(locale), {
    title: page === null ? t("title") : t("pageTitle", { page }),
    description: t("about"),
    path: peoplePath(locale, page),
    paths: pathsOf(page),
    fallbackPath: peoplePath("en", page),
  });
}

function pathsOf(page: number | null): LocalePaths {
  return inEveryLocale((locale) => peoplePath(locale, page));
}
