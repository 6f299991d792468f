import { z } from "zod";
import { placeSchema, rangeSchema, type Target } from "#domain/annotations/target.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { languageSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/** Limits of what one person may suggest, and of why it was rejected. */
export const suggestionLimits = {
  inserted: 10_000,
  changesOfPlace: 200,
  decidedShown: 100,
  remark: 2000,
} as const;

/**
 * Other words for words that stand in one place. Words that only come have those beside them in their range, and in
 * `inserted` once more, since only words can be found again; without a range, the place is empty.
 */
export const suggestedChangeSchema = z.strictObject({
  place: placeSchema,
  range: rangeSchema.optional(),
  /** In one line: a suggestion never parts or joins blocks. */
  inserted: writtenText(suggestionLimits.inserted).regex(/^\P{Cc}*$/u),
});
export type SuggestedChange = z.infer<typeof suggestedChangeSchema>;

export const suggestionStatuses = ["pending", "accepted", "rejected", "withdrawn"] as const;
export const suggestionStatusSchema = z.enum(suggestionStatuses);

export const suggestionSchema = z.strictObject({
  ...suggestedChangeSchema.shape,
  id: idSchema,
  language: languageSchema,
  /** Of the block that it was made from; null for a title or deck. */
  baseHash: z.string().nullable(),
  suggestedBy: userIdSchema,
  suggestedAt: z.string(),
  status: suggestionStatusSchema,
  decidedBy: userIdSchema.nullable(),
  decidedAt: z.string().nullable(),
  /** Why it was rejected; "" where nobody said. */
  remark: writtenText(suggestionLimits.remark),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** A suggestion with the names of its people. */
export const suggestionForDeskSchema = suggestionSchema.extend({
  suggestedByName: z.string(),
  decidedByName: z.string(),
});
export type SuggestionForDesk = z.infer<typeof suggestionForDeskSchema>;

/** What a suggestion is about, as anchors know it. */
export function targetOf({ language, place, range }: Pick<Suggestion, "language" | "place" | "range">): Target {
  return { language, place, ...(range && { range }) };
}

/** What people see of a change: `before` and `after` stay, `gone` goes, `come` comes. Characters of two units stay whole. */
export function shownChange({ range, inserted }: Pick<SuggestedChange, "range" | "inserted">): {
  before: string;
  gone: string;
  come: string;
  after: string;
} {
  const exact = range?.quote.exact ?? "";
  if (inserted.startsWith(exact)) return { before: exact, gone: "", come: inserted.slice(exact.length), after: "" };
  if (inserted.endsWith(exact))
    return { before: "", gone: "", come: inserted.slice(0, inserted.length - exact.length), after: exact };
  return { before: "", gone: exact, come: inserted, after: "" };
}
