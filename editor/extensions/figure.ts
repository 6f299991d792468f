import { Node } from "@tiptap/core";
import { figureAttrs } from "#domain/document/document.ts";

const attributeNames = Object.keys(figureAttrs);
const dataName = (name: string) => `data-${name.replace("Id", "-id")}`;

declare module "@tiptap/core" {
  interface EditorEvents {
    /** Somebody wants pictures where the selection is. */
    askForPictures: undefined;
  }
}

/** A picture of the library with its caption as content. Enter in the caption goes on below it. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "inline*",
  defining: true,
  isolating: true,
  draggable: false,
  addAttributes() {
    return Object.fromEntries(
      attributeNames.map((name) => [
        name,
        {
          default: "",
          parseHTML: (element: HTMLElement) => element.getAttribute(dataName(name)) ?? "",
          renderHTML: (attributes: Record<string, unknown>) =>
            attributes[name] === "" ? {} : { [dataName(name)]: attributes[name] },
        },
      ]),
    );
  },
  parseHTML() {
    return [{ tag: "figure[data-block=figure]", priority: 1100 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", { ...HTMLAttributes, "data-block": "figure" }, ["figcaption", 0]];
  },
  addKeyboardShortcuts() {
    return {
      // A picture without words goes in two steps, the first of which shows what would go.
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        if (!empty || $from.depth !== 1 || $from.parent.type !== this.type || $from.parent.content.size > 0)
          return false;
        return this.editor.commands.setNodeSelection($from.before(1));
      },
      Enter: () => {
        const { $from } = this.editor.state.selection;
        if ($from.depth !== 1 || $from.parent.type !== this.type) return false;
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
