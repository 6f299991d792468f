import { z } from "zod";
import { webAddressSchema } from "#domain/document/link.ts";
import { idSchema } from "#domain/ids.ts";
import { writtenText } from "#domain/text.ts";

/** Where a quotation comes from. Empty strings mean "not said"; the desk never fills in a guess. */
export const attributionAttrs = {
  speaker: writtenText(500).default(""),
  occasion: writtenText(500).default(""),
  /** ISO 8601 calendar date, or its year or year and month alone. */
  date: z.union([z.literal(""), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)]).default(""),
  work: writtenText(500).default(""),
  volume: writtenText(500).default(""),
  /** A page, or pages: 12, 12-13, 12, 15; or as its language prints it. */
  page: writtenText(500).default(""),
  /** Where the work can be read. */
  link: z.union([z.literal(""), webAddressSchema]).default(""),
  /** The attribution as the page had it, printed instead of the fields; "" prints the fields. */
  verbatim: writtenText(2000).default(""),
};

/**
 * The entry of the quotation library whose words a quotation prints, at the version that was chosen: all of them, or with
 * `partial` a part. Block and entry are compared before anything is published.
 */
export const embeddedEntrySchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1).max(1_000_000),
  partial: z.boolean(),
});
export type EmbeddedEntry = z.infer<typeof embeddedEntrySchema>;
