import { z } from "zod";
import { writtenText } from "#domain/text.ts";

/** The two languages of an article. */
export const languages = ["zh", "en"] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** How Chinese is written (ISO 15924). */
export const scripts = ["Hans", "Hant"] as const;
export const scriptSchema = z.enum(scripts);
export type Script = z.infer<typeof scriptSchema>;

/** What a reader, or the studio's user, chooses (BCP 47). */
export const readerLocales = ["zh-Hans", "zh-Hant", "en"] as const;
export const readerLocaleSchema = z.enum(readerLocales);
export type ReaderLocale = z.infer<typeof readerLocaleSchema>;

/** One short text in each reader locale: names of columns, tags, outlets. `en` may be empty until somebody writes it. */
export const localizedTextSchema = z.strictObject({
  "zh-Hans": writtenText(2000),
  "zh-Hant": writtenText(2000),
  en: writtenText(4000),
});
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** One short text in each language of an article, Chinese in the article's own script: alt, captions. */
export const bilingualTextSchema = writtenBilingual(4000);
export type BilingualText = z.infer<typeof bilingualTextSchema>;

/** The same with a limit of its own. */
export function writtenBilingual(most: number) {
  return z.strictObject({ zh: writtenText(most), en: writtenText(most) });
}

export function languageOf(locale: ReaderLocale): Language {
  return locale === "en" ? "en" : "zh";
}

export function otherLanguage(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}

/** The locale whose conventions an edition is written in. */
export function editionLocale(language: Language, script: Script | null): ReaderLocale {
  if (language === "en") return "en";
  return script === "Hant" ? "zh-Hant" : "zh-Hans";
}
