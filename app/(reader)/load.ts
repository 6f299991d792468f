import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { hasPublishedAbout, readPublishedAbout } from "#db/published/read-about.ts";
import { listArchiveMonths } from "#db/published/read-archive.ts";
import { readLiveArticle } from "#db/published/read-article.ts";
import { listPublishedColumns } from "#db/published/read-columns.ts";
import { readPublishedDesk } from "#db/published/read-desk.ts";
import { listGathered, readLiveGathered } from "#db/published/read-gathered.ts";
import { readNotices } from "#db/published/read-notices.ts";
import { readLivePerson } from "#db/published/read-person.ts";
import { hasPublishedQuotations, readPublishedQuotation } from "#db/published/read-quotations.ts";
import { slugSchema } from "#domain/article/article.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import type { Gathered } from "#domain/publication/gathered.ts";
import type { PublishedDesk } from "#domain/publication/live.ts";
import { idsInSegment } from "#domain/publication/paths.ts";
import { parseSettings } from "#domain/settings/settings.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import { routing } from "#i18n/routing.ts";
import type { Site } from "#render/reader/frame.tsx";

// Each is asked for by a page and by its metadata, and read once a request.

/** The locale in an address; an unknown one is shown the missing page in the default one. */
export function localeIn(segment: string): { locale: ReaderLocale; known: boolean } {
  const parsed = readerLocaleSchema.safeParse(segment);
  return parsed.success ? { locale: parsed.data, known: true } : { locale: routing.defaultLocale, known: false };
}

export const loadSite = cache(async (locale: ReaderLocale): Promise<Site> => {
  const [desk, columns, quotations, about] = await Promise.all([
    readPublishedDesk(),
    listPublishedColumns(),
    hasPublishedQuotations(),
    hasPublishedAbout(),
  ]);
  return { locale, desk: desk ?? (await unnamedDesk()), columns, quotations, about };
});

/** The article an address names, by the last segment of its path. */
export const loadArticle = cache((segment: string) => readLiveArticle(idsInSegment(segment)));

/** What readers are told of the article an address names, where some of it was taken down. */
export const loadNotices = cache((segment: string) => readNotices(idsInSegment(segment)));

/** The person an address names, by the last segment of its path. */
export const loadPerson = cache((segment: string) => readLivePerson(idsInSegment(segment)));

/** The entry of the quotation library an address names. */
export const loadQuotation = cache((segment: string) => {
  const id = idSchema.safeParse(segment);
  return id.success ? readPublishedQuotation(id.data) : null;
});

/** What the publication says of itself. */
export const loadAbout = cache(readPublishedAbout);

/** The months of a language's archive. */
export const loadMonths = cache((language: Language, timeZone: string) => listArchiveMonths(language, timeZone));

/** A page of the tag or of the source an address names, null the first. */
export const loadGathered = cache(
  async (locale: ReaderLocale, by: Gathered["by"], segment: string, page: number | null) => {
    const name = (by === "tag" ? slugSchema : idSchema).safeParse(segment);
    const list = name.success ? await readLiveGathered({ by, name: name.data }) : null;
    return list && { list, ...(await listGathered(locale, list, page)) };
  },
);

/** The site's public origin, without a slash at its end. */
export const siteUrl = cache((): string => parseSettings(process.env).url);

/** What a site without a desk is called: the product's own name. */
async function unnamedDesk(): Promise<PublishedDesk> {
  const [hans, hant, en] = await Promise.all([
    getTranslations({ locale: "zh-Hans", namespace: "reader.site" }),
    getTranslations({ locale: "zh-Hant", namespace: "reader.site" }),
    getTranslations({ locale: "en", namespace: "reader.site" }),
  ]);
  return {
    name: { "zh-Hans": hans("name"), "zh-Hant": hant("name"), en: en("name") },
    tagline: { "zh-Hans": hans("tagline"), "zh-Hant": hant("tagline"), en: en("tagline") },
    timeZone: defaultTimeZone,
  };
}
