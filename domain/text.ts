import { z } from "zod";

/**
 * Text as PostgreSQL can keep it: without U+0000, and with half of a surrogate pair (an emoji cut in two) replaced by
 * U+FFFD, as everything that writes UTF-8 does. Letting it in would fail at the database, refusing it would lose a save.
 */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

/** A string that a person wrote, of at most `most` UTF-16 units. */
export function writtenText(most: number): z.ZodString {
  return z.string().overwrite(storableText).max(most);
}

/** Text as part of a LIKE pattern, where each of its signs stands for itself (PostgreSQL's default escape). */
export function inPattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
