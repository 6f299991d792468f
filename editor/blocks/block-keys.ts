import { Extension } from "@tiptap/core";
import { moveSelected } from "#editor/blocks/change-blocks.ts";

/** Moving the block that one writes in. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  addKeyboardShortcuts() {
    const move = (direction: 1 | -1) => () => {
      const { view, state } = this.editor;
      const transaction = view.composing ? null : moveSelected(state, direction);
      if (transaction) view.dispatch(transaction);
      // At the end of the way the key still isn't the browser's, which would select words.
      return true;
    };
    return { "Alt-Shift-ArrowUp": move(-1), "Alt-Shift-ArrowDown": move(1) };
  },
});
