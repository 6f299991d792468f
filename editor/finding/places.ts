import type { Node } from "@tiptap/pm/model";
import { type FieldPath, wordFields } from "#domain/document/word-fields.ts";
import { blockOf } from "#editor/to-document.ts";

/**
 * One run of words that can be searched. In `text`, `at` is where its words begin, counted from the start of its block, and
 * every unit of `text` is one position; what isn't a word stands there as a character nobody looks for.
 */
export type Place =
  | { kind: "line"; field: "title" | "deck"; text: string }
  | { kind: "text"; at: number; text: string }
  | { kind: "field"; path: FieldPath; text: string }
  /** Words that stand in the text but aren't kept in it: they are changed elsewhere. */
  | { kind: "standing"; text: string };

/** Stands for what is no word: a picture in a line, the edge of something in it. */
const noWord = "\ufffc";

/** The places of one block, in reading order. */
export function placesIn(block: Node, standingText: string): Place[] {
  const places: Place[] = wordFields(blockOf(block)).map(({ path, text }) => ({ kind: "field", path, text }));
  if (block.type.name === "epigraph" && block.attrs.standing === true)
    return [...places, { kind: "standing", text: standingText }];
  if (block.inlineContent) places.push({ kind: "text", at: 1, text: wordsOf(block) });
  // Of items and cells, and what the footnotes of any words say.
  block.descendants((node, position) => {
    if (node.inlineContent && !node.isLeaf) places.push({ kind: "text", at: position + 2, text: wordsOf(node) });
  });
  return places;
}

/** Where the footnote stands whose words a match is in, from the start of its block; they aren't in sight themselves. */
export function noteAround(block: Node, at: number): { from: number; to: number } | null {
  const $at = block.resolve(at - 1);
  return $at.depth > 0 && $at.parent.type.name === "footnote" ? { from: $at.before() + 1, to: $at.after() + 1 } : null;
}

function wordsOf(node: Node): string {
  return node.children
    .map((child) => {
      if (child.isText) return child.text ?? "";
      return child.type.name === "hardBreak" ? "\n" : noWord.repeat(child.nodeSize);
    })
    .join("");
}
