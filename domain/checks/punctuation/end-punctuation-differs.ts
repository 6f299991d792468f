import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions, TextKind } from "#domain/checks/pair.ts";
import { type EndMark, endMark } from "#domain/checks/punctuation/end-mark.ts";

/** One side ends as a question, an exclamation, an announcement or not at all where the other ends as a statement. */
export function endPunctuationDiffers(pair: CheckedPair, _options: CheckOptions): Found[] {
  if (pair.zh === null || pair.en === null) return [];
  const kind = pair.zh.kind === pair.en.kind ? pair.zh.kind : "text";
  if (kind === "table") return [];
  const [zh, en] = [linesOf(pair.zh.text), linesOf(pair.en.text)];
  // Lines stand beside each other only where there are as many; the ends of both do always.
  // And only these lines are sentences: a box begins with its title, a figure with its caption.
  const byLine = (kind === "list" || kind === "quotation") && zh.length === en.length;
  const lines = byLine ? zh.map((_, at) => at) : [-1];
  return lines.flatMap((place) => {
    const [chinese, english] = [zh.at(place), en.at(place)];
    if (chinese === undefined || english === undefined) return [];
    const [zhEnd, enEnd] = [endMark(chinese.text, "zh"), endMark(english.text, "en")];
    if (agree(zhEnd, enEnd, kind) || isAskedIndirectly(zhEnd, enEnd, english.text)) return [];
    const quote = chinese.text.slice(-tailLength).replace(/^[\udc00-\udfff]/, "");
    const at = chinese.at + chinese.text.length - quote.length;
    return [{ rule: "end-punctuation-differs", side: "both", quote, at, said: saidOf(zhEnd, enEnd) }];
  });
}

const tailLength = 8;

function saidOf(zh: EndMark, en: EndMark): Found["said"] {
  if (zh.kind === "none") return { kind: "zh-none", values: { en: en.mark } };
  if (en.kind === "none") return { kind: "en-none", values: { zh: zh.mark } };
  return { kind: "differ", values: { zh: zh.mark, en: en.mark } };
}

/** 先问一句：够吗？ beside “ask whether it is enough.” */
function isAskedIndirectly(zh: EndMark, en: EndMark, english: string): boolean {
  const asks = /\b(?:whether|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\b/i;
  return zh.kind === "question" && en.kind === "statement" && asks.test(english.slice(-160));
}

type Line = { at: number; text: string };

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const found = { at, text: line.trimEnd() };
    at += line.length + 1;
    return found.text.trim() === "" ? [] : [found];
  });
}

function agree(zh: EndMark, en: EndMark, kind: TextKind): boolean {
  if (zh.kind === en.kind) return true;
  const kinds = new Set([zh.kind, en.kind]);
  const both = (...of: EndMark["kind"][]) => [...kinds].every((one) => of.includes(one));
  if (en.abbreviated && (zh.kind === "none" || zh.kind === "comma" || zh.kind === "semicolon")) return true;
  // Headings carry no full stop; whether one asks aloud is a matter of taste in each language.
  if (kind === "heading") return !kinds.has("statement") || both("statement", "question", "exclamation", "open");
  // ； and 、 between items are what English leaves out or writes as a comma; lines of a poem end as each language likes.
  if (kind === "list" || kind === "verse") return both("statement", "semicolon", "comma", "open", "none");
  // …… often stands for “and so on.”; one of several paragraphs that enumerate ends with ；.
  return both("statement", "open") || both("statement", "semicolon") || both("semicolon", "comma");
}
