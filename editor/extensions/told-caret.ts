import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Where the caret is, before anything is done there. A browser tells of a new selection with its next frame, which on a busy
 * machine comes after the next key: the command then goes to where the caret was, and the caret with it. So the selection as
 * it is now is told before a key and after what may have moved it.
 */
export const ToldCaret = Extension.create({
  name: "toldCaret",
  // Before any extension hears the key.
  priority: 1000,
  addProseMirrorPlugins() {
    let told: readonly unknown[] = [];
    const tell = (view: EditorView) => {
      if (!view.composing && view.hasFocus() && selectionNow().some((part, at) => part !== told[at])) {
        document.dispatchEvent(new Event("selectionchange"));
      }
      return false;
    };
    return [
      new Plugin({
        view: () => {
          const note = () => {
            told = selectionNow();
          };
          document.addEventListener("selectionchange", note);
          return { destroy: () => document.removeEventListener("selectionchange", note) };
        },
        props: { handleDOMEvents: { keydown: tell, keyup: tell, mouseup: tell, beforeinput: tell } },
      }),
    ];
  },
});

/** The ends of the page's selection; the same parts mean the same selection. */
function selectionNow(): readonly unknown[] {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
