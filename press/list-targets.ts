import { entriesAbout } from "#db/press/entries.ts";
import {
  countGatheredBefore,
  countInMonth,
  countPublishedCorrections,
  isRenamedBy,
  listedFacts,
  listGatherings,
  monthsBeside,
  publishedTimeZone,
} from "#db/press/published-lists.ts";
import { countGathered } from "#db/published/articles-gathered.ts";
import { countLivePeople } from "#db/published/list-people.ts";
import { listArchiveMonths } from "#db/published/read-archive.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { boundsOf, monthOf } from "#domain/publication/archive.ts";
import { type Gathered, gatheredPath } from "#domain/publication/gathered.ts";
import {
  correctionsAPage,
  earlierPages,
  furtherPages,
  gatheredAPage,
  monthAPage,
  pagesFrom,
  peopleAPage,
} from "#domain/publication/index-pages.ts";
import { archivePath, correctionsPath, monthPath, peoplePath, sourcesPath } from "#domain/publication/paths.ts";
import { everyLocale, type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/** Lists that are there from the first day. */
export function standingLists(): PressTarget[] {
  return [
    ...everyLocale(archivePath, subjects.archive),
    ...everyLocale(correctionsPath, subjects.corrections),
    ...everyLocale(peoplePath, subjects.people),
    ...everyLocale(sourcesPath, subjects.sources),
  ];
}

/**
 * The lists that an article is in, or was in: the archive with its months, its tags, its source, the people, and the
 * corrections.
 */
export async function listTargets(tx: Tx, articleId: string): Promise<PressTarget[]> {
  const { times, gathered, corrected } = await listedFacts(tx, articleId);
  const timeZone = await publishedTimeZone(tx);
  const months = Map.groupBy(times, (time) => monthOf(time.toISOString(), timeZone));
  const targets = everyLocale(archivePath, subjects.archive);
  for (const [month, within] of months) targets.push(...(await monthTargets(tx, { month, timeZone }, first(within))));
  const since = first(times);
  for (const list of gathered) {
    // Each page has the list's heading.
    const from = (await isRenamedBy(tx, articleId, list)) ? null : since;
    targets.push(...(await gatheredTargets(tx, list, from)));
  }
  if (gathered.some(({ by }) => by === "source")) targets.push(...everyLocale(sourcesPath, subjects.sources));
  // Whoever comes or goes moves those behind them; most readers see the first page, and the others are made when they ask.
  targets.push(...(await peopleTargets(tx)).map((one) => (one.whenAsked ? { ...one, act: withdraw } : one)));
  if (corrected) targets.push(...(await correctionTargets(tx)));
  return targets;
}

/** All of them that there are. */
export async function everyList(tx: Tx): Promise<PressTarget[]> {
  const targets = standingLists();
  const timeZone = await publishedTimeZone(tx);
  for (const locale of readerLocales) {
    for (const { month, count } of await listArchiveMonths(languageOf(locale), timeZone, tx)) {
      targets.push(...pagesFrom(0, count, monthAPage).map((page) => monthPage(locale, month, page)));
    }
  }
  for (const { total, ...list } of await listGatherings(tx)) {
    targets.push(...pagesFrom(0, total, gatheredAPage).flatMap((page) => gatheredPage(list, page)));
  }
  const corrections = pagesFrom(0, await countPublishedCorrections(tx), correctionsAPage);
  return [...targets, ...corrections.flatMap(correctionsPage), ...(await peopleTargets(tx))];
}

/**
 * A month, or its absence: its pages from that on which something this old stands or stood. Not every language has the same
 * months, nor as much in them. And of the months on either side the page that leads to it, the first or the oldest.
 */
async function monthTargets(
  tx: Tx,
  { month, timeZone }: { month: string; timeZone: string },
  since: Date,
): Promise<PressTarget[]> {
  const bounds = boundsOf(month, timeZone);
  if (bounds === null) return [];
  const [changed, there, beside]: [PressTarget[], PressTarget[], PressTarget[]] = [[], [], []];
  for (const locale of readerLocales) {
    const language = languageOf(locale);
    const { total, older } = await countInMonth(tx, language, bounds, since);
    const from = (first: number) => pagesFrom(first, total, monthAPage).map((page) => monthPage(locale, month, page));
    changed.push(...(total > 0 ? from(older) : [{ ...monthPage(locale, month, null), act: withdraw }]));
    there.push(...from(0));
    const { earlier, later } = await monthsBeside(tx, language, bounds, timeZone);
    if (earlier !== undefined) beside.push(monthPage(locale, earlier, null));
    const ofLater = later === undefined ? null : boundsOf(later, timeZone);
    if (later !== undefined && ofLater !== null) {
      const isParted = earlierPages((await countInMonth(tx, language, ofLater)).total, monthAPage) > 0;
      beside.push(monthPage(locale, later, isParted ? 1 : null));
    }
  }
  return [...changed, ...(await formerPages(tx, subjects.month(month), there)), ...beside];
}

/** The pages of a tag or a source from that on which something this old stands or stood; null: all of them. */
async function gatheredTargets(tx: Tx, list: Gathered, since: Date | null): Promise<PressTarget[]> {
  const total = await countGathered(tx, list);
  const older = since === null ? 0 : await countGatheredBefore(tx, list, since);
  const from = (first: number) =>
    total === 0 ? [] : pagesFrom(first, total, gatheredAPage).flatMap((page) => gatheredPage(list, page));
  return [...from(older), ...(await formerPages(tx, subjects[list.by](list.name), from(0)))];
}

async function correctionTargets(tx: Tx): Promise<PressTarget[]> {
  const targets = pagesFrom(0, await countPublishedCorrections(tx), correctionsAPage).flatMap(correctionsPage);
  return [...targets, ...(await formerPages(tx, subjects.corrections, targets))];
}

/** The index of people. */
async function peopleTargets(tx: Tx): Promise<PressTarget[]> {
  const pages = furtherPages(await countLivePeople(tx), peopleAPage);
  const further = pages.flatMap((page) => everyLocale((locale) => peoplePath(locale, page), subjects.people));
  const targets = [
    ...everyLocale(peoplePath, subjects.people),
    ...further.map((target): PressTarget => ({ ...target, whenAsked: true })),
  ];
  return [...targets, ...(await formerPages(tx, subjects.people, targets))];
}

function monthPage(locale: ReaderLocale, month: string, page: number | null): PressTarget {
  return { path: monthPath(locale, month, page), subject: subjects.month(month), act: render };
}

function gatheredPage(list: Gathered, page: number | null): PressTarget[] {
  return everyLocale((locale) => gatheredPath(locale, list, page), subjects[list.by](list.name));
}

function correctionsPage(page: number | null): PressTarget[] {
  return everyLocale((locale) => correctionsPath(locale, page), subjects.corrections);
}

/** The earliest of some instants. */
function first(times: readonly Date[]): Date {
  return new Date(Math.min(...times.map(Number)));
}

/** Pages that a list had when it was longer. */
async function formerPages(tx: Tx, subject: string, there: readonly PressTarget[]): Promise<PressTarget[]> {
  const known = new Set(there.map(({ path }) => path));
  const former = await entriesAbout(tx, subject);
  return former.filter(({ path }) => !known.has(path)).map(({ path }) => ({ path, subject, act: withdraw }));
}
