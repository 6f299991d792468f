import { Node } from "@tiptap/core";
import { galleryLimits } from "#domain/document/document.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";

/** Pictures beside each other, each a figure with its own words. Ctrl-Enter goes on below it. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: `figure{${galleryLimits.least},${galleryLimits.most}}`,
  defining: true,
  isolating: true,
  draggable: false,
  parseHTML() {
    return [{ tag: "div[data-block=gallery]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-block": "gallery" }, 0];
  },
  addKeyboardShortcuts() {
    return { "Mod-Enter": () => leaveBlock(this.editor, this.name) };
  },
});
