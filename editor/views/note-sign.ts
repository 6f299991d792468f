import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";

/** The sign of a footnote: its number comes from the stylesheet, its name from its words, which are not shown here. */
export function noteSign(first: Node, label: (words: string) => string): NodeView {
  const dom = document.createElement("sup");
  const show = (node: Node) => dom.setAttribute("aria-label", label(node.textContent.slice(0, 80)));
  dom.dataset.footnote = "";
  dom.setAttribute("role", "button");
  show(first);
  return {
    dom,
    update: (node) => {
      if (node.type !== first.type) return false;
      show(node);
      return true;
    },
    ignoreMutation: () => true,
  };
}
