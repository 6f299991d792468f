import { Node } from "@tiptap/core";
import { leaveBlock } from "#editor/extensions/leave-block.ts";

/** An aside with its own title. Ctrl-Enter goes on below it. */
export const Box = Node.create({
  name: "box",
  group: "block",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  addAttributes() {
    return {
      title: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-title") ?? "",
        renderHTML: (attributes) => (attributes.title === "" ? {} : { "data-title": attributes.title }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "aside[data-block=box]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["aside", { ...HTMLAttributes, "data-block": "box" }, 0];
  },
  addKeyboardShortcuts() {
    return { "Mod-Enter": () => leaveBlock(this.editor, this.name) };
  },
});
