import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** Makes of a block that was put in and never filled in what stood there before: an empty line, with the caret in it. */
export function takeBack(editor: Editor, from: number): void {
  const { doc, schema, tr } = editor.state;
  const to = from + (doc.nodeAt(from)?.nodeSize ?? 0);
  const next = doc.nodeAt(to);
  const paragraph = schema.nodes.paragraph?.create();
  if (to === from || !paragraph) return;
  // At the end of a text the block came with a line to go on.
  const hasLine = next?.type === paragraph.type && next.content.size === 0;
  tr.replaceWith(from, to, hasLine ? [] : paragraph);
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
}
