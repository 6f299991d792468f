import { pinyin } from "pinyin-pro";

/** Whether the words beside a few characters are their reading, with tones or without. */
export function romanizes(beside: string, reading: string | null, where: "before" | "behind"): boolean {
  if (reading === null) return false;
  // The reading stands apart: in “Wang Ming报道” the name is not what the characters say.
  if (!/\s/.test(where === "before" ? beside.slice(-1) : beside.charAt(0))) return false;
  const letters = lettersOf(beside);
  return where === "before" ? letters.endsWith(reading) : letters.startsWith(reading);
}

/** What a name, or a word, is read as, in letters alone; null for what is longer than either. */
export function readingOf(characters: string): string | null {
  if ([...characters].length > longestName || !/^\p{Script=Han}+$/u.test(characters)) return null;
  return lettersOf(pinyin(characters, { toneType: "none", type: "array" }).join(""));
}

const longestName = 6;

function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
