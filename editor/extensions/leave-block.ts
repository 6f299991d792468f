import type { Editor } from "@tiptap/core";

/** Goes on below the block of this type that the caret is in; false where it is in none. */
export function leaveBlock(editor: Editor, typeName: string): boolean {
  const { $from } = editor.state.selection;
  if ($from.depth < 2 || $from.node(1).type.name !== typeName) return false;
  const after = $from.after(1);
  return editor
    .chain()
    .insertContentAt(after, { type: "paragraph" })
    .setTextSelection(after + 1)
    .scrollIntoView()
    .run();
}
