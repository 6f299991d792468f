import { quotationPath, quotationsPath } from "#domain/publication/paths.ts";
import { everyLocale, type PressAct, type PressTarget, subjects } from "#press/targets.ts";

/** The pages of an entry of the quotation library. */
export function quotationTargets(id: string, act: PressAct): PressTarget[] {
  return everyLocale((locale) => quotationPath(locale, id), subjects.quotation(id), act);
}

/** Pages of the index of quotations, null the first. */
export function quotationIndexTargets(pages: readonly (number | null)[]): PressTarget[] {
  return pages.flatMap((page) => everyLocale((locale) => quotationsPath(locale, page), subjects.quotations));
}
