import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import { isRow, type RowKey } from "#domain/alignment/row-key.ts";
import type { Block, ListItem } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { RowsBoard, ShownRow } from "#editor/rows/rows-board.ts";
import type { RowCommands } from "#editor/rows/rows-context.tsx";

type Rows = { board: RowsBoard; commands: RowCommands };

/**
 * Puts the caret at the end of a row's first block in a language, in a table at the end of its first cell. False where the
 * row has none there.
 */
export function focusRow(board: RowsBoard, row: ShownRow, language: Language): boolean {
  const editor = board.editorOf(language);
  const blocks = language === board.view().sourceLanguage ? row.source : row.target;
  const position = editor && blocks[0] ? positionOf(editor, blocks[0].attrs.id) : null;
  if (!editor || position === null) return false;
  const node = editor.state.doc.nodeAt(position);
  board.reveal(language);
  // A block without words is selected as a whole.
  if (node?.isLeaf) editor.chain().setNodeSelection(position).scrollIntoView().run();
  else
    editor
      .chain()
      .setTextSelection(node ? placeIn(editor, position, node) : position + 1)
      .scrollIntoView()
      .run();
  focusAtOnce(editor);
  return true;
}

/**
 * At once: the command alone waits for a frame, in which keys go to where the focus was. With that frame too: the side may only
 * then come to be on the page, or to be seen.
 */
function focusAtOnce(editor: Editor): void {
  editor.commands.focus();
  if (editor.isInitialized) editor.view.focus();
}

/**
 * Puts the caret into a row, in the other language where the row has nothing in this one. At once, also while the drawer that
 * it was chosen in closes: keys pressed until then would be lost, or go to where the caret was.
 */
export function focusRowInEither(board: RowsBoard, row: ShownRow, language: Language): void {
  if (!focusRow(board, row, language)) focusRow(board, row, otherLanguage(language));
}

/** Between the cells of a table, or the items of a list, there is nowhere to write. */
function placeIn({ state }: Editor, position: number, block: Node): number {
  if (block.type.name !== "table") return Selection.near(state.doc.resolve(position + block.nodeSize - 1), -1).to;
  const cell = block.firstChild?.firstChild;
  return Selection.near(state.doc.resolve(position + 1 + (cell?.nodeSize ?? 1)), -1).to;
}

/**
 * Begins the missing side of rows, and the edition itself where nobody has: blocks of the same form, without words, each
 * after the block that the row before it has there, in one step that can be undone. The desk pairs new blocks by their
 * place; where that is another row than the one that was asked for, it is told. The caret goes to the first.
 */
export async function writeBeside(
  { board, commands }: Rows,
  wanted: readonly ShownRow[],
  make: (block: Block) => Block = emptyLike,
): Promise<void> {
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (!first || !last) return;
  const { sourceLanguage, rows } = board.view();
  const language = first.source.length > 0 ? otherLanguage(sourceLanguage) : sourceLanguage;
  const editor = await board.begun(language);
  if (!editor) return;
  const [own, other] = language === sourceLanguage ? (["source", "target"] as const) : (["target", "source"] as const);
  const { doc, tr, schema } = editor.state;
  const bare = doc.childCount === 1 && doc.content.size === 2;
  // Where nothing is written yet, place is all there is to pair by: the rows before the first are begun with it.
  const asked = bare ? rows.slice(0, rows.findIndex(({ name }) => name === last.name) + 1) : wanted;
  const made = asked
    .filter((row) => row[own].length === 0)
    .map((row) => ({ row, at: placeFor(rows, row, own, editor), blocks: row[other].map(make) }));
  const nodes = (blocks: readonly Block[]) => blocks.map((block) => Node.fromJSON(schema, block));
  if (bare && made.length > 0) tr.replaceWith(0, doc.content.size, nodes(made.flatMap(({ blocks }) => blocks)));
  // From the last to the first, so that what is put in doesn't move what comes before it.
  else for (const { at, blocks } of [...made].reverse()) tr.insert(at, nodes(blocks));
  if (tr.docChanged) editor.view.dispatch(closeHistory(tr));
  const begun = made.find(({ row }) => row.name === first.name)?.blocks[0] ?? first[own][0];
  const position = begun ? positionOf(editor, begun.attrs.id) : null;
  board.reveal(language);
  if (position !== null && !editor.state.doc.nodeAt(position)?.isLeaf) {
    editor.chain().setTextSelection(caretIn(editor, position)).scrollIntoView().run();
    focusAtOnce(editor);
  }
  const now = board.view().rows;
  const there = new Set(now.flatMap((row) => row[own].map(({ attrs }) => attrs.id)));
  const astray = made
    .map(({ row, blocks }) => ({ ...keyOf(row), [`${own}Ids`]: blocks.map(({ attrs }) => attrs.id) }))
    .filter((key) => !now.some(({ row }) => isRow(row, key)))
    .filter((key) => key[`${own}Ids`].every((id) => there.has(id)));
  if (astray.length > 0) await commands.pair(astray, "human");
}

const keyOf = ({ row: { sourceIds, targetIds } }: ShownRow): RowKey => ({ sourceIds, targetIds });

function placeFor(rows: readonly ShownRow[], row: ShownRow, own: "source" | "target", editor: Editor): number {
  const before = rows.slice(
    0,
    rows.findIndex(({ name }) => name === row.name),
  );
  for (const one of before.reverse()) {
    const last = one[own].at(-1);
    const position = last ? positionOf(editor, last.attrs.id) : null;
    if (position !== null) return position + (editor.state.doc.nodeAt(position)?.nodeSize ?? 0);
  }
  return 0;
}

/** Where a block of an edition begins; null when it is not there. */
export function positionOf(editor: Editor, blockId: string): number | null {
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
export function emptyLike(block: Block): Block {
  const id = createId();
  switch (block.type) {
    case "paragraph":
    case "sourceNote":
      return { type: block.type, attrs: { id } };
    case "verse":
      return { type: "verse", attrs: { id }, content: block.content.map(() => ({ type: "paragraph" as const })) };
    case "box":
      return { type: "box", attrs: { id, title: "" }, content: emptyContent(block.content) };
    case "figure":
      return { type: "figure", attrs: { id, mediaId: block.attrs.mediaId, alt: "", credit: "" } };
    case "gallery":
      return {
        type: "gallery",
        attrs: { id },
        content: block.content.map(({ attrs: { mediaId } }) => ({
          type: "figure" as const,
          attrs: { mediaId, alt: "", credit: "" },
        })),
      };
    // The same recording on both sides: its captions are in both languages.
    case "video":
      return { type: "video", attrs: { ...block.attrs, id, title: "", credit: "" } };
    case "audio":
      return { type: "audio", attrs: { ...block.attrs, id, title: "", credit: "" } };
    case "table":
      return {
        type: "table",
        attrs: { id, caption: "" },
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: emptyContent(cell.content) })),
        })),
      };
    case "divider":
      return { ...block, attrs: { id } };
    // The same record on both sides: that is what it is for.
    case "statistic":
    case "chart":
      return { ...block, attrs: { ...block.attrs, id } };
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
      const attrs = { id, speaker: "", occasion: "", date, work: "", volume: "", page: "", link: "", verbatim: "" };
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
