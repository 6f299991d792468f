import { Editor, type JSONContent } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { kindAt, turnInto } from "#editor/block-kinds.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { endLine } from "#editor/extensions/verse.ts";
import { fillFigure, insertPictures } from "#editor/pictures/insert-figures.ts";

const paragraph = (id: string, text: string): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});
const list = (id: string, text: string): JSONContent => ({
  type: "bulletList",
  attrs: { id },
  content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text }] }] }],
});

/** A real editor without a page. */
function editing(...content: JSONContent[]): Editor {
  const editor = new Editor({ element: null, extensions: documentExtensions, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

const shape = ({ state }: Editor) => state.doc.children.map(({ type, textContent }) => `${type.name}:${textContent}`);
const select = (editor: Editor, from: number, to = from) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));

test("a divider takes the place of an empty line, and goes below one that has words", () => {
  const editor = editing(paragraph("a", "one"), paragraph("b", ""));
  select(editor, 6);
  turnInto(editor, "divider");
  expect(shape(editor)).toEqual(["paragraph:one", "divider:", "paragraph:"]);
  expect(editor.state.doc.child(1).attrs.id).toBe("b");
  select(editor, 2);
  turnInto(editor, "divider");
  expect(shape(editor)).toEqual(["paragraph:one", "divider:", "divider:", "paragraph:"]);
});

test("a selected divider is one, and becomes a line when it is turned into something else", () => {
  const editor = editing(paragraph("a", "one"), { type: "divider", attrs: { id: "d" } });
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 5)));
  expect(kindAt(editor.state)).toBe("divider");
  turnInto(editor, "heading2");
  expect(shape(editor)).toEqual(["paragraph:one", "heading:"]);
  expect(editor.state.doc.child(1).attrs.id).toBe("d");
});

test("a box takes in a run of blocks with its lists, and a list can be made in it", () => {
  const editor = editing(paragraph("a", "one"), list("l", "two"), paragraph("c", "three"));
  select(editor, 2, 9);
  turnInto(editor, "box");
  expect(shape(editor)).toEqual(["box:onetwo", "paragraph:three"]);
  expect(editor.state.doc.child(0).children.map((child) => child.type.name)).toEqual(["paragraph", "bulletList"]);
  select(editor, 3);
  turnInto(editor, "orderedList");
  expect(shape(editor)).toEqual(["box:onetwo", "paragraph:three"]);
  expect(editor.state.doc.child(0).child(0).type.name).toBe("orderedList");
  select(editor, 5);
  turnInto(editor, "paragraph");
  expect(shape(editor)[0]).toBe("paragraph:one");
});

const figure = (id: string, text: string): JSONContent => ({
  type: "figure",
  attrs: { id, mediaId: "river", alt: "", credit: "" },
  content: text === "" ? [] : [{ type: "text", text }],
});

test("a picture is asked for first, and never turned into words", () => {
  const editor = editing(paragraph("a", "one"), figure("f", "two"));
  let asked = 0;
  editor.on("askForPictures", () => {
    asked += 1;
  });
  select(editor, 2);
  turnInto(editor, "figure");
  expect(asked).toBe(1);
  expect(shape(editor)).toEqual(["paragraph:one", "figure:two"]);
  select(editor, 7);
  expect(kindAt(editor.state)).toBe("figure");
  turnInto(editor, "heading2");
  expect(shape(editor)).toEqual(["paragraph:one", "figure:two", "heading:"]);
  expect(editor.state.doc.child(1).attrs).toMatchObject({ id: "f", mediaId: "river" });
});

test("pictures go below the words or in the place of an empty line, with what the library says in the text's locale", () => {
  const said = (text: string) => ({ "zh-Hans": "", "zh-Hant": "", en: text });
  const picture = (mediaId: string, caption: string) => ({
    ...{ mediaId, name: "a.png", width: 4, height: 3, focal: { x: 50, y: 50 } },
    words: { alt: said("seen"), caption: said(caption), credit: said("Bo") },
  });
  const editor = editing(paragraph("a", "one"), paragraph("b", ""));
  select(editor, 6);
  insertPictures(editor, [picture("river", "A river"), picture("hill", "")], { locale: "en", gallery: false });
  expect(shape(editor)).toEqual(["paragraph:one", "figure:A river", "figure:", "paragraph:"]);
  expect(editor.state.doc.child(1).attrs).toMatchObject({ mediaId: "river", alt: "seen", credit: "Bo" });
  expect(editor.state.selection.$from.parent.attrs.mediaId).toBe("river");

  insertPictures(editor, [picture("bank", "Bank")], { locale: "zh-Hans", gallery: false });
  expect(shape(editor)).toEqual(["paragraph:one", "figure:A river", "figure:", "figure:", "paragraph:"]);
  expect(new Set(editor.state.doc.children.map(({ attrs }) => attrs.id)).size).toBe(5);
});

test("an upload's picture finds its place wherever that went, and keeps what was said there", () => {
  const editor = editing(figure("f", "mine"), paragraph("a", "one"));
  editor.view.dispatch(editor.state.tr.insert(0, editor.schema.nodes.paragraph?.create() ?? []));
  const words = { "zh-Hans": "图", "zh-Hant": "圖", en: "library" };
  const size = { width: 4, height: 3, focal: { x: 50, y: 50 } };
  const picture = {
    mediaId: "hill",
    name: "a.png",
    ...size,
    words: { alt: words, caption: words, credit: words },
  };
  fillFigure(editor, "f", picture, "zh-Hant");
  expect(editor.state.doc.child(1).attrs).toEqual({ id: "f", mediaId: "hill", alt: "圖", credit: "圖" });
  expect(shape(editor)).toEqual(["paragraph:", "figure:mine", "paragraph:one"]);
});

test("Enter in a verse ends a line, then a stanza", () => {
  const editor = editing({ type: "verse", attrs: { id: "v" }, content: [{ ...paragraph("", "one"), attrs: {} }] });
  select(editor, 5);
  expect(endLine(editor, "verse")).toBe(true);
  expect(editor.state.doc.child(0).childCount).toBe(1);
  expect(editor.state.doc.child(0).child(0).lastChild?.type.name).toBe("hardBreak");
  expect(endLine(editor, "verse")).toBe(true);
  expect(editor.state.doc.child(0).children.map((stanza) => stanza.textContent)).toEqual(["one", ""]);
  expect(editor.state.doc.child(0).child(0).lastChild?.type.name).toBe("text");
  expect(endLine(editor, "verse")).toBe(false);
  editor.commands.liftEmptyBlock();
  expect(shape(editor)).toEqual(["verse:one", "paragraph:"]);
});

test("putting a word above the line takes it from below", () => {
  const editor = editing(paragraph("a", "2"));
  select(editor, 1, 2);
  editor.commands.toggleSubscript();
  editor.commands.toggleSuperscript();
  expect(
    editor.state.doc
      .child(0)
      .child(0)
      .marks.map((mark) => mark.type.name),
  ).toEqual(["superscript"]);
});
