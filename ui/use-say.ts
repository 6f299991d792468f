import { useTranslations } from "next-intl";
import type { Say } from "#domain/say.ts";

/** Looks messages up by keys that are put together from data: of those the compiler can't know whether there is one. */
export function useSay(): Say {
  return useTranslations() as Say;
}
