import { Editor, type JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { expect, test } from "vitest";
import { blockSchema } from "#domain/document/document.ts";
import { kindAt, turnInto } from "#editor/block-kinds.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { nextCell } from "#editor/extensions/table.ts";
import { applyTableTool, type TableTool, tableToolsAt } from "#editor/tables/table-commands.ts";
import { documentOf } from "#editor/to-document.ts";

const words = (id: string, text: string): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  ...(text !== "" && { content: [{ type: "text", text }] }),
});

/** A real editor without a page. */
function editing(...content: JSONContent[]): Editor {
  const editor = new Editor({ element: null, extensions: documentExtensions, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

/** An editor with a new table whose cells are called by their place, the caret in the first. */
function withTable(): Editor {
  const editor = editing(words("a", ""));
  turnInto(editor, "table");
  for (const name of ["a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3"]) {
    editor.view.dispatch(editor.state.tr.insertText(name));
    editor.commands.goToNextCell();
  }
  return caretIn(editor, "a1");
}

function caretIn(editor: Editor, text: string): Editor {
  return select(editor, text, text);
}

/** The cells from one to another; the caret where both are one. */
function select(editor: Editor, from: string, to: string): Editor {
  const { doc, tr } = editor.state;
  const found = new Map<string, number>();
  doc.descendants((node, position) => {
    if (node.type.name === "tableCell" || node.type.name === "tableHeader") found.set(node.textContent, position);
  });
  const [anchor, head] = [found.get(from) ?? 0, found.get(to) ?? 0];
  const selection = from === to ? TextSelection.create(doc, anchor + 2) : CellSelection.create(doc, anchor, head);
  editor.view.dispatch(tr.setSelection(selection));
  return editor;
}

/** The first table as a document has it, which must be one that a document may have. */
function tableOf(editor: Editor) {
  const block = documentOf(editor.state.doc).content.find(({ type }) => type === "table");
  const table = blockSchema.parse(block);
  if (table.type !== "table") throw new Error("no table");
  return table;
}

const printed = (editor: Editor) =>
  tableOf(editor).content.map((row) =>
    row.content
      .map(({ type, attrs, content }) => {
        const text = content
          .map((each) => (each.type === "paragraph" ? each.content?.map((t) => "text" in t && t.text) : ""))
          .join("/");
        const span = attrs.colspan * attrs.rowspan === 1 ? "" : `(${attrs.colspan}x${attrs.rowspan})`;
        return `${type === "tableHeader" ? "#" : ""}${text}${span}${attrs.align ? `:${attrs.align}` : ""}`;
      })
      .join(" | "),
  );

test("a table takes the place of an empty line, with a line to go on, and goes below one that has words", () => {
  const editor = editing(words("a", ""));
  turnInto(editor, "table");
  expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual(["table", "paragraph"]);
  expect(kindAt(editor.state)).toBe("table");
  const other = editing(words("a", "one"));
  turnInto(other, "table");
  expect(other.state.doc.children.map(({ type }) => type.name)).toEqual(["paragraph", "table", "paragraph"]);
  expect(other.state.doc.firstChild?.textContent).toBe("one");
});

test("Tab goes through the cells and adds a row behind the last; nested paragraphs have no ids", () => {
  const editor = withTable();
  expect(printed(editor)).toEqual(["#a1 | #b1 | #c1", "a2 | b2 | c2", "a3 | b3 | c3"]);
  caretIn(editor, "c3");
  expect(nextCell(editor)).toBe(true);
  expect(printed(editor)).toEqual(["#a1 | #b1 | #c1", "a2 | b2 | c2", "a3 | b3 | c3", " |  | "]);
  expect(JSON.stringify(tableOf(editor).content)).not.toContain('"id"');
});

test.each<[TableTool, string, string[]]>([
  ["rowAbove", "b2", ["#a1 | #b1 | #c1", " |  | ", "a2 | b2 | c2", "a3 | b3 | c3"]],
  ["rowBelow", "b3", ["#a1 | #b1 | #c1", "a2 | b2 | c2", "a3 | b3 | c3", " |  | "]],
  ["columnBefore", "b2", ["#a1 | # | #b1 | #c1", "a2 |  | b2 | c2", "a3 |  | b3 | c3"]],
  ["columnAfter", "c2", ["#a1 | #b1 | #c1 | #", "a2 | b2 | c2 | ", "a3 | b3 | c3 | "]],
  ["deleteRow", "b2", ["#a1 | #b1 | #c1", "a3 | b3 | c3"]],
  ["deleteColumn", "b2", ["#a1 | #c1", "a2 | c2", "a3 | c3"]],
  ["headerRow", "b2", ["a1 | b1 | c1", "a2 | b2 | c2", "a3 | b3 | c3"]],
  ["headerColumn", "b2", ["#a1 | #b1 | #c1", "#a2 | b2 | c2", "#a3 | b3 | c3"]],
  ["alignRight", "b2", ["#a1 | #b1:right | #c1", "a2 | b2:right | c2", "a3 | b3:right | c3"]],
])("%s in %s", (tool, cell, expected) => {
  const editor = caretIn(withTable(), cell);
  expect(tableToolsAt(editor)?.[tool].off).toBe(false);
  applyTableTool(editor, tool);
  expect(printed(editor)).toEqual(expected);
});

test("selected cells are aligned alone, and a second time takes it back", () => {
  const editor = select(withTable(), "a2", "b2");
  applyTableTool(editor, "alignCenter");
  expect(printed(editor)[1]).toBe("a2:center | b2:center | c2");
  expect(tableToolsAt(editor)?.alignCenter.on).toBe(true);
  applyTableTool(editor, "alignCenter");
  expect(printed(editor)[1]).toBe("a2 | b2 | c2");
});

test("cells are merged with their words and split again", () => {
  const editor = select(withTable(), "b2", "c3");
  applyTableTool(editor, "merge");
  expect(printed(editor)).toEqual(["#a1 | #b1 | #c1", "a2 | b2/c2/b3/c3(2x2)", "a3"]);
  expect(tableToolsAt(editor)?.merge.off).toBe(true);
  applyTableTool(editor, "split");
  expect(printed(editor)).toEqual(["#a1 | #b1 | #c1", "a2 | b2/c2/b3/c3 | ", "a3 |  | "]);
});

test("merging whole rows leaves no row without a cell", () => {
  const editor = select(withTable(), "a2", "c3");
  applyTableTool(editor, "merge");
  expect(printed(editor)).toEqual(["#a1 | #b1 | #c1", "a2/b2/c2/a3/b3/c3(3x1)"]);
});

test("the last row and the table itself can be taken away, and there is a line again", () => {
  const editor = withTable();
  applyTableTool(editor, "deleteRow");
  applyTableTool(editor, "deleteRow");
  expect(tableToolsAt(editor)?.deleteRow.off).toBe(true);
  applyTableTool(editor, "deleteTable");
  expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual(["paragraph"]);
  expect(tableToolsAt(editor)).toBeNull();
});

test("a list is made in a cell, and anything else is begun below the table", () => {
  const editor = caretIn(withTable(), "b2");
  turnInto(editor, "bulletList");
  expect(editor.state.doc.child(0).child(1).child(1).firstChild?.type.name).toBe("bulletList");
  turnInto(editor, "heading2");
  expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual(["table", "heading"]);
  expect(editor.state.doc.child(0).textContent).toContain("b2");
});

test("a table that is pasted ragged is filled up to a grid", () => {
  const cell = (text: string, attrs = {}) => ({ type: "tableCell", attrs, content: [words("", text)] });
  const row = (...content: JSONContent[]) => ({ type: "tableRow", content });
  const editor = editing(words("a", "x"), words("b", ""));
  editor.commands.insertContentAt(4, {
    type: "table",
    content: [row(cell("1", { colspan: 2, rowspan: 9 })), row(cell("2"), cell("3"))],
  });
  expect(() => tableOf(editor)).not.toThrow();
  expect(editor.state.doc.textContent).toContain("123");
});
