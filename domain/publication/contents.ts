import { blockText } from "#domain/document/block-text.ts";
import { countBlocks, readingMinutes } from "#domain/document/counts.ts";
import type { BlockOf, Document } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";

/** A heading of a text, with the id of its block. Its text is without marks and footnotes. */
export type ContentsEntry = { id: string; level: number; text: string };

/** A text that is read in less is seen whole. */
const fewestMinutes = 3;
const fewestHeadings = 3;

/** The headings by which one finds one's way in a long text; none where it is short or has few. */
export function contentsOf(document: Document, language: Language): ContentsEntry[] {
  const headings = document.content.flatMap((block) => (block.type === "heading" ? [entryOf(block)] : []));
  const entries = headings.filter(({ text }) => text !== "");
  if (entries.length < fewestHeadings) return [];
  return readingMinutes(countBlocks(document.content), language) < fewestMinutes ? [] : entries;
}

function entryOf(block: BlockOf<"heading">): ContentsEntry {
  const content = block.content?.filter(({ type }) => type !== "footnote");
  return { id: block.attrs.id, level: block.attrs.level, text: blockText({ ...block, content }).trim() };
}
