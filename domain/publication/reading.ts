import {
  editionLocale,
  type Language,
  type LocalizedText,
  languageOf,
  otherLanguage,
  type ReaderLocale,
  type Script,
} from "#domain/locale.ts";
import type { PublicationSnapshot, ReadingText } from "#domain/publication/snapshot.ts";

/** The text of a publication as a locale reads it, or null where it is of the other language. */
export function readingOf(snapshot: PublicationSnapshot, locale: ReaderLocale): ReadingText | null {
  const { readings } = snapshot;
  if ("en" in readings) return locale === "en" ? readings.en : null;
  if (locale === "en") return null;
  return locale === "zh-Hant" ? readings.Hant : readings.Hans;
}

/** The text of a publication as it was written, not as it was derived. */
export function writtenReading({ readings, script }: PublicationSnapshot): ReadingText {
  if ("en" in readings) return readings.en;
  return script === "Hant" ? readings.Hant : readings.Hans;
}

/** In which locale a language is shown to a reader of `locale`: their own, or else the script that was written in. */
export function localeFor(language: Language, locale: ReaderLocale, script: Script | null): ReaderLocale {
  return languageOf(locale) === language ? locale : editionLocale(language, script);
}

/**
 * One short text for a reader, and the locale it is in: a text nobody has written in theirs falls back to one that is
 * there, the other script before the other language. `text` is "" where there is none at all.
 */
export function localizedFor(text: LocalizedText, locale: ReaderLocale): { text: string; locale: ReaderLocale } {
  const order: Record<ReaderLocale, ReaderLocale[]> = {
    "zh-Hans": ["zh-Hans", "zh-Hant", "en"],
    "zh-Hant": ["zh-Hant", "zh-Hans", "en"],
    en: ["en", "zh-Hans", "zh-Hant"],
  };
  const found = order[locale].find((candidate) => text[candidate] !== "");
  return found === undefined ? { text: "", locale } : { text: text[found], locale: found };
}

/** The same in the other language, to stand beside what `localizedFor` gives; null where nobody has said it otherwise there. */
export function facingFor(text: LocalizedText, locale: ReaderLocale): { text: string; locale: ReaderLocale } | null {
  const shown = localizedFor(text, locale);
  const language = otherLanguage(languageOf(shown.locale));
  const other = localizedFor(text, editionLocale(language, null));
  return languageOf(other.locale) === language && other.text !== shown.text ? other : null;
}
