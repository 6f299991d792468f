/**
 * Entries of the quotation library on a page of their index; corrections on one of theirs; articles of a tag or a source;
 * those of a month, of which less is said.
 */
export const entriesAPage = 100;
export const correctionsAPage = 50;
export const gatheredAPage = 30;
export const monthAPage = 60;

/**
 * An index begins with the newest. What is older stands on pages of so many (`aPage`), counted from the oldest: a page that
 * is full keeps its address and its entries however many newer ones come. The first page keeps one page's entries at least,
 * and two pages' at most.
 */
export function earlierPages(total: number, aPage: number): number {
  return Math.max(0, Math.ceil(total / aPage) - 2);
}

/** What stands on a page, counted from the newest; null is the first page. */
export function entriesOn(page: number | null, total: number, aPage: number): { skip: number; take: number } {
  return page === null
    ? { skip: 0, take: total - earlierPages(total, aPage) * aPage }
    : { skip: total - page * aPage, take: aPage };
}

/** The number of a page as its address has it, null where that has none; 0 for what is no number of a page. */
export function pageIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^[1-9]\d{0,4}$/.test(written) ? Number(written) : 0;
}

/** Whether an index of so many entries has such a page; the first one stands anyway. */
export function isIndexPage(page: number | null, total: number, aPage: number): boolean {
  return page === null || (page >= 1 && page <= earlierPages(total, aPage));
}

/** The pages before and after in time; null is the first, and what is undefined is not there. */
export function besidePage(
  page: number | null,
  total: number,
  aPage: number,
): { later?: number | null; earlier?: number } {
  const last = earlierPages(total, aPage);
  const earlier = (page ?? last + 1) - 1;
  return {
    ...(page !== null && { later: page === last ? null : page + 1 }),
    ...(earlier > 0 && { earlier }),
  };
}

/** People on a page of their index, which goes by name: whoever comes stands anywhere, so its pages count from the first. */
export const peopleAPage = 200;

/** The pages of an index by name behind its first, which has no number: 2, 3, … */
export function furtherPages(total: number, aPage: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil(total / aPage) - 1) }, (_, at) => at + 2);
}

/** Whether an index by name has such a page; the first, null, stands anyway. */
export function isFurtherPage(page: number | null, total: number, aPage: number): boolean {
  return page === null || furtherPages(total, aPage).includes(page);
}

/** Pages that a new entry changes which has so many older ones; also the last two, whose way to newer ones may have. */
export function pagesFrom(older: number, total: number, aPage: number): (number | null)[] {
  const last = earlierPages(total, aPage);
  const from = Math.max(1, Math.min(Math.floor(older / aPage) + 1, last - 1));
  return [null, ...Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at)];
}
