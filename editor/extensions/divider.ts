import { InputRule } from "@tiptap/core";
import HorizontalRule from "@tiptap/extension-horizontal-rule";

/** A pause between two parts; `---` on a line of the text itself makes one. */
export const Divider = HorizontalRule.extend({
  name: "divider",
  atom: true,
  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-)$/,
        handler: ({ state, range }) => {
          const { $from } = state.selection;
          // A rule inside a quotation or an item would tear it in two.
          if ($from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
          state.tr.delete(range.from, range.to).insert($from.before(1), this.type.create());
        },
      }),
    ];
  },
});
