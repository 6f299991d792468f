import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Commented words in one edition; `block` for comments on all of a block, or on words of it that stand in fields. */
export type CommentHighlight = { from: number; to: number; block: boolean; thread: string };

export const commentsKey = new PluginKey<DecorationSet>("comments");

/** Underlines commented words without touching the document; stronger where the caret is. */
export const CommentHighlights = Extension.create({
  name: "commentHighlights",
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: commentsKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => {
            const wanted = transaction.getMeta(commentsKey) as readonly CommentHighlight[] | undefined;
            if (wanted) return DecorationSet.create(transaction.doc, wanted.map(decorate));
            return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown;
          },
        },
        props: {
          decorations: (state) => {
            const shown = commentsKey.getState(state) ?? DecorationSet.empty;
            const { from, to } = state.selection;
            const active = shown.find(from, to, ({ block }) => block !== true);
            if (active.length === 0) return shown;
            const stronger = active.map((one) =>
              Decoration.inline(one.from, one.to, { nodeName: "span", "data-comment-active": "" }),
            );
            return shown.add(state.doc, stronger);
          },
        },
      }),
    ];
  },
});

/** What is underlined now: what was told, as it moved since, without what was replaced with its words. */
export function shownHighlights(state: EditorState): CommentHighlight[] {
  const shown = commentsKey.getState(state)?.find() ?? [];
  return shown.map(({ from, to, spec: { block, thread } }) => ({ from, to, block, thread }));
}

function decorate({ from, to, block, thread }: CommentHighlight): Decoration {
  const attributes = { "data-comment": thread };
  return block
    ? Decoration.node(from, to, attributes, { block, thread })
    : Decoration.inline(from, to, { nodeName: "span", ...attributes }, { block, thread });
}
