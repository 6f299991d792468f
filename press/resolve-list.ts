import { hasFurtherPage, hasGatheredPage, hasMonthPage } from "#db/press/index-pages.ts";
import { hasPublishedAbout } from "#db/published/read-about.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { aboutPath } from "#domain/publication/paths.ts";
import { type PressTarget, render, subjects } from "#press/targets.ts";

const month = /^\/[^/]+\/archive\/(\d{4}-\d{2})(?:\/page\/([1-9]\d{0,4}))?$/;
const gathered = /^\/[^/]+\/(tag|source)s\/([a-z0-9-]{1,96})(?:\/page\/([1-9]\d{0,4}))?$/;
const further = /^\/[^/]+\/(corrections|people|quotations)\/page\/([1-9]\d{0,4})$/;

/**
 * A page of a month of the archive, of a tag or of a source, one of the corrections, of people or of quotations behind their
 * first, or what is about the desk.
 */
export async function resolveList(tx: Tx, path: string, locale: ReaderLocale): Promise<PressTarget | undefined> {
  const [, named, part] = month.exec(path) ?? [];
  if (named !== undefined) {
    const there = await hasMonthPage(tx, languageOf(locale), named, part === undefined ? null : Number(part));
    return there ? pageAt(path, subjects.month(named)) : undefined;
  }
  const [, by, name, written] = gathered.exec(path) ?? [];
  if (name !== undefined) {
    const list = { by: by === "source" ? "source" : "tag", name } as const;
    const there = await hasGatheredPage(tx, list, written === undefined ? null : Number(written));
    return there ? pageAt(path, subjects[list.by](name)) : undefined;
  }
  const [, index, page] = further.exec(path) ?? [];
  if (index === "corrections" || index === "people" || index === "quotations") {
    return (await hasFurtherPage(tx, index, Number(page))) ? pageAt(path, subjects[index]) : undefined;
  }
  return path === aboutPath(locale) && (await hasPublishedAbout(tx)) ? pageAt(path, subjects.about) : undefined;
}

function pageAt(path: string, subject: string): PressTarget {
  return { path, subject, act: render };
}
