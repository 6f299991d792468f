import { Node } from "@tiptap/core";
import { attributionAttrs } from "#domain/document/document.ts";

const attributionNames = Object.keys(attributionAttrs);

/** Somebody's words with where they come from. Ctrl-Enter goes on below it. */
export const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes() {
    return Object.fromEntries(
      attributionNames.map((name) => [
        name,
        {
          default: "",
          parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
          renderHTML: (attributes: Record<string, unknown>) =>
            attributes[name] === "" ? {} : { [`data-${name}`]: attributes[name] },
        },
      ]),
    );
  },
  parseHTML() {
    return [{ tag: "blockquote" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["blockquote", HTMLAttributes, 0];
  },
  addKeyboardShortcuts() {
    return {
      "Mod-Enter": () => {
        const { $from } = this.editor.state.selection;
        if ($from.depth < 2 || $from.node(1).type !== this.type) return false;
        const after = $from.after(1);
        return this.editor
          .chain()
          .insertContentAt(after, { type: "paragraph" })
          .setTextSelection(after + 1)
          .scrollIntoView()
          .run();
      },
    };
  },
});
