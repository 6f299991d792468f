import { blockText } from "#domain/document/block-text.ts";
import type { BlockOf } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** So many lines, and characters in the longest, stand upright in the width and height of a page; a quotation, whole. */
const limits = { lines: 14, line: 18, quotation: 64 };

/** Letters and figures would lie on their side. */
const lying = /[\p{Script=Latin}\p{Nd}]/u;

/** Whether short verse and quotations in 繁體 can be set as in a book, in columns from the right; nothing else ever is. */
export function standsUpright(block: BlockOf<"verse" | "quotation">, locale: ReaderLocale): boolean {
  const text = blockText(block);
  if (locale !== "zh-Hant" || lying.test(text)) return false;
  const lines = text.split("\n");
  if (block.type === "quotation") return text.length <= limits.quotation && lines.length <= 2;
  return lines.length <= limits.lines && lines.every(({ length }) => length <= limits.line);
}
