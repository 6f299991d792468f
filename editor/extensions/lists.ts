import { findParentNode } from "@tiptap/core";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import { documentLimits } from "#domain/document/document.ts";

/** Only where counting starts: how numbers look is the page's affair. */
export const CountedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => {
          const start = Number(element.getAttribute("start") ?? 1);
          return Number.isInteger(start) && start >= 0 && start <= 100_000 ? start : 1;
        },
      },
    };
  },
});

export const PlainListItem = ListItem.extend({
  content: "(paragraph | bulletList | orderedList)+",
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => {
        const { $from } = this.editor.state.selection;
        if (!findParentNode((node) => node.type === this.type)(this.editor.state.selection)) return false;
        // A list inside a list costs two levels (list, item), and the words of its paragraph one more.
        return $from.depth + 3 > documentLimits.depth || this.editor.commands.sinkListItem(this.name);
      },
    };
  },
});
