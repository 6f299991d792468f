import { foldHan } from "#domain/hanzi/fold.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";
import { lettersOf, sameQuotation, similarity } from "#domain/quotations/similarity.ts";
import { sameJson } from "#domain/same-json.ts";

type Version = { content: QuotationContent };

/**
 * Whether two runs of versions, each from the first to the newest, are of one entry: they have a version in common, or the
 * newest words of both resemble each other in a language. Never empty.
 */
export function sameEntry(one: readonly Version[], other: readonly Version[]): boolean {
  if (one.some((mine) => other.some((its) => sameJson(mine.content, its.content)))) return true;
  const lettersIn = (versions: readonly Version[], language: Language) =>
    lettersOf(foldHan(versions.at(-1)?.content[language].text ?? ""));
  return languages.some(
    (language) => similarity(lettersIn(one, language), lettersIn(other, language)) >= sameQuotation,
  );
}
