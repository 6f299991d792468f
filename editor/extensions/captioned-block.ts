import { Node } from "@tiptap/core";

const dataName = (name: string) => `data-${name.replace("Id", "-id")}`;

/** A block that shows or plays something of the library, with its caption as content. Enter in the caption goes on below. */
export function captionedBlock(name: string, attributeNames: readonly string[]) {
  return Node.create({
    name,
    group: "block",
    content: "inline*",
    defining: true,
    isolating: true,
    draggable: false,
    addAttributes() {
      return Object.fromEntries(
        attributeNames.map((attribute) => [
          attribute,
          {
            default: "",
            parseHTML: (element: HTMLElement) => element.getAttribute(dataName(attribute)) ?? "",
            renderHTML: (attributes: Record<string, unknown>) =>
              attributes[attribute] === "" ? {} : { [dataName(attribute)]: attributes[attribute] },
          },
        ]),
      );
    },
    parseHTML() {
      return [{ tag: `figure[data-block=${name}]`, priority: 1100 }];
    },
    renderHTML({ HTMLAttributes }) {
      return ["figure", { ...HTMLAttributes, "data-block": name }, ["figcaption", 0]];
    },
    addKeyboardShortcuts() {
      // What has no words goes in two steps, the first of which shows what would go.
      const select = () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.parent.type !== this.type || $from.parent.content.size > 0) return false;
        return this.editor.commands.setNodeSelection($from.before());
      };
      const goOn = () => {
        const { $from } = this.editor.state.selection;
        if ($from.depth !== 1 || $from.parent.type !== this.type) return false;
        const after = $from.after(1);
        return this.editor
          .chain()
          .insertContentAt(after, { type: "paragraph" })
          .setTextSelection(after + 1)
          .scrollIntoView()
          .run();
      };
      return { Backspace: select, Enter: goOn };
    },
  });
}
