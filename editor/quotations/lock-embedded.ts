import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { shownMeta } from "#editor/show-document.ts";

/** Marks a change that puts in what the library says, or takes a quotation out of its hands. */
export const libraryMeta = "quotationLibrary";

declare module "@tiptap/core" {
  interface EditorEvents {
    /** An entry of the quotation library is to be chosen and put where the selection is. */
    askForQuotation: Record<string, never>;
  }
}

/** Keeps the words of embedded quotations as the library has them: they move and go as wholes, and are not written in. */
export const LockEmbedded = Extension.create<{ refused: () => void }>({
  name: "lockEmbedded",
  addOptions: () => ({ refused: () => undefined }),
  addProseMirrorPlugins() {
    const { refused } = this.options;
    return [
      new Plugin({
        key: new PluginKey("lockEmbedded"),
        filterTransaction(transaction, state) {
          if (!transaction.docChanged) return true;
          // What others saved, and what is undone, was right when it was made.
          const fromElsewhere =
            transaction.getMeta(shownMeta) === true || transaction.getMeta("history$") !== undefined;
          if (fromElsewhere || transaction.getMeta(libraryMeta) === true) return true;
          if (!writesInEmbedded(state.doc, transaction.doc)) return true;
          // Not while a state is being made.
          setTimeout(refused);
          return false;
        },
      }),
    ];
  },
});

function writesInEmbedded(before: Node, after: Node): boolean {
  const embedded = before.children.filter(isEmbedded);
  if (embedded.length === 0) return false;
  const now = new Map(after.children.map((block) => [String(block.attrs.id), block]));
  return embedded.some((block) => {
    const kept = now.get(String(block.attrs.id));
    return kept !== undefined && kept !== block && !kept.eq(block);
  });
}

/** Whether a block prints what an entry of the library says. */
export function isEmbedded(block: Node): boolean {
  return block.type.name === "quotation" && block.attrs.entry !== null;
}
