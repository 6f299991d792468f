import { type Editor, findParentNode } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { tableAttrs } from "#domain/document/document.ts";
import { tableLimits } from "#domain/document/table-grid.ts";
import { leaveBlock } from "#editor/extensions/leave-block.ts";
import { tidyTables } from "#editor/extensions/tidy-tables.ts";

/** A table under its caption. Tab goes through its cells and adds a row after the last; Ctrl-Enter goes on below it. */
export const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: "",
        parseHTML: captionOf,
        renderHTML: (attributes) => (attributes.caption === "" ? {} : { "data-caption": attributes.caption }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "table" }, { tag: "caption", ignore: true }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["table", HTMLAttributes, ["tbody", 0]];
  },
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => nextCell(this.editor),
      "Mod-Enter": () => leaveBlock(this.editor, this.name),
      ArrowDown: () => leaveAtEdge(this.editor, "down"),
      ArrowUp: () => leaveAtEdge(this.editor, "up"),
    };
  },
  // Views are the editing surface's affair.
  addNodeView: () => null,
  addProseMirrorPlugins() {
    return [...(this.parent?.() ?? []), tidyTables()];
  },
}).configure({ resizable: false });

export const Row = TableRow.extend({ content: "(tableCell | tableHeader)*" });

const content = "(paragraph | bulletList | orderedList)+";
const attributes = {
  colspan: spanAttribute("colspan", tableLimits.columns),
  rowspan: spanAttribute("rowspan", tableLimits.rows),
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => alignOf(element.style.textAlign || element.getAttribute("align")),
    renderHTML: ({ align }: Record<string, unknown>) => (align === null ? {} : { style: `text-align: ${align}` }),
  },
};
export const Cell = TableCell.extend({ content, addAttributes: () => attributes });
export const HeaderCell = TableHeader.extend({ content, addAttributes: () => attributes });

function captionOf(element: HTMLElement): string {
  const said = element.getAttribute("data-caption") ?? element.querySelector(":scope > caption")?.textContent ?? "";
  const read = tableAttrs.caption.safeParse(said.replace(/\s+/gu, " ").trim());
  return read.success ? read.data : "";
}

function spanAttribute(name: "colspan" | "rowspan", most: number) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const span = Number(element.getAttribute(name) ?? 1);
      return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1;
    },
  };
}

function alignOf(value: string | null) {
  return value === "left" || value === "center" || value === "right" ? value : null;
}

/** To the next cell, which the last one of the table gets first. False outside tables. */
export function nextCell(editor: Editor): boolean {
  if (!findParentNode((node) => node.type.name === "table")(editor.state.selection)) return false;
  if (editor.commands.goToNextCell()) return true;
  // A full table keeps the caret: Tab would otherwise leave the text by surprise.
  return !editor.can().addRowAfter() || editor.chain().addRowAfter().goToNextCell().run();
}

/** Past the last line of a table that ends the text, or above one that begins it, there is no line yet to go to. */
function leaveAtEdge(editor: Editor, direction: "up" | "down"): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  if (!empty || $from.depth < 4 || $from.node(1).type.name !== "table") return false;
  const [table, row] = [$from.node(1), $from.index(1)];
  const down = direction === "down";
  const atEdge = down
    ? row === table.childCount - 1 && $from.index(0) === state.doc.childCount - 1
    : row === 0 && $from.index(0) === 0;
  const atEndOfCell = down ? $from.indexAfter(3) === $from.node(3).childCount : $from.index(3) === 0;
  if (!atEdge || !atEndOfCell || !view.endOfTextblock(direction)) return false;
  if (down) return leaveBlock(editor, "table");
  return editor.chain().insertContentAt(0, { type: "paragraph" }).setTextSelection(1).scrollIntoView().run();
}
