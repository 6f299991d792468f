import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { Fragment, Slice } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";

const paragraph = (id: string | null, text: string): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});

/** A real editor without a page: state, commands and plugins, no DOM. */
function editing(...content: JSONContent[]): Editor {
  const editor = new Editor({
    element: null,
    extensions: [...documentExtensions, UndoRedo],
    content: { type: "doc", content },
  });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

/** `id:words` of every top-level block; an id that the test did not give is `new`. */
function shape({ state }: Editor): string[] {
  return state.doc.children.map(({ attrs, textContent }) => {
    const id = String(attrs.id);
    return `${/^[0-9a-z]{12}$/.test(id) ? "new" : id}:${textContent}`;
  });
}

const nestedIds = (editor: Editor) => {
  const ids: unknown[] = [];
  editor.state.doc.descendants((node, _position, parent) => {
    if (parent !== editor.state.doc && typeof node.attrs.id === "string") ids.push(node.attrs.id);
  });
  return ids;
};

/** What the view does with a clipboard: its plugins see the slice, then it replaces the selection. */
function paste(editor: Editor, ...content: JSONContent[]): void {
  let slice = new Slice(Fragment.fromArray(content.map((json) => editor.schema.nodeFromJSON(json))), 0, 0);
  for (const plugin of editor.state.plugins)
    slice = plugin.props.transformPasted?.call(plugin, slice, editor.view, false) ?? slice;
  editor.view.dispatch(editor.state.tr.replaceSelection(slice).setMeta("paste", true).setMeta("uiEvent", "paste"));
}

const caret = (editor: Editor, position: number) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, position)));

test("typing changes no id", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"));
  editor.view.dispatch(editor.state.tr.insertText("x", 2));
  expect(shape(editor)).toEqual(["a:oxne", "b:two"]);
});

test("a split keeps the id above and gives the second half a new one", () => {
  const editor = editing(paragraph("a", "onetwo"));
  caret(editor, 4);
  editor.commands.splitBlock();
  expect(shape(editor)).toEqual(["a:one", "new:two"]);
});

test("a line opened above a block leaves the id with the words", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"));
  caret(editor, 6);
  editor.commands.splitBlock();
  expect(shape(editor)).toEqual(["a:one", "new:", "b:two"]);
});

test("a join keeps the first id, or that of the block that has words", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"), paragraph("c", ""), paragraph("d", "four"));
  caret(editor, 6);
  editor.commands.joinBackward();
  expect(shape(editor)).toEqual(["a:onetwo", "c:", "d:four"]);
  caret(editor, 11);
  editor.commands.joinBackward();
  expect(shape(editor)).toEqual(["a:onetwo", "d:four"]);
});

test("a moved block keeps its id", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"), paragraph("c", "three"));
  const moved = editor.state.doc.child(2);
  editor.view.dispatch(editor.state.tr.delete(10, 17).insert(0, moved));
  expect(shape(editor)).toEqual(["c:three", "a:one", "b:two"]);
});

test("a duplicate gets a new id, whichever side of the original it stands on", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"));
  editor.view.dispatch(editor.state.tr.insert(0, editor.state.doc.child(0)));
  expect(shape(editor)).toEqual(["new:one", "a:one", "b:two"]);
  editor.view.dispatch(editor.state.tr.insert(15, editor.state.doc.child(2)));
  expect(shape(editor)).toEqual(["new:one", "a:one", "b:two", "new:two"]);
});

test("pasted blocks get new ids, also when they come from another edition", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", ""));
  caret(editor, 6);
  paste(editor, paragraph("foreign", "x"), paragraph("a", "one"), paragraph(null, "y"));
  expect(shape(editor)).toEqual(["a:one", "new:x", "new:one", "new:y"]);
});

test("what was cut here and is pasted here was moved", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"), paragraph("c", ""));
  editor.view.dispatch(editor.state.tr.delete(0, 5));
  expect(shape(editor)).toEqual(["b:two", "c:"]);
  caret(editor, 6);
  paste(editor, paragraph("a", "one"));
  expect(shape(editor)).toEqual(["b:two", "a:one"]);
});

test("a block that becomes another type keeps its id, and so does one that is wrapped and unwrapped", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"));
  caret(editor, 7);
  editor.commands.setNode("heading", { level: 3 });
  expect(shape(editor)).toEqual(["a:one", "b:two"]);
  editor.commands.clearNodes();
  expect(shape(editor)).toEqual(["a:one", "b:two"]);
  editor.commands.wrapIn("quotation");
  expect(editor.state.doc.child(1).type.name).toBe("quotation");
  expect(shape(editor)).toEqual(["a:one", "b:two"]);
  expect(nestedIds(editor)).toEqual([]);
  editor.commands.clearNodes();
  editor.commands.toggleBulletList();
  expect(editor.state.doc.child(1).type.name).toBe("bulletList");
  expect(shape(editor)).toEqual(["a:one", "b:two"]);
  expect(nestedIds(editor)).toEqual([]);
});

test("several blocks changed at once keep their ids", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"), paragraph("c", "three"));
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 2, 8)));
  editor.commands.setNode("sourceNote");
  expect(editor.state.doc.child(1).type.name).toBe("sourceNote");
  expect(shape(editor)).toEqual(["a:one", "b:two", "c:three"]);
});

test("undo brings a deleted block back with its id", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", "two"));
  editor.view.dispatch(editor.state.tr.delete(0, 5));
  editor.commands.undo();
  expect(shape(editor)).toEqual(["a:one", "b:two"]);
  caret(editor, 7);
  editor.commands.wrapIn("quotation");
  editor.commands.undo();
  expect(shape(editor)).toEqual(["a:one", "b:two"]);
  expect(nestedIds(editor)).toEqual([]);
});
