import { Editor, getSchema, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deleteBlock, duplicateBlock, findBlock, moveBlocks, moveSelected } from "#editor/blocks/change-blocks.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { documents } from "#editor/testing-documents.ts";

const paragraph = (id: string): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text: `words of ${id}` }],
});

function editing(content: JSONContent): Editor {
  const editor = new Editor({ element: null, extensions: [...documentExtensions, UndoRedo], content });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

const lines = (...ids: string[]) => editing({ type: "doc", content: ids.map(paragraph) });
const ids = ({ state }: Editor) => state.doc.children.map(({ attrs }) => String(attrs.id));
const run = (editor: Editor, transaction: Transaction | null) => {
  if (transaction) editor.view.dispatch(transaction);
  return transaction !== null;
};

test("a block goes up and down with the caret in it, and no further than there is to go", () => {
  const editor = lines("a", "b", "c");
  const { position } = findBlock(editor.state.doc, "b") ?? { position: 0 };
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, position + 3)));
  expect(run(editor, moveSelected(editor.state, 1))).toBe(true);
  expect(ids(editor)).toEqual(["a", "c", "b"]);
  expect(editor.state.selection.$from.node(1).attrs.id).toBe("b");
  expect(editor.state.selection.$from.parentOffset).toBe(2);
  expect(run(editor, moveSelected(editor.state, 1))).toBe(false);
  run(editor, moveSelected(editor.state, -1));
  run(editor, moveSelected(editor.state, -1));
  expect(run(editor, moveSelected(editor.state, -1))).toBe(false);
  expect(ids(editor)).toEqual(["b", "a", "c"]);
  undo(editor.state, editor.view.dispatch);
  expect(ids(editor)).toEqual(["a", "b", "c"]);
});

test("blocks that are selected together move together, and so does one selected as a whole", () => {
  const editor = lines("a", "b", "c", "d");
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 3, 15)));
  run(editor, moveSelected(editor.state, 1));
  expect(ids(editor)).toEqual(["c", "a", "b", "d"]);
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 0)));
  run(editor, moveSelected(editor.state, 1));
  expect(ids(editor)).toEqual(["a", "c", "b", "d"]);
});

test("a copy has an id of its own; what is deleted comes back as it was; a line is always left", () => {
  const editor = lines("a", "b");
  run(editor, duplicateBlock(editor.state, "a"));
  expect(editor.state.doc.childCount).toBe(3);
  expect(editor.state.doc.child(1).textContent).toBe("words of a");
  expect(new Set(ids(editor)).size).toBe(3);
  run(editor, deleteBlock(editor.state, "b"));
  undo(editor.state, editor.view.dispatch);
  expect(ids(editor).at(-1)).toBe("b");
  for (const id of ids(editor)) run(editor, deleteBlock(editor.state, id));
  expect(editor.state.doc.childCount).toBe(1);
  expect(editor.state.doc.textContent).toBe("");
  expect(ids(editor)).not.toContain("b");
});

test("wherever blocks of any document go, each is there once, unchanged, and one undo takes it back", () => {
  const schema = getSchema(documentExtensions);
  fc.assert(
    fc.property(documents, fc.nat(12), fc.nat(12), (document, from, to) => {
      const before = Node.fromJSON(schema, fromDocument(document));
      let state = EditorState.create({ doc: before, plugins: [history()] });
      const index = from % before.childCount;
      const moved = moveBlocks(state, index, index, to % (before.childCount + 1));
      if (!moved) return;
      state = state.apply(moved);
      expect(state.doc.childCount).toBe(before.childCount);
      for (const node of before.children) expect(state.doc.children.some((other) => other.eq(node))).toBe(true);
      undo(state, (back) => {
        state = state.apply(back);
      });
      expect(state.doc.eq(before)).toBe(true);
    }),
  );
});
