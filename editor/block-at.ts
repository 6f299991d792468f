import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";

/** The block that the selection starts in; a block without words is selected as a whole. */
export function blockAt({ selection, doc }: EditorState): Node | null {
  const { $from } = selection;
  return $from.depth > 0 ? $from.node(1) : selection instanceof NodeSelection ? selection.node : doc.firstChild;
}
