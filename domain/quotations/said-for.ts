import { type Language, languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { localeFor } from "#domain/publication/reading.ts";
import type { Said } from "#domain/quotations/embed.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";

/** The words of an entry in one locale. */
export type SaidView = Said & { locale: ReaderLocale };

/** An entry as a reader of `locale` finds it: in their language, or in the one there is; and beside it the other one. */
export function saidFor(
  { id, said, script }: PublishedQuotation,
  reader: ReaderLocale,
): { shown: SaidView; other: SaidView | null } {
  const inLanguage = (language: Language): SaidView | null => {
    const locale = localeFor(language, reader, script);
    const words = said[locale];
    return words && { ...words, locale };
  };
  const own = inLanguage(languageOf(reader));
  const other = inLanguage(otherLanguage(languageOf(reader)));
  const shown = own ?? other;
  if (shown === null) throw new Error(`quotation ${id} says nothing in any language`);
  return { shown, other: own && other };
}

/** The first words of a text, at most so many characters with the mark that says there is more; whole words in English. */
export function firstWords({ paragraphs, locale }: SaidView, most: number): string {
  const chinese = languageOf(locale) === "zh";
  const text = paragraphs.join(chinese ? "" : " ");
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most).join("");
  return chinese ? `${cut}……` : `${cut.slice(0, lastSpace(cut))}…`;
}

function lastSpace(cut: string): number {
  const at = cut.lastIndexOf(" ");
  return at > 0 ? at : cut.length;
}
