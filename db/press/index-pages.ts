import { countInMonth, countPublishedCorrections, publishedTimeZone } from "#db/press/published-lists.ts";
import { countPublicQuotations } from "#db/press/published-quotations.ts";
import { countGathered } from "#db/published/articles-gathered.ts";
import { countLivePeople } from "#db/published/list-people.ts";
import type { Tx } from "#db/transaction.ts";
import type { Language } from "#domain/locale.ts";
import { boundsOf } from "#domain/publication/archive.ts";
import type { Gathered } from "#domain/publication/gathered.ts";
import {
  correctionsAPage,
  entriesAPage,
  gatheredAPage,
  isFurtherPage,
  isIndexPage,
  monthAPage,
  peopleAPage,
} from "#domain/publication/index-pages.ts";

/** The indexes that are there from the first day and go on behind their first page. */
export type PagedIndex = "corrections" | "people" | "quotations";

/** Whether an index has a page behind its first. */
export async function hasFurtherPage(tx: Tx, index: PagedIndex, page: number): Promise<boolean> {
  switch (index) {
    case "corrections":
      return isIndexPage(page, await countPublishedCorrections(tx), correctionsAPage);
    case "people":
      return isFurtherPage(page, await countLivePeople(tx), peopleAPage);
    case "quotations":
      return isIndexPage(page, await countPublicQuotations(tx), entriesAPage);
    default:
      return index satisfies never;
  }
}

/** Whether a language's archive has a page of a month, null the first, which is there with the month's first article. */
export async function hasMonthPage(tx: Tx, language: Language, month: string, page: number | null): Promise<boolean> {
  const bounds = boundsOf(month, await publishedTimeZone(tx));
  if (bounds === null) return false;
  const { total } = await countInMonth(tx, language, bounds);
  return total > 0 && isIndexPage(page, total, monthAPage);
}

/** Whether a list that gathers articles has a page, null the first, which is there with the first article. */
export async function hasGatheredPage(tx: Tx, list: Gathered, page: number | null): Promise<boolean> {
  const total = await countGathered(tx, list);
  return total > 0 && isIndexPage(page, total, gatheredAPage);
}
