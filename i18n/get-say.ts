import { getTranslations } from "next-intl/server";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Say } from "#domain/say.ts";

/** Looks messages up by keys that are put together from data, on the server; `ui/use-say.ts` does in components. */
export async function getSay(locale: ReaderLocale): Promise<Say> {
  return (await getTranslations({ locale })) as Say;
}
