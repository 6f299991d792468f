import { entriesAbout } from "#db/press/entries.ts";
import { countForSitemap, sitemapsOfArticles } from "#db/published/sitemap-counts.ts";
import type { Tx } from "#db/transaction.ts";
import { sitemapPartNamed, sitemapPartPath, sitemapParts } from "#domain/publication/sitemap-parts.ts";
import { type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** Every file that the sitemap is split into; none where one has room for everything. */
export async function sitemapTargets(tx: Tx): Promise<PressTarget[]> {
  return sitemapParts(await countForSitemap(tx)).map((part) => toTarget(sitemapPartPath(part)));
}

/**
 * Those of them that an event about these articles changes, and former ones, which would go on listing what is gone. The parts
 * of other things are few and small beside those of articles.
 */
export async function affectedSitemaps(tx: Tx, articleIds: readonly string[]): Promise<PressTarget[]> {
  const parts = sitemapParts(await countForSitemap(tx));
  const numbers = parts.length === 0 ? [] : await sitemapsOfArticles(tx, articleIds);
  const changed = parts.filter(({ series, number }) => series !== "articles" || numbers.includes(number));
  const paths = parts.map(sitemapPartPath);
  const former = (await entriesAbout(tx, subjects.sitemapParts)).filter(({ path }) => !paths.includes(path));
  return [
    ...changed.map((part) => toTarget(sitemapPartPath(part))),
    ...former.map(({ path, subject }): PressTarget => ({ path, subject, act: withdraw })),
  ];
}

/** The part at a path, where there is one. */
export async function sitemapTargetAt(tx: Tx, path: string): Promise<PressTarget | undefined> {
  const asked = sitemapPartNamed(/^\/sitemap-(.+)\.xml$/.exec(path)?.[1] ?? "");
  return asked && (await sitemapTargets(tx)).find((target) => target.path === path);
}

function toTarget(path: string): PressTarget {
  return { path, subject: subjects.sitemapParts, act: render };
}
