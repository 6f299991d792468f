import { type Editor, Node } from "@tiptap/core";
import { leaveBlock } from "#editor/extensions/leave-block.ts";

/** Lines and stanzas. Enter ends a line, Enter again a stanza, and a third time the verse. */
export const Verse = Node.create({
  name: "verse",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML() {
    return [{ tag: "div[data-block=verse]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-block": "verse" }, 0];
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => endLine(this.editor, this.name),
      "Mod-Enter": () => leaveBlock(this.editor, this.name),
    };
  },
});

/** Whether Enter in a verse meant a line or a stanza, which it then has. */
export function endLine(editor: Editor, typeName: string): boolean {
  const { $from, empty } = editor.state.selection;
  // An empty stanza is left like other empty blocks.
  if (!empty || $from.depth < 2 || $from.node(1).type.name !== typeName || $from.parent.content.size === 0)
    return false;
  if ($from.nodeBefore?.type.name !== "hardBreak") return editor.commands.setHardBreak();
  return editor
    .chain()
    .deleteRange({ from: $from.pos - 1, to: $from.pos })
    .splitBlock()
    .run();
}
