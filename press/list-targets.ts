import { entriesAbout } from "#db/press/entries.ts";
import {
  archiveHas,
  countPublishedCorrections,
  countTagged,
  countTaggedBefore,
  listedFacts,
  monthsBeside,
  publishedTimeZone,
} from "#db/press/published-lists.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, readerLocales } from "#domain/locale.ts";
import { boundsOf, monthOf } from "#domain/publication/archive.ts";
import { correctionsAPage, pagesFrom, taggedAPage } from "#domain/publication/index-pages.ts";
import { archivePath, correctionsPath, tagPath } from "#domain/publication/paths.ts";
import { everyLocale, type PressAct, type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** Lists that are there from the first day. */
export function standingLists(): PressTarget[] {
  return [...everyLocale(archivePath, subjects.archive), ...everyLocale(correctionsPath, subjects.corrections)];
}

/** The lists that an article is in, or was in: the archive with its months, its tags, and the corrections. */
export async function listTargets(tx: Tx, articleId: string): Promise<PressTarget[]> {
  const { times, tagSlugs, corrected } = await listedFacts(tx, articleId);
  const timeZone = await publishedTimeZone(tx);
  const months = new Set(times.map((time) => monthOf(time.toISOString(), timeZone)));
  const targets = everyLocale(archivePath, subjects.archive);
  for (const month of months) targets.push(...(await monthTargets(tx, month, timeZone)));
  const since = new Date(Math.min(...times.map(Number)));
  for (const slug of tagSlugs) targets.push(...(await tagTargets(tx, slug, since)));
  if (corrected) targets.push(...(await correctionTargets(tx)));
  return targets;
}

/** A month, or its absence, and the months on either side, which lead to it. Not every language has the same ones. */
async function monthTargets(tx: Tx, month: string, timeZone: string): Promise<PressTarget[]> {
  const targets: PressTarget[] = [];
  const bounds = boundsOf(month, timeZone);
  if (bounds === null) return targets;
  for (const locale of readerLocales) {
    const language = languageOf(locale);
    const target = (one: string, act: PressAct) =>
      targets.push({ path: archivePath(locale, one), subject: subjects.archive, act });
    target(month, (await archiveHas(tx, language, month, timeZone)) ? render : withdraw);
    for (const beside of Object.values(await monthsBeside(tx, language, bounds, timeZone))) target(beside, render);
  }
  return targets;
}

/** The pages of a tag from that on which something this old stands or stood. */
async function tagTargets(tx: Tx, slug: string, since: Date): Promise<PressTarget[]> {
  const [total, older] = [await countTagged(tx, slug), await countTaggedBefore(tx, slug, since)];
  const pages = total === 0 ? [] : pagesFrom(older, total, taggedAPage);
  const there = total === 0 ? [] : pagesFrom(0, total, taggedAPage);
  const path = (page: number | null) => everyLocale((locale) => tagPath(locale, slug, page), subjects.tag(slug));
  const known = new Set(there.flatMap(path).map((target) => target.path));
  return [...pages.flatMap(path), ...(await formerPages(tx, subjects.tag(slug), known))];
}

async function correctionTargets(tx: Tx): Promise<PressTarget[]> {
  const targets = pagesFrom(0, await countPublishedCorrections(tx), correctionsAPage).flatMap((page) =>
    everyLocale((locale) => correctionsPath(locale, page), subjects.corrections),
  );
  return [...targets, ...(await formerPages(tx, subjects.corrections, new Set(targets.map(({ path }) => path))))];
}

/** Pages that a list had when it was longer. */
async function formerPages(tx: Tx, subject: string, known: ReadonlySet<string>): Promise<PressTarget[]> {
  const former = await entriesAbout(tx, subject);
  return former.filter(({ path }) => !known.has(path)).map(({ path }) => ({ path, subject, act: withdraw }));
}
