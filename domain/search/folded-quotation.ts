import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { foldForSearch } from "#domain/search/fold.ts";
import { oneLine } from "#domain/search/query.ts";

/** What an entry of the quotation library says in every language, folded: its words, who said them, in which work. */
export function foldedQuotation({ said }: PublishedQuotation): string {
  const texts = Object.values(said).flatMap((one) =>
    one ? [...one.paragraphs, ...Object.values(one.attribution).filter((value) => typeof value === "string")] : [],
  );
  return [...new Set(texts.map((text) => oneLine(foldForSearch(text))))].filter(Boolean).join("\n");
}
