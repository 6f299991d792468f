import type { Editor } from "@tiptap/core";

export const toggledMarks = ["bold", "italic"] as const;
export type ToggledMark = (typeof toggledMarks)[number];

export function toggleMark(editor: Editor, mark: ToggledMark): boolean {
  return editor.chain().focus().toggleMark(mark).run();
}
