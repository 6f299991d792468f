/** Entries on a page of the index behind its first. */
export const entriesAPage = 100;

/**
 * The index begins with the newest words. What is older stands on pages of a hundred, counted from the oldest: a page that
 * is full keeps its address and its entries however many newer ones come. The first page keeps a hundred at least.
 */
export function earlierPages(total: number): number {
  return Math.max(0, Math.ceil(total / entriesAPage) - 2);
}

/** What stands on a page, counted from the newest; null is the first page. */
export function entriesOn(page: number | null, total: number): { skip: number; take: number } {
  return page === null
    ? { skip: 0, take: total - earlierPages(total) * entriesAPage }
    : { skip: total - page * entriesAPage, take: entriesAPage };
}

/** The pages before and after in time; null is the first, and what is undefined is not there. */
export function besidePage(page: number | null, total: number): { later?: number | null; earlier?: number } {
  const last = earlierPages(total);
  const earlier = (page ?? last + 1) - 1;
  return {
    ...(page !== null && { later: page === last ? null : page + 1 }),
    ...(earlier > 0 && { earlier }),
  };
}

/** Pages that a new entry changes which has so many older ones; also the last two, whose way to newer ones may have. */
export function pagesFrom(older: number, total: number): (number | null)[] {
  const last = earlierPages(total);
  const from = Math.max(1, Math.min(Math.floor(older / entriesAPage) + 1, last - 1));
  return [null, ...Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at)];
}
