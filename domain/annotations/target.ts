import { z } from "zod";
import { blockIdSchema } from "#domain/document/document.ts";
import { languageSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/** Limits of what a target quotes, in UTF-16 units: the words themselves, and what is kept of those on either side. */
export const quoteLimits = { exact: 10_000, context: 32 } as const;

/**
 * What a run of words belongs to: the edition's title or deck, or a block. `field` is the way to words that a block keeps
 * beside its text (`wordFields` in domain/document/word-fields.ts); without it the words are those of `blockText`.
 */
export const placeSchema = z.union([
  z.strictObject({ line: z.enum(["title", "deck"]) }),
  z.strictObject({
    blockId: blockIdSchema,
    field: z
      .array(z.union([z.string().max(60), z.int().min(0)]))
      .min(1)
      .max(20)
      .optional(),
  }),
]);
export type Place = z.infer<typeof placeSchema>;

/** What two places have in common that are one. */
export function placeKey(place: Place): string {
  return "line" in place ? place.line : JSON.stringify([place.blockId, place.field ?? null]);
}

const offset = z.int().min(0).max(10_000_000);

/** Which of a place's words are meant, said twice in the selectors of the W3C Web Annotation data model. */
export const rangeSchema = z.strictObject({
  /** UTF-16 units of the place's text; `end` isn't in it. */
  position: z
    .strictObject({ type: z.literal("TextPositionSelector"), start: offset, end: offset })
    .refine(({ start, end }) => start < end),
  quote: z.strictObject({
    type: z.literal("TextQuoteSelector"),
    prefix: writtenText(quoteLimits.context),
    exact: writtenText(quoteLimits.exact).min(1),
    suffix: writtenText(quoteLimits.context),
  }),
});
export type Range = z.infer<typeof rangeSchema>;

/** What a remark is about: words of one edition. Without a range, all of the place. Kept beside the document, never in it. */
export const targetSchema = z.strictObject({
  language: languageSchema,
  place: placeSchema,
  range: rangeSchema.optional(),
});
export type Target = z.infer<typeof targetSchema>;
