import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckedText, CheckOptions } from "#domain/checks/pair.ts";
import { closing, isQuotationMark, sameCloser, type Token, tokensOf } from "#domain/checks/punctuation/quote-tokens.ts";
import type { Language } from "#domain/locale.ts";

type FoundInPair = Found & { pair: number };
type Open = { pair: number; at: number; mark: string };

/**
 * Brackets and quotation marks that open or close nothing. It is given a whole side at once, pairs numbered from 1: a
 * quotation over several paragraphs opens in each of them and closes once.
 */
export function quotesUnbalanced(pairs: readonly CheckedPair[], _options: CheckOptions): FoundInPair[] {
  const found = [...checkSide(pairs, "zh"), ...checkSide(pairs, "en")];
  return found.sort((a, b) => a.pair - b.pair || a.at - b.at);
}

/** Of one side: where more is wrong, it is no text, and nobody reads the list. */
const mostFound = 1000;

function checkSide(pairs: readonly CheckedPair[], side: Language): FoundInPair[] {
  const found: FoundInPair[] = [];
  const report = ({ pair, at, mark }: Open, kind: string, suggestion?: string) => {
    if (found.length >= mostFound) return;
    const said = { kind, values: { mark } };
    const rest = suggestion === undefined ? {} : { suggestion };
    found.push({ rule: "quotes-unbalanced", side, pair, at, quote: mark, said, ...rest });
  };
  /** Quotations that the paragraph before left open. */
  let carried: Open[] = [];
  for (const [index, pair] of pairs.entries()) {
    const checked = pair[side];
    if (checked === null) continue;
    for (const [start, end] of paragraphsOf(checked)) {
      const tokens = tokensOf(checked.text, start, end, side);
      const opens = checked.text.slice(start, end).search(/\S/) + start;
      const first = tokens[0];
      const reopened = carried.length > 0 && first?.at === opens && first.mark === carried[0]?.mark;
      if (!reopened) for (const open of carried) report(open, "unclosed");
      const open = reopened ? carried : [];
      const rest = reopened ? tokens.slice(reopenedMarks(tokens, carried)) : tokens;
      carried = readParagraph(rest, open, index + 1, checked, report);
    }
  }
  for (const open of carried) report(open, "unclosed");
  return found;
}

/** How many of the marks that a paragraph begins with only repeat those left open. */
function reopenedMarks(tokens: readonly Token[], carried: readonly Open[]): number {
  let count = 0;
  while (
    count < carried.length &&
    tokens[count]?.mark === carried[count]?.mark &&
    tokens[count]?.at === (tokens[0]?.at ?? 0) + count
  ) {
    count++;
  }
  return count;
}

type Report = (open: Open, kind: string, suggestion?: string) => void;

/** Reads one paragraph's marks on what is open already; gives back the quotations that it leaves open. */
function readParagraph(
  tokens: Token[],
  open: Open[],
  pair: number,
  { text, kind }: CheckedText,
  report: Report,
): Open[] {
  for (const { at, mark, role } of tokens) {
    const here = { pair, at, mark };
    const top = open.at(-1);
    if (role === "open") {
      // A line of a quotation in a text with line breaks opens again.
      const again =
        top?.mark === mark && kind !== "verse" && isLineStart(text, at) && isQuotationMark(mark) && top.at < at;
      if (!again || top.pair !== pair) open.push(here);
    } else if (role === "straight" && mark !== '"') {
      const opened = open.findLastIndex((one) => one.mark === mark);
      report(here, "turned", opened < 0 ? undefined : closing(mark));
      if (opened >= 0) open.splice(opened);
    } else {
      const opened = open.findLastIndex((one) => (mark === '"' ? one.mark === '"' : sameCloser(one.mark, mark)));
      if (opened >= 0) for (const left of open.splice(opened).slice(1)) report(left, "unclosed");
      else if (mark !== '"') report(here, "unopened");
      else if (!/[0-9]/.test(text.charAt(at - 1))) open.push(here);
    }
  }
  for (const left of open) if (!isQuotationMark(left.mark)) report(left, "unclosed");
  return open.filter(({ mark }) => isQuotationMark(mark));
}

function isLineStart(text: string, at: number): boolean {
  return at > 0 && text.charAt(at - 1) === "\n";
}

/** Where its paragraphs begin and end: each line of a list, a table or a quotation; elsewhere a line may break anywhere. */
function paragraphsOf({ text, kind }: CheckedText): [start: number, end: number][] {
  if (kind !== "list" && kind !== "table" && kind !== "quotation") return text.trim() === "" ? [] : [[0, text.length]];
  let at = 0;
  return text.split("\n").flatMap((line): [number, number][] => {
    const start = at;
    at += line.length + 1;
    return line.trim() === "" ? [] : [[start, start + line.length]];
  });
}
