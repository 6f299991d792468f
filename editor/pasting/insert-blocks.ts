import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import type { Block } from "#domain/document/document.ts";
import { pasteBelowGallery } from "#editor/extensions/gallery.ts";

/**
 * Puts blocks where the selection is, as one step that can be undone. Words at the start and the end go on in the
 * paragraph they are put into.
 */
export function insertBlocks(editor: Editor, blocks: readonly Block[]): void {
  const { state, view } = editor;
  if (blocks.length === 0) return;
  const nodes = blocks.map((block) => Node.fromJSON(state.schema, { ...block, attrs: { ...block.attrs, id: null } }));
  const opens = (node: Node | undefined) => (node?.type.name === "paragraph" ? 1 : 0);
  const slice = new Slice(Fragment.from(nodes), opens(nodes[0]), opens(nodes.at(-1)));
  const transaction = closeHistory(pasteBelowGallery(state, slice) ?? state.tr.replaceSelection(slice));
  transaction.setMeta("paste", true).setMeta("uiEvent", "paste").scrollIntoView();
  view.dispatch(transaction);
  view.focus();
}
