import type { Editor } from "@tiptap/core";

/** Goes on in the paragraph below the block of this type that the caret is in; false where it is in none. */
export function leaveBlock(editor: Editor, typeName: string): boolean {
  const { $from } = editor.state.selection;
  if ($from.depth < 2 || $from.node(1).type.name !== typeName) return false;
  const after = $from.after(1);
  const below = editor.state.doc.nodeAt(after);
  const chain = editor.chain();
  // One that nobody has written yet is the one that is wanted.
  if (below?.type.name !== "paragraph" || below.content.size > 0) chain.insertContentAt(after, { type: "paragraph" });
  return chain
    .setTextSelection(after + 1)
    .scrollIntoView()
    .run();
}
