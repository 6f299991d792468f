import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { readingOf, romanizes } from "#domain/checks/pairs/romanizes.ts";

/** Chinese that was left standing in the English, but for titles, and glosses of what the English says itself. */
export function untranslatedHan(pair: CheckedPair, _options: CheckOptions): Found[] {
  const text = pair.en?.text ?? "";
  const enclosed = enclosures(text);
  const readings = new Map<string, string | null>();
  const read = (characters: string) => {
    const reading = readings.get(characters) ?? readingOf(characters);
    readings.set(characters, reading);
    return reading;
  };
  return hanPieces(text).flatMap((piece): Found[] => {
    if (isGloss(text, piece, enclosed(piece.at), read)) return [];
    const quote = text.slice(piece.at, piece.end);
    return [{ rule: "untranslated-han", side: "en", quote, at: piece.at, said: { kind: "found" } }];
  });
}

type Piece = { at: number; end: number };

/** Runs of Han; marks, digits and spaces between two of them belong to one piece. */
function hanPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  // A line without a Latin letter is one piece, whatever stands in it.
  const foreign = text.split("\n").map((line) => !/\p{Script=Latin}/u.test(line));
  let [line, read] = [0, 0];
  for (const { 0: run, index: at } of text.matchAll(/[\p{Script=Han}〇]+/gu)) {
    for (; read < at; read++) if (text.charAt(read) === "\n") line++;
    const last = pieces.at(-1);
    const between = last && at - last.end <= 8 ? text.slice(last.end, at) : "\n";
    if (last && foreign[line] && !between.includes("\n")) last.end = at + run.length;
    else if (last && /^[，。、；：？！·…—% \d.]+$/.test(between)) last.end = at + run.length;
    else pieces.push({ at, end: at + run.length });
  }
  return pieces;
}

/** The innermost bracket or quotation mark that is open at a place on its line, of those that are near. */
function enclosures(text: string): (at: number) => Enclosure {
  const marks = [...text.matchAll(/[()（）[\]【】“”‘’「」『』《》〈〉"\n]/g)];
  let next = 0;
  const open: { at: number; mark: string }[] = [];
  return (at) => {
    for (; next < marks.length; next++) {
      const mark = marks[next]?.[0] ?? "";
      const place = marks[next]?.index ?? 0;
      if (place >= at) break;
      if (mark === "\n") open.length = 0;
      else if (/[(（[【“‘「『《〈]/.test(mark) || (mark === '"' && open.at(-1)?.mark !== '"'))
        open.push({ at: place, mark });
      // An apostrophe closes nothing.
      else if (mark !== "’" || open.at(-1)?.mark === "‘") open.pop();
    }
    return open.at(-1) ?? null;
  };
}

const longestGloss = { bracketed: 40, quoted: 12 };

type Enclosure = { at: number; mark: string } | null;

function isGloss(
  text: string,
  { at, end }: Piece,
  enclosure: Enclosure,
  read: (characters: string) => string | null,
): boolean {
  const piece = text.slice(at, end);
  if (enclosure !== null) {
    const english = /[\p{Script=Latin}\d][^\n]{0,3}$/u.test(text.slice(Math.max(0, enclosure.at - 4), enclosure.at));
    if (/[《〈]/.test(enclosure.mark)) return true;
    if (/[(（[【]/.test(enclosure.mark)) return english && piece.length <= longestGloss.bracketed;
    if (english) return piece.length <= longestGloss.quoted && !/[，。；？！]/.test(piece);
    // “桥” itself can be what is spoken of.
    return piece.length <= 4;
  }
  // qiao 橋 and Qiao 橋: the reading stands before it, or behind: 橋 qiao.
  const reading = read(piece);
  return (
    romanizes(text.slice(Math.max(0, at - 60), at), reading, "before") ||
    romanizes(text.slice(end, end + 60), reading, "behind")
  );
}
