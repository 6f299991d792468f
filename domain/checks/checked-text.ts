import type { CheckedText, TextKind } from "#domain/checks/pair.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";

const kinds: Partial<Record<Block["type"], TextKind>> = {
  heading: "heading",
  bulletList: "list",
  orderedList: "list",
  table: "table",
  verse: "verse",
  quotation: "quotation",
};

/** Blocks that stand in one row together are read as one text. */
export function joined(texts: readonly CheckedText[]): CheckedText | null {
  const [first] = texts;
  return first ? { text: texts.map(({ text }) => text).join("\n"), kind: first.kind } : null;
}

/** A block as rules read it; null for one without words. */
export function checkedBlock(block: Block): CheckedText | null {
  const text = blockText(block);
  return text === "" ? null : { text, kind: kinds[block.type] ?? "text" };
}

/** How the rules read a side of a row; null for one without words. */
export function checkedBlocks(blocks: readonly Block[]): CheckedText | null {
  return joined(blocks.flatMap((block) => checkedBlock(block) ?? []));
}
