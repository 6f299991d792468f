import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { editionLocale, type Language, type LocalizedText, type ReaderLocale, type Script } from "#domain/locale.ts";
import { localizedFor } from "#domain/publication/reading.ts";

/** The locale an edition of an article is in, whether or not it has one yet. */
export function localeOfEdition(
  editions: Partial<Record<Language, { script: Script | null }>>,
  language: Language,
): ReaderLocale {
  return editionLocale(language, editions[language]?.script ?? null);
}

/** The locales of both editions, of whose Chinese nothing but the script is known. */
export function localesOf(script: Script | null): Record<Language, ReaderLocale> {
  return { zh: editionLocale("zh", script), en: editionLocale("en", null) };
}

/** What the desk calls an article that is told by its editions. */
export function titleOfArticle({
  sourceLanguage,
  editions: { zh, en },
}: {
  sourceLanguage: Language;
  editions: Partial<Record<Language, { title: string; script: Script | null }>>;
}): ReturnType<typeof titleOnDesk> {
  const titles = { zh: zh?.title ?? "", en: en?.title ?? "" };
  return titleOnDesk({ sourceLanguage, titles, script: zh?.script ?? null });
}

/** A localised name in the user's language, or in whichever it has. */
export function nameIn(text: LocalizedText, locale: ReaderLocale): string {
  return localizedFor(text, locale).text;
}
