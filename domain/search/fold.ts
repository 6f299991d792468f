import { characterInHans } from "#domain/hanzi/to-hans.ts";

const folded = new Map<string, string>();

/**
 * Text as search compares it: NFKC, each character in 简体 whatever stands beside it, lower case, letters without their
 * accents. Character by character, so that what a text has, every piece of it has too: a search for a piece can't miss it.
 */
export function foldForSearch(text: string): string {
  let result = "";
  for (const character of text.normalize("NFKC")) result += foldCharacter(character);
  return result;
}

/** One character as search compares it; "" for an accent that stands by itself. */
export function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = characterInHans(character).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  folded.set(character, made);
  return made;
}
