import {
  isEmptyCredit,
  type ParsedGroup,
  parseCreditLine,
  parseUnknownCredit,
  resemblesCredits,
} from "#domain/credits/parse-credit-line.ts";
import { keepAsParagraph, type PageDraft, warn, warnBeside } from "#domain/importing/page-draft.ts";
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
  return taken > 0 ? taken : keepUnread(draft, lines[at]);
}

/** Credits of nobody, or under labels that nobody knows, stay a paragraph; a person has to look at them. */
function keepUnread(draft: PageDraft, line: PageLine | undefined): number {
  if (line === undefined) return 0;
  if (isEmptyCredit(line.text)) {
    keepAsParagraph(draft, line, "creditEmpty", `A credit names nobody: “${line.text}”.`);
    return 1;
  }
  if (!resemblesCredits(line.text)) return 0;
  keepAsParagraph(draft, line, "creditsUnread", `This looks like credits, but no label is known: “${line.text}”.`);
  return 1;
}

/** Characters at the end of a line in which a credit line may begin. */
const longestGlued = 600;

/** Credits that lost the line end before them (…回家的路。（监制：…）) as a line of their own. */
export function splitGluedCredits(line: PageLine): PageLine[] {
  const from = Math.max(0, line.text.length - longestGlued);
  for (const match of line.text.slice(from).matchAll(/(?<=[。！？!?…”」』]|[a-z]\.)\s*(?=[（(【[]?\p{L}{1,24})/gu)) {
    const index = from + match.index;
    const behind = line.text.slice(index).trim();
    if (index === 0 || !/^[（(【[]?[^。！？:：\s]{1,40}[:：\s]/u.test(behind)) continue;
    const read = parseCreditLine(behind);
    if (read === null || (!/^[（(【[]/u.test(behind) && (read.groups.length < 2 || read.unknownLabels.length > 0)))
      continue;
    return [
      { ...line, text: line.text.slice(0, index).trim() },
      { ...line, text: behind },
    ];
  }
  return [line];
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
  for (const [index, group] of read.groups.entries()) {
    const twin = read.groups.slice(0, index).find((other) => isTwin(other, group));
    if (twin !== undefined) {
      warn(draft, "creditLabelsAlike", line.at, `“${twin.label}” and “${group.label}” are one role of the desk's.`);
    }
    if (group.people.length === 0) warn(draft, "creditEmpty", line.at, `The credit “${group.label}” names nobody.`);
  }
  for (const words of read.beside) warnBeside(draft, line.at, words);
  return true;
}

function isTwin(one: ParsedGroup, other: ParsedGroup): boolean {
  return one.roles.length > 0 && one.roles.join() === other.roles.join() && one.label !== other.label;
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
