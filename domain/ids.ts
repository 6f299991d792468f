import { z } from "zod";

/** Crockford's base 32 without vowels that make words: safe in URLs, read aloud without confusion. */
const alphabet = "0123456789bcdfghjkmnpqrstvwxyz";

/** An identifier of ours: lower-case, up to 40 letters, digits and inner hyphens. Command ids that the system gives itself have a
 * colon, so that nobody who sends one can be there first. */
export const idSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);

/** Ids of accounts come from the sign-in library, which mixes cases. */
export const userIdSchema = z.string().regex(/^[A-Za-z0-9_-]{3,64}$/);

/** A new random identifier. 12 characters hold 58 bits; article ids, which readers see, have 8. */
export function createId(length = 12): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}
