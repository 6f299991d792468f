import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { CellSelection, isInTable, selectedRect } from "@tiptap/pm/tables";
import type { TableCell } from "#domain/document/document.ts";
import { tableLimits } from "#domain/document/table-grid.ts";

/** What can be done to the table that the caret is in, in the order of its tools. */
export const tableTools = [
  "rowAbove",
  "rowBelow",
  "columnBefore",
  "columnAfter",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
  "headerRow",
  "headerColumn",
  "merge",
  "split",
  "alignLeft",
  "alignCenter",
  "alignRight",
] as const;
export type TableTool = (typeof tableTools)[number];

type Align = NonNullable<TableCell["attrs"]["align"]>;
const aligns: Partial<Record<TableTool, Align>> = { alignLeft: "left", alignCenter: "center", alignRight: "right" };

/** Does it, without moving the focus. */
export function applyTableTool(editor: Editor, tool: TableTool): boolean {
  const { commands } = editor;
  switch (tool) {
    case "rowAbove":
      return commands.addRowBefore();
    case "rowBelow":
      return commands.addRowAfter();
    case "columnBefore":
      return commands.addColumnBefore();
    case "columnAfter":
      return commands.addColumnAfter();
    case "deleteRow":
      return commands.deleteRow();
    case "deleteColumn":
      return commands.deleteColumn();
    case "deleteTable":
      return commands.deleteTable();
    case "headerRow":
      return commands.toggleHeaderRow();
    case "headerColumn":
      return commands.toggleHeaderColumn();
    case "merge":
      return commands.mergeCells();
    case "split":
      return commands.splitCell();
    case "alignLeft":
    case "alignCenter":
    case "alignRight":
      return align(editor, aligns[tool] ?? "left");
    default:
      return tool satisfies never;
  }
}

/** Which tools can be used now, and which are in force: null outside tables. */
export function tableToolsAt(editor: Editor): Record<TableTool, { off: boolean; on?: boolean }> | null {
  const { state } = editor;
  if (!isInTable(state)) return null;
  const can = editor.can();
  const { map, table, ...rect } = selectedRect(state);
  const room = (rows: number, columns: number) =>
    rows <= tableLimits.rows && columns <= tableLimits.columns && rows * columns <= tableLimits.cells;
  const rowFull = !room(map.height + 1, map.width);
  const columnFull = !room(map.height, map.width + 1);
  const areHeaders = (places: number[]) => places.every((place) => table.nodeAt(place)?.type.name === "tableHeader");
  const now = alignsAt(state);
  const aligned = (side: Align) => ({ off: false, on: now.every((each) => each === side) });
  return {
    rowAbove: { off: rowFull },
    rowBelow: { off: rowFull },
    columnBefore: { off: columnFull },
    columnAfter: { off: columnFull },
    deleteRow: { off: rect.bottom - rect.top === map.height },
    deleteColumn: { off: rect.right - rect.left === map.width },
    deleteTable: { off: false },
    headerRow: {
      off: false,
      on: areHeaders(map.cellsInRect({ left: 0, right: map.width, top: 0, bottom: 1 })),
    },
    headerColumn: {
      off: false,
      on: areHeaders(map.cellsInRect({ left: 0, right: 1, top: 0, bottom: map.height })),
    },
    merge: { off: !can.mergeCells() },
    split: { off: !can.splitCell() },
    alignLeft: aligned("left"),
    alignCenter: aligned("center"),
    alignRight: aligned("right"),
  };
}

/** The cells that are selected, or all of the caret's column; a second time takes it back. */
function align(editor: Editor, side: Align): boolean {
  const { state, view } = editor;
  const value = alignsAt(state).every((each) => each === side) ? null : side;
  const { tr } = state;
  for (const position of cellsToAlign(state)) tr.setNodeAttribute(position, "align", value);
  view.dispatch(tr);
  return true;
}

function alignsAt(state: EditorState): unknown[] {
  return cellsToAlign(state).map((position) => state.doc.nodeAt(position)?.attrs.align);
}

function cellsToAlign(state: EditorState): number[] {
  const rect = selectedRect(state);
  const { map, tableStart, table } = rect;
  const whole = state.selection instanceof CellSelection ? rect : { ...rect, top: 0, bottom: map.height };
  const places = map.cellsInRect(whole);
  const single = places.filter((place) => table.nodeAt(place)?.attrs.colspan === 1);
  return (single.length > 0 && whole !== rect ? single : places).map((place) => tableStart + place);
}
