import { Node } from "@tiptap/core";

/** Words set before the text. `standing` prints the column's own instead, and then it has no content. */
export const Epigraph = Node.create({
  name: "epigraph",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes() {
    return {
      standing: {
        default: false,
        parseHTML: (element) => element.hasAttribute("data-standing"),
        renderHTML: (attributes) => (attributes.standing === true ? { "data-standing": "" } : {}),
      },
    };
  },
  parseHTML() {
    return [{ tag: "p[data-block=epigraph]", priority: 1100 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["p", { ...HTMLAttributes, "data-block": "epigraph" }, 0];
  },
});
