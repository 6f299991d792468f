import { type Language, languages, otherLanguage } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";

const localesOf: Record<Language, readonly string[]> = { zh: ["zh", "zh-Hans", "zh-Hant"], en: ["en"] };

/**
 * The languages that a change of something both share says anything in: one, where all that changed is what it says in that
 * one (its texts, credits of that edition alone); both, where anything else did; none where nothing did.
 */
export function touchedLanguages(before: unknown, after: unknown): Language[] {
  return languages.filter((language) => {
    const left = otherLanguage(language);
    return !sameJson(without(before, left), without(after, left));
  });
}

/** What is left when nothing is said in a language. */
function without(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isOf(item, language)).map((item) => without(item, language));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !localesOf[language].includes(key))
      .map(([key, item]) => [key, without(item, language)]),
  );
}

function isOf(item: unknown, language: Language): boolean {
  return item !== null && typeof item === "object" && "language" in item && item.language === language;
}
