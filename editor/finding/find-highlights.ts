import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What is shown in one edition; `block` for matches that aren't in the words themselves. */
export type Highlight = { from: number; to: number; block: boolean; current: boolean };

export const highlightsKey = new PluginKey<DecorationSet>("found");

/** Shows what was found without touching the document. */
export const FindHighlights = Extension.create({
  name: "findHighlights",
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: highlightsKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => {
            const wanted = transaction.getMeta(highlightsKey) as readonly Highlight[] | undefined;
            if (wanted) return DecorationSet.create(transaction.doc, wanted.map(decorate));
            return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown;
          },
        },
        props: { decorations: (state) => highlightsKey.getState(state) },
      }),
    ];
  },
});

function decorate({ from, to, block, current }: Highlight): Decoration {
  const attributes = { "data-found": current ? "current" : "other" };
  return block
    ? Decoration.node(from, to, attributes)
    : Decoration.inline(from, to, { nodeName: "span", ...attributes });
}
