import type { Editor } from "@tiptap/core";
import type { Block, ListItem } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { otherLanguage } from "#domain/locale.ts";
import type { RowsBoard, ShownRow } from "#editor/rows/rows-board.ts";

/** Puts the caret at the end of a row's first block in a language. False where the row has none there. */
export function focusRow(board: RowsBoard, row: ShownRow, language: "zh" | "en"): boolean {
  const editor = board.editorOf(language);
  const blocks = language === board.view().sourceLanguage ? row.source : row.target;
  const position = editor && blocks[0] ? positionOf(editor, blocks[0].attrs.id) : null;
  if (!editor || position === null) return false;
  const node = editor.state.doc.nodeAt(position);
  // A block without words is selected as a whole.
  if (node?.isLeaf) editor.chain().focus().setNodeSelection(position).scrollIntoView().run();
  else
    editor
      .chain()
      .focus(position + Math.max(1, (node?.nodeSize ?? 2) - 1))
      .scrollIntoView()
      .run();
  return true;
}

/**
 * Begins the missing side of rows: a block of the same form, without words, after the block that the row before it has
 * there. The desk pairs it by its place. The caret goes to the first.
 */
export function writeBeside(board: RowsBoard, rows: readonly ShownRow[]): void {
  const names = new Set(rows.map(({ name }) => name));
  const { sourceLanguage } = board.view();
  let first: { editor: Editor; id: string } | null = null;
  // From the last to the first, so that what is put in doesn't move what comes before it.
  for (const row of board
    .view()
    .rows.filter(({ name }) => names.has(name))
    .reverse()) {
    const missing = row.source.length > 0 ? otherLanguage(sourceLanguage) : sourceLanguage;
    const editor = board.editorOf(missing);
    const blocks = (row.source.length > 0 ? row.source : row.target).map(emptyLike);
    if (!editor || !blocks[0]) continue;
    const bare = editor.state.doc.childCount === 1 && editor.state.doc.content.size === 2;
    const at = bare ? { from: 0, to: editor.state.doc.content.size } : placeFor(board, row, missing, editor);
    editor.commands.insertContentAt(at, blocks, { updateSelection: false });
    first = { editor, id: blocks[0].attrs.id };
  }
  const position = first && positionOf(first.editor, first.id);
  if (first && position !== null && !first.editor.state.doc.nodeAt(position)?.isLeaf)
    first.editor.chain().focus(caretIn(first.editor, position)).scrollIntoView().run();
}

function placeFor(board: RowsBoard, row: ShownRow, language: "zh" | "en", editor: Editor): number {
  const { rows, sourceLanguage } = board.view();
  const before = rows.slice(
    0,
    rows.findIndex(({ name }) => name === row.name),
  );
  for (const one of before.reverse()) {
    const last = (language === sourceLanguage ? one.source : one.target).at(-1);
    const position = last ? positionOf(editor, last.attrs.id) : null;
    if (position !== null) return position + (editor.state.doc.nodeAt(position)?.nodeSize ?? 0);
  }
  return 0;
}

function positionOf(editor: Editor, blockId: string): number | null {
  let found: number | null = null;
  editor.state.doc.forEach((block, position) => {
    if (block.attrs.id === blockId) found = position;
  });
  return found;
}

/** The first place in a block where words can stand. */
function caretIn(editor: Editor, position: number): number {
  let inside = position + 1;
  let node = editor.state.doc.nodeAt(position);
  while (node && !node.isTextblock && node.firstChild) {
    node = node.firstChild;
    inside += 1;
  }
  return inside;
}

/** A block of the same form without its words. What both languages share of an attribution, its date, is taken along. */
function emptyLike(block: Block): Block {
  const id = createId();
  switch (block.type) {
    case "paragraph":
    case "sourceNote":
      return { type: block.type, attrs: { id } };
    case "verse":
      return { type: "verse", attrs: { id }, content: block.content.map(() => ({ type: "paragraph" as const })) };
    case "box":
      return { type: "box", attrs: { id, title: "" }, content: emptyContent(block.content) };
    case "divider":
      return { ...block, attrs: { id } };
    case "heading":
      return { type: "heading", attrs: { id, level: block.attrs.level } };
    case "epigraph":
      return { type: "epigraph", attrs: { id, standing: block.attrs.standing } };
    case "bulletList":
      return { ...block, attrs: { ...block.attrs, id }, content: block.content.map(emptyItem) };
    case "orderedList":
      return { ...block, attrs: { ...block.attrs, id }, content: block.content.map(emptyItem) };
    case "quotation": {
      const { date } = block.attrs;
      const attrs = { id, speaker: "", occasion: "", date, work: "", volume: "", verbatim: "" };
      return { type: "quotation", attrs, content: block.content.map(() => ({ type: "paragraph" as const })) };
    }
    default:
      return block satisfies never;
  }
}

function emptyItem(item: ListItem): ListItem {
  return { type: "listItem", content: emptyContent(item.content) };
}

function emptyContent(content: ListItem["content"]): ListItem["content"] {
  return content.map((child) =>
    child.type === "paragraph" ? { type: "paragraph" } : { ...child, content: child.content.map(emptyItem) },
  );
}
