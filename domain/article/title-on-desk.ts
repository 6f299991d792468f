import { editionLocale, type Language, otherLanguage, type ReaderLocale, type Script } from "#domain/locale.ts";

/** What tells what an article is called, wherever the studio names one. */
export type Titled = { sourceLanguage: Language; titles: Record<Language, string>; script: Script | null };

/** What the desk calls an article, with the locale it is in: the source's title, or else the other one's; null where both are empty. */
export function titleOnDesk({ sourceLanguage, titles, script }: Titled): { text: string; locale: ReaderLocale } | null {
  for (const language of [sourceLanguage, otherLanguage(sourceLanguage)]) {
    const text = titles[language].trim();
    if (text !== "") return { text, locale: editionLocale(language, script) };
  }
  return null;
}
