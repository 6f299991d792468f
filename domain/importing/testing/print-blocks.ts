import type { Block, Document } from "#domain/document/document.ts";
import { mapFootnotes } from "#domain/document/footnotes.ts";
import { documentToMarkdown } from "#domain/portable/document-to-markdown.ts";

/** Blocks as the desk's own Markdown, with ids that are the same every time. */
export function printBlocks(blocks: readonly Block[]): string {
  let notes = 0;
  const content = blocks.map((block, at): Block => {
    const named = mapFootnotes(block, (note) => ({ ...note, attrs: { id: `n${++notes}` } }));
    return { ...named, attrs: { ...named.attrs, id: `b${at + 1}` } } as Block;
  });
  return documentToMarkdown({ type: "doc", content } satisfies Document).trim();
}
