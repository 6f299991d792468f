import type { z } from "zod";
import { localizedTextSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/** What the publication says of itself: paragraphs, an empty line between two. */
export const aboutTextSchema = localizedTextSchema.extend({
  "zh-Hans": writtenText(10_000),
  "zh-Hant": writtenText(10_000),
  en: writtenText(30_000),
});
export type AboutText = z.infer<typeof aboutTextSchema>;

/** The paragraphs of a text in which empty lines part them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
