import { type Editor, Node } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { figureAttrs } from "#domain/document/document.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";
import { removePicture } from "#editor/pictures/change-galleries.ts";

const attributeNames = Object.keys(figureAttrs);
const dataName = (name: string) => `data-${name.replace("Id", "-id")}`;

declare module "@tiptap/core" {
  interface EditorEvents {
    /** Somebody wants pictures where the selection is, each by itself or several in one block. */
    askForPictures: { gallery: boolean };
  }
}

/**
 * A picture of the library with its caption as content, by itself or in a gallery. Enter in the caption goes on below it,
 * or in the caption of the next.
 */
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
    const { editor } = this;
    const takeOut = () => {
      const { selection } = editor.state;
      if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
      const transaction = removePicture(editor.state, selection.from);
      if (transaction) editor.view.dispatch(transaction);
      return transaction !== null;
    };
    return {
      // A picture without words goes in two steps, the first of which shows what would go.
      Backspace: () => {
        const { $from, empty } = editor.state.selection;
        if (!empty || $from.parent.type !== this.type || $from.parent.content.size > 0) return takeOut();
        return editor.commands.setNodeSelection($from.before());
      },
      Delete: takeOut,
      Enter: () => {
        const { $from } = editor.state.selection;
        if ($from.parent.type !== this.type) return false;
        if ($from.depth === 1) return goOnBelow(editor, $from.after(1));
        if ($from.index(1) + 1 === $from.node(1).childCount) return leaveBlock(editor, "gallery");
        const next = TextSelection.create(editor.state.doc, $from.after(2) + 1);
        editor.view.dispatch(editor.state.tr.setSelection(next).scrollIntoView());
        return true;
      },
    };
  },
});

function goOnBelow(editor: Editor, after: number): boolean {
  return editor
    .chain()
    .insertContentAt(after, { type: "paragraph" })
    .setTextSelection(after + 1)
    .scrollIntoView()
    .run();
}
