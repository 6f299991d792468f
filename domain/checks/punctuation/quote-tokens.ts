import { isDigit, isLatin } from "#domain/checks/punctuation/characters.ts";
import type { Language } from "#domain/locale.ts";

/** An opening or a closing mark of a text. `straight` marks are both, and so are turned ones. */
export type Token = { at: number; mark: string; role: "open" | "close" | "straight" };

const closerOf: Readonly<Record<string, string>> = {
  ...{ "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "[": "]", "〔": "〕" },
  ...{ "（": ")", "(": ")", '"': '"' },
};

/** What closes a mark; both widths of a bracket are one, their width is another rule's matter. */
export function closing(mark: string): string {
  return closerOf[mark] ?? "";
}

export function sameCloser(open: string, close: string): boolean {
  return closing(open) === (close === "）" ? ")" : close);
}

/** Those that may run over several paragraphs. */
export const isQuotationMark = (mark: string) => /[“‘「『"]/.test(mark);

const openers = "“‘「『《〈【[〔（(";

/** The marks of one paragraph in order: without apostrophes, measures, labels like `1)` and intervals like [0, 1). */
export function tokensOf(text: string, start: number, end: number, language: Language): Token[] {
  const paragraph = text
    .slice(start, end)
    .replace(/[[(]\s?-?[\d.]{1,20}[,，]\s?-?[\d.]{1,20}\s?[\])]/g, (interval) => "x".repeat(interval.length));
  const singles = apostrophes(paragraph);
  const tokens: Token[] = [];
  let depth = 0;
  for (const { 0: mark, index } of paragraph.matchAll(/[“”‘’「」『』《》〈〉【】[\]〔〕（）()"]/g)) {
    const at = start + index;
    if (singles.has(index)) continue;
    if (mark === '"') {
      if (!isMeasure(paragraph, index)) tokens.push({ at, mark, role: "straight" });
    } else if (openers.includes(mark)) {
      if (mark === "(" || mark === "（") depth++;
      if (mark === "‘" && startsWithout(paragraph, index)) continue;
      tokens.push({ at, mark, role: turned(paragraph, index, language) ? "straight" : "open" });
    } else if (mark === ")" || mark === "）") {
      if (depth === 0 && isLabelOrSmile(paragraph, index)) continue;
      depth = Math.max(0, depth - 1);
      tokens.push({ at, mark, role: "close" });
    } else tokens.push({ at, mark, role: "close" });
  }
  return tokens;
}

/** The inches of 5' 6". */
function isMeasure(text: string, at: number): boolean {
  return isDigit(text.charAt(at - 1)) && /['′]\s?\d{1,3}$/.test(text.slice(Math.max(0, at - 5), at));
}

/** ‘90s and rock ‘n’ roll: an apostrophe that a word processor turned. */
function startsWithout(text: string, at: number): boolean {
  return /^(?:\d0s|em\b|tis\b|twas\b|n[’'])/i.test(text.slice(at + 1, at + 6));
}

/** An opening mark that stands as a closing one does: he said.“ */
function turned(text: string, at: number, language: Language): boolean {
  if (!/[“‘]/.test(text.charAt(at))) return false;
  const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
  const closes = language === "en" ? /^$|[\s.,;:?!)]/ : /^$|[\n，。；：？！、）]/;
  return closes.test(right) && !/^$|[\s(（—–“‘]/.test(left);
}

/** `1)`, `a)`, `甲）` before the words of an item, and :-). */
function isLabelOrSmile(text: string, at: number): boolean {
  if (!/[\dA-Za-z一二三四五六七八九十甲乙丙丁:;-]/.test(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  return (
    /(?:^|[^\dA-Za-z])(?:\d{1,2}|[A-Za-z]|i{1,3}|iv|vi{0,3}|ix)$/.test(before) ||
    /^[一二三四五六七八九十甲乙丙丁]{1,2}$/.test(before) ||
    /[:;]-?$/.test(before)
  );
}

/** Places of the ’ that close nothing. */
function apostrophes(text: string): Set<number> {
  const found = new Set<number>();
  const marks = [...text.matchAll(/[‘’]/g)].map(({ 0: mark, index: at }) => ({ mark, at }));
  const word = (character: string) => isLatin(character) || isDigit(character);
  let open = false;
  for (const [place, { mark, at }] of marks.entries()) {
    const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (mark === "‘") {
      if (!startsWithout(text, at)) open = true;
    } else if (word(left) && word(right)) found.add(at);
    else if (word(right) && /^$|[\s(“—–]/.test(left)) found.add(at);
    else if (!open) {
      if (word(left)) found.add(at);
    } else if (/[sxz]/i.test(left) && /^ [a-z]/.test(text.slice(at + 1, at + 3)) && closesLater(marks, place, text))
      found.add(at);
    else open = false;
  }
  return found;
}

/** Whether another ’ stands before the next ‘ that could close: then ‘the workers’ rights’ has its own. */
function closesLater(marks: readonly { mark: string; at: number }[], place: number, text: string): boolean {
  // Eight on: a sentence has no more possessives, and a text made of them is not walked through from each.
  for (const { mark, at } of marks.slice(place + 1, place + 9)) {
    if (mark === "‘") return false;
    if (!isLatin(text.charAt(at + 1)) && !isDigit(text.charAt(at + 1))) return true;
  }
  return false;
}
