import { type ParsedGroup, parseCreditLine, parseUnknownCredit } from "#domain/credits/parse-credit-line.ts";
import { type PageDraft, warn, warnBeside } from "#domain/importing/page-draft.ts";
import { isFurniture } from "#domain/importing/page-furniture.ts";
import type { PageLine } from "#domain/importing/page-lines.ts";

/** How many lines one bracketed credit line may be broken over. */
const longestBracket = 30;

/** Reads the credits that begin at line `at`; gives how many lines it took, 0 where there are none. */
export function takeCredits(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  const bracketed = bracketedLines(lines, at);
  if (bracketed.length > 1) {
    const whole = bracketed.map((line) => line.text).join("\n");
    if (addLine(draft, bracketed[0], whole)) return bracketed.length;
  }
  let taken = 0;
  // A list of credits, one a line: a line with an unknown label belongs to it when a known one stands beside it.
  for (const line of lines.slice(at)) {
    if (addLine(draft, line, line.text)) taken++;
    else if (taken > 0 || knownFollows(lines, at + taken)) {
      const group = parseUnknownCredit(line.text);
      if (
        group === null ||
        isFurniture(line.text) ||
        /^(?:数据|資料|资料|圖片|图片)?[来來]源|^sources?$/iu.test(group.label)
      )
        break;
      addUnknown(draft, line, group);
      taken++;
    } else break;
  }
  return taken;
}

function bracketedLines(lines: readonly PageLine[], at: number): PageLine[] {
  const first = lines[at]?.text ?? "";
  if (!/^[（(【[]/u.test(first) || /[)）】\]][。.]?$/u.test(first)) return [];
  const end = lines.slice(at, at + longestBracket).findIndex((line) => /[)）】\]][。.]?$/u.test(line.text));
  return end < 0 ? [] : lines.slice(at, at + end + 1);
}

function addLine(draft: PageDraft, line: PageLine | undefined, text: string): boolean {
  const read = parseCreditLine(text);
  if (read === null || line === undefined) return false;
  draft.credits.push(...read.groups);
  for (const label of read.unknownLabels) {
    warn(draft, "creditLabelUnknown", line.at, `No role is called “${label}”; its people are kept under that label.`);
  }
  for (const words of read.beside) warnBeside(draft, line.at, words);
  return true;
}

function addUnknown(draft: PageDraft, line: PageLine, group: ParsedGroup): void {
  draft.credits.push(group);
  warn(
    draft,
    "creditLabelUnknown",
    line.at,
    `No role is called “${group.label}”; its people are kept under that label.`,
  );
}

function knownFollows(lines: readonly PageLine[], at: number): boolean {
  const next = lines[at + 1];
  const line = lines[at];
  return (
    line !== undefined &&
    next !== undefined &&
    !isFurniture(line.text) &&
    parseUnknownCredit(line.text) !== null &&
    parseCreditLine(next.text) !== null
  );
}
