import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { loadSite, loadTag, localeIn } from "#app/(reader)/load.ts";
import { MissingPage, missingPageMetadata, notFound } from "#app/(reader)/missing-page.tsx";
import { pageMetadata } from "#app/(reader)/page-metadata.ts";
import { listTagged } from "#db/published/read-tags.ts";
import { isIndexPage, pageIn, taggedAPage } from "#domain/publication/index-pages.ts";
import { inEveryLocale, type LocalePaths } from "#domain/publication/live-paths.ts";
import { tagPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { Frame } from "#render/reader/frame.tsx";
import { TagView } from "#render/reader/tag-view.tsx";

type Place = { locale: string; tag: string; page?: string };

/** A page of the articles that have a tag; `page` as its address has it, the first has none. */
export async function TagIndex(place: Place) {
  const { locale, tag, page } = await load(place);
  setRequestLocale(locale);
  if (!tag) return <MissingPage locale={locale} missing={notFound} />;
  const [site, { cards, total }] = await Promise.all([loadSite(locale), listTagged(locale, tag.slug, page)]);
  return (
    <Frame site={site} editions={{ paths: pathsOf(tag.slug, page) }}>
      <TagView site={site} tag={tag} cards={cards} page={page} total={total} />
    </Frame>
  );
}

export async function tagIndexMetadata(place: Place): Promise<Metadata> {
  const { locale, tag, page } = await load(place);
  if (!tag) return missingPageMetadata(locale, "notFound");
  const t = await getTranslations({ locale, namespace: "reader.tag" });
  const name = localizedFor(tag.name, locale).text;
  return pageMetadata(await loadSite(locale), {
    title: page === null ? name : t("pageTitle", { tag: name, page }),
    description: t("about", { tag: name }),
    path: tagPath(locale, tag.slug, page),
    paths: pathsOf(tag.slug, page),
    fallbackPath: tagPath("en", tag.slug, page),
  });
}

async function load({ locale: segment, tag: slug, page: written }: Place) {
  const { locale, known } = localeIn(segment);
  const page = pageIn(written);
  const found = known ? await loadTag(slug) : null;
  return { locale, page, tag: found && isIndexPage(page, found.total, taggedAPage) ? found.tag : null };
}

function pathsOf(slug: string, page: number | null): LocalePaths {
  return inEveryLocale((locale) => tagPath(locale, slug, page));
}
