/**
 * What one file lists at most. A page has three addresses at most, each at most about 1,100 bytes with its alternates: the file
 * stays below 45,000 addresses and 45 MB, and the protocol's own limits (50,000 and 50 MB) are not met by a long domain.
 */
export const pagesASitemap = 13_000;

/** Of what there may be too many for one file. `pages` is what there is once, and columns. */
const series = ["pages", "articles", "quotations", "people"] as const;

/** One file of several; numbers are from 1. */
export type SitemapPart = { series: (typeof series)[number]; number: number };

export type SitemapCounts = {
  columns: number;
  /** Articles that readers can get, and all that they ever could. */
  live: number;
  published: number;
  quotations: number;
  people: number;
};

/**
 * The files that the sitemap is split into; none where it has room for everything. Articles stay in the file that they were
 * first listed in, in the order in which readers got them: whatever happens to one changes one file.
 */
export function sitemapParts({ columns, live, published, quotations, people }: SitemapCounts): SitemapPart[] {
  const standing = 3;
  if (standing + columns + live + quotations + people <= pagesASitemap) return [];
  const files = (of: SitemapPart["series"], count: number) =>
    Array.from({ length: Math.ceil(count / pagesASitemap) }, (_, at): SitemapPart => ({ series: of, number: at + 1 }));
  return [
    ...files("pages", 1),
    ...files("articles", published),
    ...files("quotations", quotations),
    ...files("people", people),
  ];
}

/** `/sitemap-{series}-{number}.xml`: beside the first, since a sitemap is believed of what stands below it only. */
export function sitemapPartPath({ series, number }: SitemapPart): string {
  return `/sitemap-${series}-${number}.xml`;
}

/** The part that a name such as `articles-2` means. */
export function sitemapPartNamed(name: string): SitemapPart | undefined {
  const [, of, number] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  const found = series.find((one) => one === of);
  return found && { series: found, number: Number(number) };
}
