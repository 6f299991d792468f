"use client";

import { createContext, useContext } from "react";
import type { QuotationInList, QuotationToEmbed } from "#domain/quotations/to-embed.ts";

/** What the writing surface knows of the quotation library; what is refused is said there. */
export type Quotations = {
  /** The first entries in which the words of a query stand; null when they could not be had. */
  search: (query: string) => Promise<QuotationInList[] | null>;
  /** An entry in the words and the script of this article; the newest version where none is named. */
  embed: (id: string, version?: number) => Promise<QuotationToEmbed | null>;
  /** Has the article embed a version, in both languages; what can't be brought to it is left, which is said. */
  update: (id: string, version: number) => Promise<void>;
};

const QuotationsContext = createContext<Quotations | null>(null);

export const QuotationsProvider = QuotationsContext.Provider;

export function useQuotations(): Quotations {
  const quotations = useContext(QuotationsContext);
  if (!quotations) throw new Error("quotations are embedded inside a QuotationsProvider");
  return quotations;
}
