import type { Editor } from "@tiptap/core";

/** Marks that are on or off, in the order of the tools. */
export const toggledMarks = ["bold", "italic", "emphasis", "highlight", "superscript", "subscript"] as const;
export type ToggledMark = (typeof toggledMarks)[number];

export function toggleMark(editor: Editor, mark: ToggledMark): boolean {
  return editor.chain().focus().toggleMark(mark).run();
}

/** What asks for something first. */
export type AskedMark = "link" | "ruby" | "footnote";

/** What a key asks for; null for any other key. */
export function askedBy(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">,
): AskedMark | null {
  if (!event.ctrlKey && !event.metaKey) return null;
  if (event.altKey) return event.code === "KeyR" ? "ruby" : event.code === "KeyF" ? "footnote" : null;
  return event.key.toLowerCase() === "k" ? "link" : null;
}

/** Whether there are words that a reading could stand above. */
export function canHaveReading(editor: Editor): boolean {
  return !editor.state.selection.empty || editor.isActive("ruby");
}

/** Which of them the selection has. */
export function marksAt(editor: Editor): Record<ToggledMark, boolean> {
  return Object.fromEntries(toggledMarks.map((mark) => [mark, editor.isActive(mark)])) as Record<ToggledMark, boolean>;
}
