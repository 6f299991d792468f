import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { figureAttrs } from "#domain/document/document.ts";
import { captionedBlock } from "#editor/extensions/captioned-block.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";
import { removePicture } from "#editor/pictures/change-galleries.ts";

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
export const Figure = captionedBlock("figure", Object.keys(figureAttrs)).extend({
  addKeyboardShortcuts() {
    const { editor } = this;
    const alone = this.parent?.();
    const takeOut = () => {
      const { selection } = editor.state;
      if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
      const transaction = removePicture(editor.state, selection.from);
      if (transaction) editor.view.dispatch(transaction);
      return transaction !== null;
    };
    const goOnInGallery = () => {
      const { $from } = editor.state.selection;
      if ($from.depth !== 2 || $from.parent.type !== this.type) return false;
      if ($from.index(1) + 1 === $from.node(1).childCount) return leaveBlock(editor, "gallery");
      const next = TextSelection.create(editor.state.doc, $from.after(2) + 1);
      editor.view.dispatch(editor.state.tr.setSelection(next).scrollIntoView());
      return true;
    };
    return {
      Backspace: (key) => alone?.Backspace?.(key) || takeOut(),
      Delete: takeOut,
      Enter: (key) => alone?.Enter?.(key) || goOnInGallery(),
    };
  },
});
