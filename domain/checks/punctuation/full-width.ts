import { isChinese, isDigit, isHan, isLatin, isSpace, neighbour } from "#domain/checks/punctuation/characters.ts";
import type { Edit } from "#domain/checks/punctuation/join-edits.ts";

/** What English writes instead; a book's title has no marks in English, and italics are not ours to set. */
const halfOf: Readonly<Record<string, string | null>> = {
  ...{ "，": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!", "、": ",", "（": "(", "）": ")" },
  ...{
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "【": "[",
    "】": "]",
    "《": null,
    "》": null,
    "〈": null,
    "〉": null,
  },
};
const openers = "（「『【《〈";
const closers = "）」』】》〉";

/** Full-width marks of an English text that belong to its English and not to a piece of Chinese in it. */
export function fullWidthEdits(text: string): Edit[] {
  return [...text.matchAll(/[，。；：？！、（）「」『』【】《》〈〉]/g)].flatMap(({ 0: mark, index: at }) => {
    if (!belongsToEnglish(text, at, mark)) return [];
    const half = halfOf[mark] ?? null;
    return [{ at, end: at + 1, to: half === null ? null : spaced(text, at, mark, half) }];
  });
}

function belongsToEnglish(text: string, at: number, mark: string): boolean {
  const before = neighbour(text, at, -1, isSpace);
  const after = neighbour(text, at, 1, isSpace);
  if (mark === "（") return !(isHan(before) && isHan(after));
  if (mark === "）") return !(isHan(before) && isHan(after)) && /[A-Za-z0-9]/.test(text);
  if (openers.includes(mark)) return isLatin(after) || isDigit(after);
  if (closers.includes(mark)) return isLatin(before) || isDigit(before);
  // 。。。 is a matter of ellipses.
  if (mark === "。" && (before === "。" || after === "。")) return false;
  const afterWords = /[\p{Script=Latin}0-9%)\]”’"'.]/u.test(before);
  return afterWords ? !isHan(after) || !insideHan(text, at) : isHan(before) && (isLatin(after) || isDigit(after));
}

/** A Latin word in a piece of Chinese: 用App，再…. */
function insideHan(text: string, at: number): boolean {
  let place = at - 1;
  while (place > at - 40 && /[A-Za-z0-9 .-]/.test(text.charAt(place))) place--;
  return isChinese(text.charAt(place));
}

function spaced(text: string, at: number, mark: string, half: string): string {
  const word = (character: string) => isLatin(character) || isDigit(character) || isHan(character);
  if (openers.includes(mark)) return word(text.charAt(at - 1)) ? ` ${half}` : half;
  return word(text.charAt(at + 1)) ? `${half} ` : half;
}
