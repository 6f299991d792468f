import { type Language, languageOf, type ReaderLocale, type Script } from "#domain/locale.ts";
import type { PublicationSnapshot, ReadingText } from "#domain/publication/snapshot.ts";

/** The text of a publication as a locale reads it, or null where it is of the other language. */
export function readingOf(snapshot: PublicationSnapshot, locale: ReaderLocale): ReadingText | null {
  const { readings } = snapshot;
  if ("en" in readings) return locale === "en" ? readings.en : null;
  if (locale === "en") return null;
  return locale === "zh-Hant" ? readings.Hant : readings.Hans;
}

/** In which locale a language is shown to a reader of `locale`: their own, or else the script that was written in. */
export function localeFor(language: Language, locale: ReaderLocale, script: Script | null): ReaderLocale {
  if (languageOf(locale) === language) return locale;
  if (language === "en") return "en";
  return script === "Hant" ? "zh-Hant" : "zh-Hans";
}
