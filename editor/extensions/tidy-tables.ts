import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/**
 * Takes rows out of tables that no cell begins in: merging all cells of two rows leaves one, which no reader would see and
 * a document does not allow. The cells that reach over it become one row shorter.
 */
export function tidyTables(): Plugin {
  return new Plugin({
    key: new PluginKey("tidyTables"),
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((transaction) => transaction.docChanged) || before.doc === after.doc) return null;
      const { tr } = after;
      after.doc.forEach((block, position) => {
        if (block.type.name !== "table" || !block.children.some(isEmptyRow)) return;
        dropEmptyRows(tr, block, tr.mapping.map(position));
      });
      return tr.docChanged ? tr : null;
    },
  });
}

const isEmptyRow = (row: Node) => row.childCount === 0;

function dropEmptyRows(tr: Transaction, table: Node, position: number): void {
  const isEmpty = table.children.map(isEmptyRow);
  const rowAt: number[] = [];
  table.forEach((row, offset, at) => {
    const start = position + 1 + offset;
    rowAt.push(start);
    row.forEach((cell, cellOffset) => {
      const rowspan = Number(cell.attrs.rowspan);
      const without = isEmpty.slice(at, at + rowspan).filter(Boolean).length;
      if (without > 0) tr.setNodeAttribute(start + 1 + cellOffset, "rowspan", rowspan - without);
    });
  });
  // From the last to the first, so that what is taken out doesn't move what comes before it.
  for (const [at, start] of [...rowAt.entries()].reverse()) if (isEmpty[at]) tr.delete(start, start + 2);
}
