import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Selection, TextSelection } from "@tiptap/pm/state";
import { type Clip, clipOf } from "#editor/pasting/clip.ts";

/**
 * Hands over what is pasted or dropped from elsewhere. It listens to the events themselves: the editor's own hooks come
 * after it has parsed the HTML in a document of the page, which reports everything active in it.
 */
export const CleanPaste = Extension.create<{ onClip: (clip: Clip) => void }>({
  name: "cleanPaste",
  // Before the link's own handling, which sees addresses alone.
  priority: 900,
  addOptions() {
    return { onClip: () => undefined };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    const { onClip } = this.options;
    let plain = false;
    return [
      new Plugin({
        key: new PluginKey("cleanPaste"),
        props: {
          handleKeyDown: (_view, event) => {
            if (event.key.toLowerCase() === "v" && (event.ctrlKey || event.metaKey)) plain = event.shiftKey;
            return false;
          },
          handleDOMEvents: {
            paste: (view, event) => {
              const clip = clipOf(event.clipboardData, plain, isOnEmptyLine(view.state.selection));
              plain = false;
              if (clip === null || !editor.isEditable || view.composing) return false;
              event.preventDefault();
              onClip(clip);
              return true;
            },
            drop: (view, event) => {
              const clip = view.dragging === null ? clipOf(event.dataTransfer, false) : null;
              if (clip === null || !editor.isEditable) return false;
              const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (found) {
                const { tr, doc } = view.state;
                view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(found.pos))));
              }
              event.preventDefault();
              onClip(clip);
              return true;
            },
          },
        },
      }),
    ];
  },
});

/** Whether the caret stands in a paragraph of the text that says nothing yet. */
function isOnEmptyLine({ empty, $from }: Selection): boolean {
  return empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
}
