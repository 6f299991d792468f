import { inlineText } from "#domain/document/block-text.ts";
import type { Block, Inline } from "#domain/document/document.ts";
import { endsSentence } from "#domain/importing/page-lines.ts";
import type { ReadBlock, ReadWarnings } from "#domain/importing/reading.ts";

type Paragraph = Extract<Block, { type: "paragraph" }>;

const longestHan = 30;
const longestLatin = 80;

/**
 * WeChat and many a Word file have no headings, only short bold lines before paragraphs: those become headings, and it
 * is told. A decorative figure above one (`01`) goes into it.
 */
export function guessHeadings(blocks: readonly ReadBlock[], warnings: ReadWarnings): ReadBlock[] {
  const result: ReadBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    if (!isBoldLine(block) || next?.type !== "paragraph" || isBoldLine(next)) {
      result.push(block);
      continue;
    }
    warnings.add("headingGuessed", inlineText(block.content));
    const before = result.at(-1);
    const figure = before?.type === "paragraph" && /^\d{1,2}$/.test(inlineText(before.content)) ? before : null;
    if (figure) result.pop();
    const words = [
      ...(figure ? [...(figure.content ?? []), { type: "text" as const, text: " " }] : []),
      ...(block.content ?? []),
    ];
    result.push({ type: "heading", attrs: { id: block.attrs.id, level: 2 }, content: joinTexts(words) });
  }
  return result;
}

function isBoldLine(block: ReadBlock): block is Paragraph {
  if (block.type !== "paragraph" || !block.content?.every(isBold)) return false;
  const text = inlineText(block.content);
  const longest = /\p{Script=Han}/u.test(text) ? longestHan : longestLatin;
  return /\p{L}/u.test(text) && [...text].length <= longest && !(endsSentence(text) && !/[?？!！]$/u.test(text));
}

function isBold(inline: Inline): boolean {
  return (
    inline.type === "footnote" || (inline.type === "text" && (inline.marks ?? []).some(({ type }) => type === "bold"))
  );
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === "footnote") joined.push(inline);
    if (inline.type !== "text") continue;
    const kept = (inline.marks ?? []).filter(({ type }) => type !== "bold");
    const last = joined.at(-1);
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(kept)) last.text += inline.text;
    else joined.push({ type: "text", text: inline.text, ...(kept.length > 0 && { marks: kept }) });
  }
  return joined;
}
