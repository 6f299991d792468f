import { describe, expect, it } from "vitest";
import {
  besidePage,
  earlierPages,
  entriesAPage,
  entriesOn,
  gatheredAPage,
  isIndexPage,
  pageIn,
  pagesFrom,
} from "#domain/publication/index-pages.ts";

/** All pages of an index of so many entries, numbered from 0 as the oldest. */
function index(total: number, aPage = entriesAPage): Map<number | null, number[]> {
  const newestFirst = Array.from({ length: total }, (_, at) => total - 1 - at);
  const pages = [
    null,
    ...Array.from({ length: earlierPages(total, aPage) }, (_, at) => earlierPages(total, aPage) - at),
  ];
  return new Map(
    pages.map((page) => {
      const { skip, take } = entriesOn(page, total, aPage);
      return [page, newestFirst.slice(skip, skip + take)];
    }),
  );
}

describe("the pages of the index", () => {
  it("have every entry once, the newest first", () => {
    for (const total of [0, 1, 99, 100, 101, 200, 201, 300, 301, 1234])
      expect([...index(total).values()].flat(), String(total)).toEqual(
        Array.from({ length: total }, (_, at) => total - 1 - at),
      );
  });

  it("begin with a hundred at least and two hundred at most", () => {
    const first = (total: number) => index(total).get(null)?.length;
    expect([150, 200, 201, 300, 301, 5000].map(first)).toEqual([150, 200, 101, 200, 101, 200]);
  });

  it("hold what they are told to: a tag's articles are parted when there are more than sixty", () => {
    expect([...index(60, gatheredAPage).keys()]).toEqual([null]);
    expect([...index(61, gatheredAPage)].map(([page, entries]) => [page, entries.length])).toEqual([
      [null, 31],
      [1, 30],
    ]);
  });

  it("are known by their number, and others are none", () => {
    expect(["1", "42", "0", "01", "x", "-1", "100000", undefined].map(pageIn)).toEqual([1, 42, 0, 0, 0, 0, 0, null]);
    expect([null, 0, 1, 2].map((page) => isIndexPage(page, 250, 100))).toEqual([true, false, true, false]);
    expect(isIndexPage(null, 0, 100)).toBe(true);
  });

  it("keep their entries when newer ones come", () => {
    const [before, after] = [index(301), index(800)];
    for (const page of [1, 2]) expect(after.get(page)).toEqual(before.get(page));
    expect(before.get(1)).toEqual(index(100_000).get(1));
  });

  it("lead to each other in the order of time, the newest of them to the first", () => {
    expect(besidePage(null, 200, 100)).toEqual({});
    expect(besidePage(null, 450, 100)).toEqual({ earlier: 3 });
    expect(besidePage(3, 450, 100)).toEqual({ later: null, earlier: 2 });
    expect(besidePage(1, 450, 100)).toEqual({ later: 2 });
    expect(besidePage(1, 250, 100)).toEqual({ later: null });
  });

  it("change from where a new entry stands on, and where their ways to each other do", () => {
    for (const total of [1, 100, 101, 200, 201, 300, 301, 400, 401, 1000, 1001])
      for (const older of [0, 57, 99, 100, 101, 250, 399, total - 1].filter((at) => at < total)) {
        const former = withNew(total - 1, null);
        const now = withNew(total, older);
        const differing = [...now].filter(([page, text]) => former.get(page) !== text).map(([page]) => page);
        expect(pagesFrom(older, total, 100), `${older} of ${total}`).toEqual(expect.arrayContaining(differing));
      }
    expect(pagesFrom(4_999, 5_000, 100)).toEqual([null, 47, 48]);
    expect(pagesFrom(0, 450, 100)).toEqual([null, 1, 2, 3]);
    expect(pagesFrom(0, 5, 100)).toEqual([null]);
  });
});

/** What each page prints, of entries that are all old but for one with so many older ones. */
function withNew(total: number, older: number | null): Map<number | null, string> {
  const name = (at: number) => (older === null || at < older ? `${at}` : at === older ? "new" : `${at - 1}`);
  return new Map(
    [...index(total)].map(([page, entries]) => [
      page,
      JSON.stringify([entries.map(name), besidePage(page, total, entriesAPage)]),
    ]),
  );
}
