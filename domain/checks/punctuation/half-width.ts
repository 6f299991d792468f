import { isChinese, isDigit, isHan, isLatin, isSpace, neighbour } from "#domain/checks/punctuation/characters.ts";
import type { Edit } from "#domain/checks/punctuation/join-edits.ts";

const fullOf: Readonly<Record<string, string>> = {
  ...{ ",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）" },
};

/** Half-width marks of a Chinese text that belong to its Chinese and not to a number, or a Latin phrase in it. */
export function halfWidthEdits(text: string): Edit[] {
  const brackets = wrongBrackets(text);
  return [...text.matchAll(/[,.;:?!()]/g)].flatMap(({ 0: mark, index: at }) => {
    const wrong = mark === "(" || mark === ")" ? brackets.has(at) : isWrong(text, at, mark);
    if (!wrong) return [];
    let [start, end] = [at, at + 1];
    // A full-width mark brings its own space.
    if (mark === "(") while (start > 0 && at - start < 4 && isSpace(text.charAt(start - 1))) start--;
    else while (end - at < 5 && isSpace(text.charAt(end))) end++;
    return [{ at: start, end, to: fullOf[mark] ?? null }];
  });
}

function isWrong(text: string, at: number, mark: string): boolean {
  const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
  const passed = (character: string) => isSpace(character) || /[“”‘’"'?!]/.test(character);
  const before = neighbour(text, at, -1, passed);
  const after = neighbour(text, at, 1, passed);
  if (mark === "." && (left === "." || right === ".")) return false;
  // The end of a Latin phrase in quotation marks or a title: 《Who Cares?》.
  if (isLatin(before) && /[”’」』》〉"]/.test(right)) return false;
  switch (mark) {
    case ".":
      return isWrongStop(text, at, before, after);
    case "?":
    case "!":
      return isWrongCall(text, at, before, after);
    case ";":
      // &nbsp; is no sentence.
      return (isChinese(before) || (before !== "" && isHan(after))) && !/&\w{2,8}$/.test(text.slice(at - 9, at));
    default:
      return isChinese(before) || (before !== "" && isHan(after));
  }
}

const abbreviation =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|Inc|Ltd|Co|Corp|Jr|Sr|St|Dr|Mr|Mrs|Ms|No|Vol|vol|vs|etc|al|pp|Fig|Prof)$/;
const hanNumeral = /[〇零一二三四五六七八九十百千]/;

function isWrongStop(text: string, at: number, before: string, after: string): boolean {
  const right = text.charAt(at + 1);
  const ends = after === "" || isChinese(after);
  if (isChinese(before)) {
    // 报告.docx, 例子.cn; 三.五 is wrong too, but for another reason.
    return !isLatin(right) && !isDigit(right) && !(hanNumeral.test(before) && hanNumeral.test(right));
  }
  if (!ends) return false;
  if (isDigit(before)) return !isLabel(text, at);
  if (isLatin(before)) {
    const { words, afterHan } = latinBefore(text, at);
    return afterHan && words < 3 && !abbreviation.test(text.slice(Math.max(0, at - 8), at));
  }
  return /[%℃°)]/.test(before) && latinBefore(text, at).afterHan;
}

function isWrongCall(text: string, at: number, before: string, after: string): boolean {
  if (isChinese(before)) return true;
  if (after !== "" && !isChinese(after)) return false;
  if (/Yahoo$/.test(text.slice(Math.max(0, at - 5), at))) return false;
  const { words, afterHan } = latinBefore(text, at);
  return afterHan && words < 3;
}

/** `1.` or `12)` at the start of a line. */
function isLabel(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]{0,4}[(（]?(?:\d{1,3}|[A-Za-z])$/.test(text.slice(Math.max(0, at - 10), at));
}

/** The Latin words and numbers that end at a place, and whether Chinese stands before them. */
function latinBefore(text: string, at: number): { words: number; afterHan: boolean } {
  let place = at - 1;
  while (place > at - 80 && /[\p{Script=Latin}0-9 ,'’&%()℃°?!./+-]/u.test(text.charAt(place))) place--;
  const phrase = text.slice(place + 1, at).trim();
  return { words: phrase.split(" ").length, afterHan: isChinese(text.charAt(place)) };
}

/** Brackets, in pairs as they stand on a line: a pair is Chinese when what it holds or what it follows is. */
function wrongBrackets(text: string): Set<number> {
  const wrong = new Set<number>();
  const open: { at: number; mark: string }[] = [];
  let lastHan = -1;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === "\n") {
      for (const opened of open) if (followsHan(text, opened)) wrong.add(opened.at);
      open.length = 0;
    } else if (mark === "(" || mark === "（") open.push({ at, mark });
    else if (mark === ")" || mark === "）") {
      const opened = open.pop();
      if (opened === undefined) {
        if (mark === ")" && isChinese(text.charAt(at - 1)) && !isLabel(text, at)) wrong.add(at);
      } else if ((opened.mark === "(") !== (mark === ")")) wrong.add(mark === ")" ? at : opened.at);
      else if (mark === ")" && (lastHan > opened.at || followsHan(text, opened))) {
        wrong.add(opened.at);
        wrong.add(at);
      }
    } else if (isChinese(mark)) lastHan = at;
  }
  for (const opened of open) if (followsHan(text, opened)) wrong.add(opened.at);
  return wrong;
}

function followsHan(text: string, { at, mark }: { at: number; mark: string }): boolean {
  return (
    mark === "(" && isChinese(neighbour(text, at, -1, (character) => isSpace(character) || /[”’]/.test(character)))
  );
}
