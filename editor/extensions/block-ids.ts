import { combineTransactionSteps, Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { type BlockType, blockIdSchema, blockSchemas } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { blockIdChanges } from "#editor/extensions/block-id-changes.ts";

const blockTypes = Object.keys(blockSchemas) as BlockType[];

/** Gives every top-level block its stable id; see blockIdChanges for the rule. */
export const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes() {
    return [
      {
        types: blockTypes,
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => {
              const id = blockIdSchema.safeParse(element.getAttribute("data-block-id"));
              return id.success ? id.data : null;
            },
            renderHTML: (attributes) => (attributes.id === null ? {} : { "data-block-id": attributes.id }),
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    // Only an id that this edition once had may come back from the clipboard: cut here, pasted here is a move.
    const known = new Set<string>();
    return [
      new Plugin({
        key: new PluginKey("blockIds"),
        state: {
          init: (_config, state) => remember(known, state.doc),
          apply: (transaction, _value) => {
            if (transaction.docChanged) remember(known, transaction.doc);
          },
        },
        props: { transformPasted: (slice) => withoutForeignIds(slice, known) },
        appendTransaction: (transactions, before, after) => {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          const pasted = transactions.some((transaction) =>
            ["paste", "drop"].includes(String(transaction.getMeta("uiEvent"))),
          );
          const { mapping } = combineTransactionSteps(before.doc, [...transactions]);
          const changes = blockIdChanges(before.doc, after.doc, mapping, createId, !pasted);
          if (changes.length === 0) return null;
          const transaction = after.tr;
          for (const { position, id } of changes) transaction.setNodeAttribute(position, "id", id);
          return transaction;
        },
      }),
    ];
  },
});

function remember(known: Set<string>, doc: Node): void {
  doc.forEach((block) => {
    if (typeof block.attrs.id === "string") known.add(block.attrs.id);
  });
}

function withoutForeignIds(slice: Slice, known: ReadonlySet<string>): Slice {
  const clean = (fragment: Fragment): Fragment =>
    Fragment.fromArray(
      fragment.content.map((node) => {
        if (node.isText) return node;
        const content = clean(node.content);
        return typeof node.attrs.id === "string" && !known.has(node.attrs.id)
          ? node.type.create({ ...node.attrs, id: null }, content, node.marks)
          : node.copy(content);
      }),
    );
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}
