import type { Node } from "@tiptap/pm/model";

/** So many units of a block's text, from `at`, stand from `from` on, counted from the block's own place; null: in a field of it. */
type Run = { at: number; length: number; from: number | null; isNote: boolean };

/** Where the units of a block's text (`blockText` of domain/document) stand in the editor. */
export type WordMap = { text: string; runs: readonly Run[] };

/** One line of a block's text: what a textblock says, or a field. */
type Line = { node: Node; from: number } | { field: string };

/** The map of a top-level node; its text is what the domain's `blockText` says of the block (a test holds them together). */
export function wordMap(block: Node): WordMap {
  const runs: Run[] = [];
  let text = "";
  const lines = linesOf(block);
  for (const [index, line] of [...lines, ...notesOf(block)].entries()) {
    const isNote = index >= lines.length;
    if (index > 0) text += "\n";
    if ("field" in line) {
      runs.push({ at: text.length, length: line.field.length, from: null, isNote });
      text += line.field;
    } else {
      line.node.forEach((child, offset) => {
        const words = child.isText ? (child.text ?? "") : child.type.name === "hardBreak" ? "\n" : "";
        if (words !== "") runs.push({ at: text.length, length: words.length, from: line.from + 1 + offset, isNote });
        text += words;
      });
    }
  }
  return { text, runs };
}

/** The pieces of the editor's text in which some units of a block's text stand, and whether some of them are in fields. */
export function placesOf(
  { runs }: WordMap,
  start: number,
  end: number,
): { pieces: [from: number, to: number][]; fields: boolean } {
  const pieces: [number, number][] = [];
  let fields = false;
  for (const { at, length, from } of runs) {
    const [first, last] = [Math.max(start, at), Math.min(end, at + length)];
    if (first >= last) continue;
    if (from === null) fields = true;
    else pieces.push([from + first - at, from + last - at]);
  }
  return { pieces, fields };
}

/**
 * The units of a block's text between two places of the editor, both counted from the block's own; null where there are none.
 * What a footnote says stands behind everything in the text: it counts where nothing else is selected.
 */
export function unitsBetween({ runs }: WordMap, from: number, to: number): { start: number; end: number } | null {
  const unitsOf = (some: readonly Run[]) => unitsIn(some, from, to);
  return unitsOf(runs.filter(({ isNote }) => !isNote)) ?? unitsOf(runs.filter(({ isNote }) => isNote));
}

function unitsIn(runs: readonly Run[], from: number, to: number): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  for (const { at, length, from: begin } of runs) {
    if (begin === null) continue;
    const [first, last] = [Math.max(from, begin), Math.min(to, begin + length)];
    if (first >= last) continue;
    const [start, end] = [at + first - begin, at + last - begin];
    found = found ? { start: Math.min(found.start, start), end: Math.max(found.end, end) } : { start, end };
  }
  return found;
}

function linesOf(block: Node): Line[] {
  switch (block.type.name) {
    case "figure":
      return pictureLines(block, 0);
    case "gallery":
      return block.children.flatMap((figure, index) => pictureLines(figure, 1 + sizeBefore(block, index)));
    case "video":
    case "audio":
      return [...field(block.attrs.title), ...ownWords(block, 0), ...field(block.attrs.credit)];
    case "box":
      return [...field(block.attrs.title), ...textblocks(block)];
    case "table":
      return [...field(block.attrs.caption), ...textblocks(block)];
    default:
      return textblocks(block);
  }
}

function pictureLines(figure: Node, from: number): Line[] {
  return [...ownWords(figure, from), ...field(figure.attrs.alt), ...field(figure.attrs.credit)];
}

function ownWords(node: Node, from: number): Line[] {
  const hasWords = node.children.some((child) => child.isText || child.type.name === "hardBreak");
  return hasWords ? [{ node, from }] : [];
}

function field(value: unknown): Line[] {
  return typeof value === "string" && value !== "" ? [{ field: value }] : [];
}

function textblocks(block: Node): Line[] {
  if (block.isTextblock) return [{ node: block, from: 0 }];
  const lines: Line[] = [];
  block.descendants((node, position) => {
    if (!node.isTextblock) return true;
    lines.push({ node, from: position + 1 });
    return false;
  });
  return lines;
}

/** What the footnotes of a block say comes after everything else. */
function notesOf(block: Node): Line[] {
  const notes: Line[] = [];
  block.descendants((node, position) => {
    if (node.type.name === "footnote") notes.push({ node, from: position + 1 });
  });
  return notes;
}

function sizeBefore(parent: Node, index: number): number {
  return parent.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0);
}
