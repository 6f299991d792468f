import { quotationPath, quotationsPath } from "#domain/publication/paths.ts";
import { quotationPages } from "#domain/quotations/published.ts";
import { everyLocale, type PressAct, type PressTarget, subjects } from "#press/targets.ts";

/** The pages of an entry of the quotation library. */
export function quotationTargets(id: string, act: PressAct): PressTarget[] {
  return everyLocale((locale) => quotationPath(locale, id), subjects.quotation(id), act);
}

/** The pages of the index of so many entries. */
export function quotationIndexTargets(total: number): PressTarget[] {
  const pages = Array.from({ length: quotationPages(total) }, (_, at) => at + 1);
  return pages.flatMap((page) => everyLocale((locale) => quotationsPath(locale, page), subjects.quotations));
}
