import { explanations as en } from "#app/(studio)/studio/(desk)/checks/explanations/en.ts";
import type { Explanations } from "#app/(studio)/studio/(desk)/checks/explanations/explanation.ts";
import { explanations as hans } from "#app/(studio)/studio/(desk)/checks/explanations/zh-hans.ts";
import { explanations as hant } from "#app/(studio)/studio/(desk)/checks/explanations/zh-hant.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/**
 * What rules find and why, in each language of the studio. Here and not among the messages: those go to the browser with
 * every page, these only with their own.
 */
export const explanations: Record<ReaderLocale, Explanations> = { "zh-Hans": hans, "zh-Hant": hant, en };
