import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { shownMeta } from "#editor/show-document.ts";

export type WriteGuardOptions = {
  /** Whether nobody else writes anywhere; asked on every key. */
  isQuiet: () => boolean;
  mayWrite: (blockId: string) => boolean;
  refused: (blockId: string) => void;
};

/** Keeps a hand out of blocks in which somebody else writes. What others saved, and all other blocks, pass. */
export const WriteGuard = Extension.create<WriteGuardOptions>({
  name: "writeGuard",
  addOptions: () => ({ isQuiet: () => true, mayWrite: () => true, refused: () => undefined }),
  addProseMirrorPlugins() {
    const { isQuiet, mayWrite, refused } = this.options;
    return [
      new Plugin({
        key: new PluginKey("writeGuard"),
        filterTransaction(transaction, state) {
          if (!transaction.docChanged || transaction.getMeta(shownMeta) === true || isQuiet()) return true;
          const id = changedBlocks(state.doc, transaction.doc).find((changed) => !mayWrite(changed));
          if (id === undefined) return true;
          // Not while a state is being made.
          setTimeout(() => refused(id));
          return false;
        },
      }),
    ];
  },
});

/** Ids of the blocks of the first document that the second has otherwise, or not at all. */
function changedBlocks(before: Node, after: Node): string[] {
  const kept = new Map(after.children.map((block) => [String(block.attrs.id), block]));
  return before.children
    .filter((block) => {
      const now = kept.get(String(block.attrs.id));
      return now !== block && !now?.eq(block);
    })
    .map((block) => String(block.attrs.id));
}
