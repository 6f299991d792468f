import type { Footnote, Inline, Mark } from "#domain/document/document.ts";
import { stripInvisible } from "#domain/importing/page-lines.ts";
import { storableText } from "#domain/text.ts";

const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;
/** White space that a line's start and end, and another one beside it, make superfluous. */
const space = /[ \t\n\f\u00a0\u3000]/;

/**
 * The words of one paragraph as a document keeps them: white space of the markup collapsed (and gone where it broke a
 * line between two Chinese characters), none at the ends of lines, equal neighbours joined.
 */
export function cleanInlines(inlines: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  const cleaned = lines.map(cleanLine);
  while (cleaned.length > 0 && cleaned[0]?.length === 0) cleaned.shift();
  while (cleaned.length > 0 && cleaned.at(-1)?.length === 0) cleaned.pop();
  return cleaned.flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: "hardBreak" as const }] : []), ...line]);
}

type Run = { text: string; marks: readonly Mark[] } | Footnote;
/** Signs that stand at the end of a word also where a footnote comes between. */
const closing = /[\p{Pe}\p{Pf}\p{Po}]/u;

function cleanLine(line: readonly Inline[]): Inline[] {
  const runs: Run[] = [];
  /** White space that waits for a word on its other side. */
  let waiting = "";
  let last = "";
  let beforeSign = false;
  const put = (text: string, marks: readonly Mark[]) => {
    const run = runs.at(-1);
    if (run && "marks" in run && sameMarks(run.marks, marks)) run.text += text;
    else runs.push({ text, marks });
  };
  for (const inline of line) {
    if (inline.type === "footnote") {
      // It stands at the word before it: the white space between follows it.
      beforeSign = waiting !== "";
      runs.push(inline);
      continue;
    }
    if (inline.type !== "text") continue;
    const marks = inline.marks ?? [];
    let word = "";
    for (const character of stripInvisible(storableText(inline.text).replaceAll("\r", "\n"))) {
      if (space.test(character)) {
        waiting += character;
        continue;
      }
      if (waiting !== "") {
        const between = beforeSign && closing.test(character) ? "" : spaceBetween(last, waiting, character);
        waiting = "";
        if (between !== "") {
          if (word !== "") word += between;
          else put(between, shared(marksOf(runs.at(-1)), marks));
        }
      }
      beforeSign = false;
      word += character;
      last = character;
    }
    if (word !== "") put(word, marks);
  }
  return runs.flatMap((run) => ("marks" in run ? split(run.text).map((part) => toInline(part, run.marks)) : [run]));
}

function marksOf(run: Run | undefined): readonly Mark[] {
  return run && "marks" in run ? run.marks : [];
}

function spaceBetween(before: string, written: string, after: string): string {
  if (before === "") return "";
  if (written === "\u00a0" || written === "\u3000") return written;
  if (/\n/.test(written) && wide.test(before) && wide.test(after)) return "";
  return " ";
}

/** White space between two runs has the marks of both. */
function shared(before: readonly Mark[], after: readonly Mark[]): readonly Mark[] {
  const keys = new Set(after.map((mark) => JSON.stringify(mark)));
  return before.filter((mark) => keys.has(JSON.stringify(mark)));
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

function toInline(text: string, marks: readonly Mark[]): Inline {
  return { type: "text", text, ...(marks.length > 0 && { marks: [...marks] }) };
}

const longestText = 50_000;

/** A text node has an end. */
function split(text: string): string[] {
  if (text.length <= longestText) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + longestText, text.length);
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** A paragraph in as many as its author meant: two line ends one after another end it. */
export function splitAtGaps(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  for (const inline of inlines) {
    if (inline.type === "hardBreak") {
      breaks += 1;
      continue;
    }
    if (inline.type === "text" && inline.text.replace(/[\s\u00a0\u3000]/gu, "") === "" && breaks > 0) continue;
    if (breaks >= 2) parts.push([]);
    else if (breaks === 1) parts.at(-1)?.push({ type: "hardBreak" });
    breaks = 0;
    parts.at(-1)?.push(inline);
  }
  return parts.map(cleanInlines).filter((part) => part.length > 0);
}
