import { z } from "zod";
import { attributionAttrs } from "#domain/document/quotation-attrs.ts";
import type { FixedForm } from "#domain/hanzi/convert-text.ts";
import { idSchema } from "#domain/ids.ts";
import { localizedTextSchema, type ReaderLocale, scriptSchema } from "#domain/locale.ts";
import { embedded, type Said } from "#domain/quotations/embed.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";

const saidSchema = z.strictObject({
  paragraphs: z.array(z.string()).min(1),
  attribution: z.strictObject(attributionAttrs),
});

/** A verified version of an entry as its page shows it; null where it has no words in that language. */
export const publishedQuotationSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  /** How the entry itself writes its Chinese; readers get both scripts. */
  script: scriptSchema,
  verifiedAt: z.iso.datetime({ offset: true }),
  said: z.strictObject({
    "zh-Hans": saidSchema.nullable(),
    "zh-Hant": saidSchema.nullable(),
    en: saidSchema.nullable(),
  }),
  rights: z.string(),
  tags: z.array(z.strictObject({ id: idSchema, name: localizedTextSchema })),
});
export type PublishedQuotation = z.infer<typeof publishedQuotationSchema>;
/** What an entry says in each reader locale. */
export function saidInEveryLocale(
  content: QuotationContent,
  protect: readonly FixedForm[],
): Record<ReaderLocale, Said | null> {
  const options = { protect };
  return {
    "zh-Hans": embedded(content, { language: "zh", script: "Hans" }, options),
    "zh-Hant": embedded(content, { language: "zh", script: "Hant" }, options),
    en: embedded(content, { language: "en", script: "Hans" }, options),
  };
}
