import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";

/** What a block can be turned into, in the order of the menus. */
export const blockKinds = [
  "paragraph",
  "heading2",
  "heading3",
  "heading4",
  "bulletList",
  "orderedList",
  "quotation",
  "epigraph",
  "sourceNote",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The kind of the block that the selection starts in. */
export function kindAt(state: EditorState): BlockKind {
  const { $from } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : state.doc.firstChild;
  const name = block?.type.name === "heading" ? `heading${block.attrs.level}` : block?.type.name;
  return blockKinds.find((kind) => kind === name) ?? "paragraph";
}

/** Turns the selected blocks into a kind. A block that already is one stays as it is, with its attributes. */
export function turnInto(editor: Editor, kind: BlockKind): boolean {
  if (kindAt(editor.state) === kind && editor.state.selection.empty) return editor.commands.focus();
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
      return plain.wrapIn("quotation").run();
    case "epigraph":
    case "sourceNote":
      return plain.setNode(kind).run();
    default:
      return kind satisfies never;
  }
}
