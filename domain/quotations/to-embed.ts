import type { Language } from "#domain/locale.ts";
import type { Said } from "#domain/quotations/embed.ts";
import type { Quotation } from "#domain/quotations/quotation.ts";

/** An entry as the library's lists show it: with how many articles embed it. */
export type QuotationInList = Quotation & { articles: number };

/** What an article's editions print of a version of an entry; a language in which it has no words is not in it. */
export type QuotationToEmbed = {
  entry: { id: string; version: number };
  newest: number;
  verified: boolean;
  said: Partial<Record<Language, Said>>;
};
