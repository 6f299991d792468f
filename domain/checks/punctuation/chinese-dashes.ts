import { isChinese, isDigit, isHan, isLatin, isSpace, neighbour } from "#domain/checks/punctuation/characters.ts";
import type { Edit } from "#domain/checks/punctuation/join-edits.ts";
import type { Script } from "#domain/locale.ts";

/** Dashes of a Chinese text that are not ——; one — between numbers, dates and places says from … to and is right. */
export function chineseDashes(text: string, script: Script): Edit[] {
  return [...text.matchAll(/[—–―⸺─-]+(?: —)?/g)].flatMap(({ 0: run, index: at }) => {
    const end = at + run.length;
    if (run === "——" || run === "⸺" || run === "-" || (run === "──" && script === "Hant")) return [];
    const before = neighbour(text, at, -1, isSpace);
    const after = neighbour(text, end - 1, 1, isSpace);
    if (before === "" && after === "") return [];
    if (!isChinese(before) && !isChinese(after)) return [];
    if (run === "--" && isSpace(text.charAt(at - 1)) && isLatin(text.charAt(end))) return [];
    if (run.length === 1 && isRange(text, at, before, after)) return [];
    let [from, to] = [at, end];
    while (from > 0 && at - from < 4 && isSpace(text.charAt(from - 1))) from--;
    while (to - end < 4 && isSpace(text.charAt(to))) to++;
    return [{ at: from, end: to, to: "——" }];
  });
}

// A dash before these explains or turns; between names of places it never stands so.
const explains =
  /^(?:这|這|那(?!曲)|就是|也就是|即(?!墨)|不是|而是|而且|是|它|他们|她|我们|我們|你|因为|因為|所以|但|却|卻|尤其|特别|特別|包括|例如|比如|一个|一個|一种|一種|一条|一條|一座(?!山)|从未|從未|没有|沒有)/;
const ends = /[了的着过過说說吗嗎呢吧道]$/;

function isRange(text: string, at: number, before: string, after: string): boolean {
  const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (isDigit(before) || isDigit(after) || isLatin(before) || isLatin(after) || /[%％年月日时時]/.test(before))
    return true;
  // 《甲》—《乙》 and “甲”—“乙” join; after any other mark, or at an end of the line, it is a dash.
  if (/[》”」]/.test(left) && /[《“「]/.test(right)) return true;
  if (!isHan(left) || !isHan(right)) return false;
  const [leftRun, rightRun] = [hanRun(text, at, -1), hanRun(text, at, 1)];
  if (explains.test(rightRun) || ends.test(leftRun)) return false;
  return leftRun.length < clause || rightRun.length < clause;
}

/** As many characters without a mark on both sides are two clauses and not two places. */
const clause = 8;

function hanRun(text: string, at: number, step: 1 | -1): string {
  let run = "";
  for (let place = at + step; run.length < clause && isHan(text.charAt(place)); place += step) {
    run = step === 1 ? run + text.charAt(place) : text.charAt(place) + run;
  }
  return run;
}
