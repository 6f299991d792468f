import type { Editor, JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { createId } from "#domain/ids.ts";
import { blockAt } from "#editor/block-at.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";
import { joinFigures } from "#editor/pictures/change-galleries.ts";
import { placeForBlocks } from "#editor/place-for-blocks.ts";
import { isEmbedded } from "#editor/quotations/lock-embedded.ts";
import { justInserted } from "#editor/records/just-inserted.ts";

/** What a block can be turned into, in the order of the menus. */
export const blockKinds = [
  "paragraph",
  "heading2",
  "heading3",
  "heading4",
  "bulletList",
  "orderedList",
  "quotation",
  "libraryQuotation",
  "verse",
  "epigraph",
  "sourceNote",
  "box",
  "figure",
  "gallery",
  "video",
  "audio",
  "table",
  "divider",
  "statistic",
  "chart",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The kind of the block that the selection starts in. */
export function kindAt(state: EditorState): BlockKind {
  const block = blockAt(state);
  return (block && kindOf(block)) ?? "paragraph";
}

/** The kind of a block; null for one that can't be turned into another. */
export function kindOf(block: Node): BlockKind | null {
  const name = block.type.name === "heading" ? `heading${block.attrs.level}` : block.type.name;
  return blockKinds.find((kind) => kind === name) ?? null;
}

/** Turns the selected blocks into a kind. A block that already is one stays as it is, with its attributes. */
export function turnInto(editor: Editor, kind: BlockKind): boolean {
  if (kindAt(editor.state) === kind && editor.state.selection.empty) return editor.commands.focus();
  if (kind === "divider") return insertBelow(editor, { type: "divider" }, 2);
  if (kind === "table") return insertBelow(editor, newTable(), 4);
  if (kind === "statistic" || kind === "chart") return insertRecord(editor, kind);
  // Which pictures is asked first; a place without one is of no use.
  if (kind === "figure") return askForPictures(editor, false);
  if (kind === "gallery") return joinHere(editor) || askForPictures(editor, true);
  if (kind === "libraryQuotation") return editor.emit("askForQuotation", {}) !== null;
  if (kind === "video" || kind === "audio") return insertBelow(editor, { type: kind }, 1);
  const block = blockAt(editor.state);
  // The words are the library's until they are taken out of its hands.
  if (block && isEmbedded(block)) return editor.commands.focus();
  takeWordsBack(editor);
  if (hasPlaceForMedia(kindAt(editor.state))) goBelow(editor);
  const now = kindAt(editor.state);
  // Words of a table stay in their cells: anything but a list begins below it.
  if (now === "table" && kind !== "bulletList" && kind !== "orderedList") leaveBlock(editor, "table");
  const here = editor.chain().focus();
  // A box or a cell may hold lists, and a box take in a run of blocks that has some.
  const holdsLists = now === "box" || now === "table";
  if (holdsLists && kind === "bulletList") return here.toggleBulletList().run();
  if (holdsLists && kind === "orderedList") return here.toggleOrderedList().run();
  if (now !== "box" && kind === "box" && editor.can().wrapIn("box")) return here.wrapIn("box").run();
  const plain = editor.chain().focus().clearNodes();
  switch (kind) {
    case "paragraph":
      return plain.run();
    case "heading2":
      return plain.setNode("heading", { level: 2 }).run();
    case "heading3":
      return plain.setNode("heading", { level: 3 }).run();
    case "heading4":
      return plain.setNode("heading", { level: 4 }).run();
    case "bulletList":
      return plain.toggleBulletList().run();
    case "orderedList":
      return plain.toggleOrderedList().run();
    case "quotation":
    case "verse":
    case "box":
      return plain.wrapIn(kind).run();
    case "epigraph":
    case "sourceNote":
      return plain.setNode(kind).run();
    default:
      return kind satisfies never;
  }
}

/**
 * Below the block that has words, or in the place of an empty line, with a line to go on; the caret goes `inside` places
 * behind where it begins.
 */
function insertBelow(editor: Editor, block: JSONContent, inside: number): boolean {
  const place = placeForBlocks(editor.state);
  if (place === null) return editor.commands.focus();
  const { from, to, last } = place;
  const content = last ? [block, { type: "paragraph" }] : [block];
  return editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, content, { updateSelection: false })
    .setTextSelection(from + inside)
    .scrollIntoView()
    .run();
}

function askForPictures(editor: Editor, gallery: boolean): boolean {
  editor.emit("askForPictures", { gallery });
  return true;
}

/** Figures that stand one after another are the gallery that is meant. */
function joinHere(editor: Editor): boolean {
  const transaction = joinFigures(editor.state, String(blockAt(editor.state)?.attrs.id));
  if (transaction) editor.view.dispatch(transaction);
  return transaction !== null;
}

/** Turning a picture into words would lose it: they begin below it. */
function goBelow(editor: Editor): void {
  const { $from, to } = editor.state.selection;
  const after = $from.depth > 0 ? $from.after(1) : to;
  editor
    .chain()
    .insertContentAt(after, { type: "paragraph" })
    .setTextSelection(after + 1)
    .run();
}

function hasPlaceForMedia(kind: BlockKind): boolean {
  return kind === "figure" || kind === "gallery" || kind === "video" || kind === "audio";
}

/** Three columns under their names, and two rows. */
function newTable(): JSONContent {
  const row = (type: "tableHeader" | "tableCell") => ({
    type: "tableRow",
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: "paragraph" }] })),
  });
  return { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] };
}

/** A block of a record that isn't there yet: its form opens at once. */
function insertRecord(editor: Editor, kind: "statistic" | "chart"): boolean {
  const recordId = createId();
  justInserted.add(recordId);
  return insertBelow(editor, { type: kind, attrs: { recordId } }, 2);
}

/** A selected divider or figure has no words to turn into anything: it becomes a line to write on. */
function takeWordsBack(editor: Editor): void {
  const { selection } = editor.state;
  if (selection.$from.depth > 0 || !blockAt(editor.state)?.isLeaf) return;
  const { from, to } = selection;
  editor
    .chain()
    .insertContentAt({ from, to }, { type: "paragraph" })
    .setTextSelection(from + 1)
    .run();
}
