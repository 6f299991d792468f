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
  if (block.inlineContent) return [...places, { kind: "text", at: 1, text: wordsOf(block) }];
  block.descendants((node, position) => {
    if (node.inlineContent && !node.isLeaf) places.push({ kind: "text", at: position + 2, text: wordsOf(node) });
  });
  return places;
}

function wordsOf(node: Node): string {
  return node.children
    .map((child) => {
      if (child.isText) return child.text ?? "";
      return child.type.name === "hardBreak" ? "\n" : noWord.repeat(child.nodeSize);
    })
    .join("");
}
