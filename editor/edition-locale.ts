import type { Language, ReaderLocale, Script } from "#domain/locale.ts";

/** The locale whose conventions an edition is written in. */
export function editionLocale(language: Language, script: Script | null): ReaderLocale {
  if (language === "en") return "en";
  return script === "Hant" ? "zh-Hant" : "zh-Hans";
}
