import { Node } from "@tiptap/core";

/** Where the figures above it come from. */
export const SourceNote = Node.create({
  name: "sourceNote",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML() {
    return [{ tag: "p[data-block=source-note]", priority: 1100 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["p", { ...HTMLAttributes, "data-block": "source-note" }, 0];
  },
});
