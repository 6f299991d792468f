import { Node } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { galleryLimits } from "#domain/document/document.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";
import { tidyGalleries } from "#editor/extensions/tidy-galleries.ts";

/** Pictures beside each other, each a figure with its own words. Ctrl-Enter goes on below it. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: `figure{${galleryLimits.least},${galleryLimits.most}}`,
  defining: true,
  isolating: true,
  draggable: false,
  parseHTML() {
    return [{ tag: "div[data-block=gallery]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-block": "gallery" }, 0];
  },
  addKeyboardShortcuts() {
    return { "Mod-Enter": () => leaveBlock(this.editor, this.name) };
  },
  addProseMirrorPlugins() {
    return [
      tidyGalleries(),
      new Plugin({
        key: new PluginKey("pasteBelowGallery"),
        props: {
          handlePaste: ({ state, dispatch }, _event, slice) => {
            const pasted = pasteBelowGallery(state, slice);
            if (pasted) dispatch(pasted.setMeta("paste", true).setMeta("uiEvent", "paste").scrollIntoView());
            return pasted !== null;
          },
        },
      }),
    ];
  },
});

/**
 * What is more than a line goes below the gallery in one of whose captions it is pasted, which it would tear in two. Null
 * anywhere else.
 */
export function pasteBelowGallery({ selection, tr }: EditorState, slice: Slice): Transaction | null {
  const { $from } = selection;
  const [only, another] = slice.content.content;
  if ($from.depth === 0 || $from.node(1).type.name !== "gallery") return null;
  if (!only || (!another && (only.isInline || only.type.name === "paragraph"))) return null;
  const after = $from.after(1);
  return tr.replaceRange(after, after, slice);
}
