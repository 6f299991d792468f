import type { LocalizedText, ReaderLocale } from "#domain/locale.ts";
import { localizedFor } from "#domain/publication/reading.ts";

/** A short text for a reader, marked with its language where that is not the page's. */
export function Localized({ text, locale }: { text: LocalizedText; locale: ReaderLocale }) {
  const found = localizedFor(text, locale);
  return found.locale === locale ? found.text : <span lang={found.locale}>{found.text}</span>;
}
