import type { Attribution } from "#domain/document/print-attribution.ts";
import { editionLocale, type Language, type ReaderLocale } from "#domain/locale.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";

/** Where an entry's words in a language come from, as they were written: Chinese in the entry's own script. */
export function attributionOf(content: QuotationContent, language: Language): Attribution {
  const { text: _text, ...said } = content[language];
  return { ...said, date: content.date, verbatim: "" };
}

/** The locale in which an entry's words of a language are written. */
export function localeOfWords({ script }: Pick<QuotationContent, "script">, language: Language): ReaderLocale {
  return editionLocale(language, script);
}
