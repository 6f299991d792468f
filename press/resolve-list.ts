import { countPublishedPeople, saysAnythingOfItself } from "#db/press/published-index.ts";
import { archiveHas, countPublishedCorrections, publishedTimeZone } from "#db/press/published-lists.ts";
import { countGathered } from "#db/published/articles-gathered.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { gatheredPath } from "#domain/publication/gathered.ts";
import {
  correctionsAPage,
  gatheredAPage,
  isFurtherPage,
  isIndexPage,
  peopleAPage,
} from "#domain/publication/index-pages.ts";
import { aboutPath, archivePath, correctionsPath, peoplePath } from "#domain/publication/paths.ts";
import { type PressTarget, render, subjects } from "#press/targets.ts";

const month = /^\/[^/]+\/archive\/(\d{4}-\d{2})$/;
const gathered = /^\/[^/]+\/(tag|source)s\/([a-z0-9-]{1,96})(?:\/page\/([1-9]\d{0,4}))?$/;
const correctionsPage = /^\/[^/]+\/corrections\/page\/([1-9]\d{0,4})$/;
const peoplePage = /^\/[^/]+\/people\/page\/([1-9]\d{0,4})$/;

/**
 * A month of the archive, a page of a tag or of a source, one of the corrections or of people behind their first, or what is
 * about the desk.
 */
export async function resolveList(tx: Tx, path: string, locale: ReaderLocale): Promise<PressTarget | undefined> {
  const named = month.exec(path)?.[1];
  if (named !== undefined && (await archiveHas(tx, languageOf(locale), named, await publishedTimeZone(tx)))) {
    return pageAt(archivePath(locale, named), subjects.archive);
  }
  const [, by, name, written] = gathered.exec(path) ?? [];
  if (name !== undefined) {
    const list = { by: by === "source" ? "source" : "tag", name } as const;
    const [total, page] = [await countGathered(tx, list), written === undefined ? null : Number(written)];
    const there = total > 0 && isIndexPage(page, total, gatheredAPage);
    return there ? pageAt(gatheredPath(locale, list, page), subjects[list.by](name)) : undefined;
  }
  if (path === aboutPath(locale)) {
    return (await saysAnythingOfItself(tx)) ? pageAt(path, subjects.about) : undefined;
  }
  const further = Number(peoplePage.exec(path)?.[1] ?? 0);
  if (further > 0) {
    const there = isFurtherPage(further, await countPublishedPeople(tx), peopleAPage);
    return there ? pageAt(peoplePath(locale, further), subjects.people) : undefined;
  }
  const page = Number(correctionsPage.exec(path)?.[1] ?? 0);
  if (page > 0 && isIndexPage(page, await countPublishedCorrections(tx), correctionsAPage)) {
    return pageAt(correctionsPath(locale, page), subjects.corrections);
  }
  return undefined;
}

function pageAt(path: string, subject: string): PressTarget {
  return { path, subject, act: render };
}
