"use client";
import { z } from "zod";
import { attributionParts } from "#domain/document/print-attribution.ts";
import { attributionAttrs } from "#domain/document/quotation-attrs.ts";
import type { Language } from "#domain/locale.ts";
import { attributionOf, localeOfWords } from "#domain/quotations/attribution-of.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";

const attributionSchema = z.strictObject(attributionAttrs);

/** Where words come from, as their language prints it; nothing while a field holds half a date or half an address. */
export function PrintedSource({ content, language }: { content: QuotationContent; language: Language }) {
  const read = attributionSchema.safeParse(attributionOf(content, language));
  if (!read.success) return null;
  const locale = localeOfWords(content, language);
  return attributionParts(read.data, locale).map(({ kind, text, href }) => {
    const words = kind === "work" ? <cite key={text}>{text}</cite> : text;
    return href === undefined ? (
      words
    ) : (
      <a key={text} href={href} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  });
}
