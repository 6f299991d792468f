import { maskTechnical } from "#domain/checks/punctuation/mask-technical.ts";
import type { Language } from "#domain/locale.ts";

/** What a paragraph ends as. `open`: an ellipsis or a dash, which says less than a full stop and more than nothing. */
export type EndKind = "statement" | "question" | "exclamation" | "colon" | "semicolon" | "comma" | "open" | "none";

export type EndMark = {
  kind: EndKind;
  mark: string;
  /** The stop is an abbreviation's (Co., p.m.), and may be the sentence's too. */
  abbreviated?: boolean;
};

const kinds: Readonly<Record<string, EndKind>> = {
  ...{ "。": "statement", ".": "statement", "．": "statement", "？": "question", "?": "question" },
  ...{ "！": "exclamation", "!": "exclamation", "：": "colon", ":": "colon", "；": "semicolon", ";": "semicolon" },
  ...{ "，": "comma", ",": "comma", "、": "comma", "…": "open", "⋯": "open", "—": "open", "─": "open" },
};
const abbreviation = /(?:^|[^A-Za-z])(?:[A-Za-z]|Inc|Ltd|Co|Corp|Jr|Sr|etc|al|St|No|[ap]\.m|[A-Z](?:\.[A-Z]){1,4})\.$/;
const closers = /[\s”’」』"'*_）)\]】〕]/;

/** The sign a line ends with, seen through closing quotation marks and brackets. */
export function endMark(line: string, language: Language): EndMark {
  const text = maskTechnical(line).trimEnd();
  // Whatever ends a sentence is near its end: nothing further back is looked at.
  const tail = text.slice(-400);
  return readEnd(tail, language) ?? { kind: "none", mark: "" };
}

function readEnd(tail: string, language: Language): EndMark | null {
  let end = tail.length;
  let sawBracket = -1;
  while (end > 0 && closers.test(tail.charAt(end - 1))) {
    end--;
    if (sawBracket < 0 && /[）)\]】〕]/.test(tail.charAt(end))) sawBracket = end;
  }
  const found = markAt(tail, end, language);
  if (found !== null || sawBracket < 0) return found;
  // Nothing in the brackets: the sentence may have ended before them, 他笑了。（完）
  const open = Math.max(...["（", "(", "[", "【", "〔"].map((mark) => tail.lastIndexOf(mark, sawBracket)));
  if (open <= 0) return null;
  let before = open;
  while (before > 0 && closers.test(tail.charAt(before - 1))) before--;
  return markAt(tail, before, language);
}

function markAt(tail: string, end: number, language: Language): EndMark | null {
  let start = end;
  while (start > 0 && kinds[tail.charAt(start - 1)] !== undefined) start--;
  const run = tail.slice(start, end);
  if (run === "") return null;
  if (/[？?]/.test(run)) return { kind: "question", mark: run };
  if (/[！!]/.test(run)) return { kind: "exclamation", mark: run };
  if (/^[.．。]{2,}$/.test(run) || /[…⋯—─]/.test(run)) return { kind: "open", mark: run };
  const kind = kinds[run.charAt(run.length - 1)] ?? "none";
  const abbreviated = language === "en" && run === "." && abbreviation.test(tail.slice(Math.max(0, end - 12), end));
  return { kind, mark: run, ...(abbreviated && { abbreviated }) };
}
