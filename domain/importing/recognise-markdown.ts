import { addBlock, type PageDraft, warn } from "#domain/importing/page-draft.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { parseAttribution } from "#domain/importing/parse-attribution.ts";
import { fieldsOf } from "#domain/importing/recognise-quotation.ts";

const quoteMark = /^(?:>\s*)+/u;
const fence = /^(?:```|~~~)/u;

/**
 * What a Markdown file that was saved as plain text has and a page has not: `> ` before a quotation, fences round code.
 * Headings and lists are read as a page's. Gives how many lines it took.
 */
export function takeMarkdown(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  return takeQuoted(draft, lines, at) || takeFenced(draft, lines, at);
}

function takeQuoted(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  if (!/^>[\s>]*[^\s>]/u.test(lines[at]?.text ?? "")) return 0;
  const end = lines.slice(at).findIndex((line) => !quoteMark.test(line.text));
  const run = lines.slice(at, end < 0 ? undefined : at + end);
  const quoted = run.map((line) => line.text.replace(quoteMark, "")).filter((text) => text !== "");
  const dash = quoted.findIndex((text, index) => index > 0 && /^(?:—|―|--)/u.test(text));
  const words = (dash < 0 ? quoted : quoted.slice(0, dash)).join("\n");
  const attribution = dash < 0 ? { text: "" } : fieldsOf(parseAttribution(quoted.slice(dash)));
  addBlock(draft, languageOfText(words) ?? draft.current, { type: "quotation", text: words, attribution });
  return run.length;
}

function takeFenced(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  const first = lines[at];
  if (first === undefined || !fence.test(first.text)) return 0;
  const end = lines.slice(at + 1).findIndex((line) => fence.test(line.text));
  const run = lines.slice(at, end < 0 ? at + 1 : at + end + 2);
  warn(draft, "markdownUnsupported", first.at, "A block of code: its lines stay as they are.");
  for (const line of run) {
    addBlock(draft, languageOfText(line.text) ?? draft.current, { type: "paragraph", text: line.text });
  }
  return run.length;
}

/** Tells of emphasis and links that stay as they were typed. */
export function warnOfInlineMarkdown(draft: PageDraft, lines: readonly PageLine[]): void {
  const marked = lines.find((line) => /\*\*[^*\s][^*]*\*\*|\]\(https?:\/\//u.test(line.text));
  if (marked) warn(draft, "markdownUnsupported", marked.at, "Marks of Markdown stay in the text as they were typed.");
}
