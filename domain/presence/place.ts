import { z } from "zod";
import { blockIdSchema } from "#domain/document/document.ts";

/** Where somebody's caret is: a block of one edition, or the line above the text. */
export const placeSchema = z.strictObject({
  language: z.enum(["zh", "en"]),
  /** A block's id, or one of the lines above the text. */
  block: z.union([blockIdSchema, z.enum(["#title", "#deck"])]),
});
export type Place = z.infer<typeof placeSchema>;

/** Whether two people are in one place. */
export function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a !== null && b !== null && a.language === b.language && a.block === b.block;
}
