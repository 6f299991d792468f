import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { undo } from "@tiptap/pm/history";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import { NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { galleryLimits } from "#domain/document/document.ts";
import type { Picture } from "#domain/media/picture.ts";
import { kindAt, turnInto } from "#editor/block-kinds.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { pasteBelowGallery } from "#editor/extensions/gallery.ts";
import { joinFigures, movePicture, partGallery, removePicture } from "#editor/pictures/change-galleries.ts";
import { addPictures, fillFigure, insertPictures, nameOfPlace, uploadInto } from "#editor/pictures/insert-figures.ts";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";
import { showDocument } from "#editor/show-document.ts";
import { documentOf } from "#editor/to-document.ts";
import { FileUploads } from "#editor/uploading/file-uploads.ts";

const paragraph = (id: string, text: string): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const figure = (name: string, id: string | null = null): JSONContent => ({
  type: "figure",
  attrs: { id, mediaId: name, alt: "", credit: "" },
  content: name === "" ? [] : [{ type: "text", text: name }],
});
const gallery = (id: string, ...names: string[]): JSONContent => ({
  type: "gallery",
  attrs: { id },
  content: names.map((name) => figure(name)),
});
const many = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}`);

function editing(...content: JSONContent[]): Editor {
  const editor = new Editor({
    element: null,
    extensions: [...documentExtensions, UndoRedo],
    content: { type: "doc", content },
  });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

const run = (editor: Editor, transaction: Transaction | null) => {
  if (transaction) editor.view.dispatch(transaction);
  editor.state.doc.check();
  return transaction !== null;
};

/** `g[p1 p2]` for a gallery, the words of any other block. */
const shape = ({ state }: Editor) =>
  state.doc.children
    .map((block) =>
      block.type.name === "gallery"
        ? `${block.attrs.id}[${block.children.map(({ attrs }) => attrs.mediaId || "-").join(" ")}]`
        : `${block.type.name}:${block.textContent}`,
    )
    .join(" ");

const picture = (mediaId: string): Picture => {
  const words = { "zh-Hans": "", "zh-Hant": "", en: mediaId };
  return {
    ...{ mediaId, name: "a.png", width: 4, height: 3, focal: { x: 50, y: 50 } },
    words: { alt: words, caption: words, credit: words },
  };
};

test("a picture moves among those of its gallery with its words, is selected there, and one undo takes it back", () => {
  const editor = editing(gallery("g", "a", "b", "c"));
  expect(run(editor, movePicture(editor.state, 0, 0, 3))).toBe(true);
  expect(shape(editor)).toBe("g[b c a]");
  expect(editor.state.doc.textContent).toBe("bca");
  expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  expect(editor.state.selection.$from.nodeAfter?.attrs.mediaId).toBe("a");
  run(editor, movePicture(editor.state, 0, 2, 1));
  expect(shape(editor)).toBe("g[b a c]");
  for (const to of [1, 2, -1, 4]) expect(movePicture(editor.state, 0, 1, to)).toBeNull();
  undo(editor.state, editor.view.dispatch);
  expect(shape(editor)).toBe("g[b c a]");
});

test("of two pictures one taken out leaves a figure in the gallery's row, and undo brings the gallery back", () => {
  const editor = editing(paragraph("p", "one"), gallery("g", "a", "b", "c"));
  const second = 5 + 1 + 3;
  run(editor, removePicture(editor.state, second));
  expect(shape(editor)).toBe("paragraph:one g[a c]");
  run(editor, removePicture(editor.state, second));
  expect(shape(editor)).toBe("paragraph:one figure:a");
  expect(editor.state.doc.child(1).attrs.id).toBe("g");
  expect(removePicture(editor.state, 5)).toBeNull();
  undo(editor.state, editor.view.dispatch);
  undo(editor.state, editor.view.dispatch);
  expect(shape(editor)).toBe("paragraph:one g[a b c]");
});

test("what is cut out of a gallery leaves no empty place, and one that was left empty stays", () => {
  const cut = (from: number, to: number, ...blocks: JSONContent[]) => {
    const editor = editing(...blocks);
    run(editor, editor.state.tr.delete(from, to));
    return shape(editor);
  };
  expect(cut(1, 4, gallery("g", "a", "b"))).toBe("figure:b");
  expect(cut(4, 10, gallery("g", "a", "b", "c"), paragraph("p", "one"))).toBe("figure:a paragraph:one");
  expect(cut(4, 7, gallery("g", "a", "b", "c", "d"))).toBe("g[a c d]");
  expect(cut(2, 3, gallery("g", "a", ""))).toBe("g[a -]");
});

test("a line that is pasted goes into the caption, and more than a line below the gallery", () => {
  const paste = (...lines: string[]) => {
    const { state } = editing(gallery("g", "a", "b"));
    const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    const content = lines.map((line) => Node.fromJSON(state.schema, paragraph("", line)));
    const pasted = pasteBelowGallery(at, new Slice(Fragment.from(content), 1, 1));
    return pasted?.doc.children.map(({ type, textContent }) => `${type.name}:${textContent}`);
  };
  expect(paste("one")).toBeUndefined();
  expect(paste("one", "two")).toEqual(["gallery:ab", "paragraph:one", "paragraph:two"]);
});

test("figures that stand one after another become a gallery in the row of the first, and figures again", () => {
  const editor = editing(figure("a", "f1"), figure("b", "f2"), paragraph("p", "one"), figure("c", "f3"));
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 4)));
  turnInto(editor, "gallery");
  expect(shape(editor)).toBe("f1[a b] paragraph:one figure:c");
  expect(kindAt(editor.state)).toBe("gallery");
  expect(joinFigures(editor.state, "f3")).toBeNull();
  run(editor, partGallery(editor.state, "f1"));
  expect(shape(editor)).toBe("figure:a figure:b paragraph:one figure:c");
  expect(editor.state.doc.child(0).attrs.id).toBe("f1");
  expect(new Set(editor.state.doc.children.map(({ attrs }) => attrs.id)).size).toBe(4);
});

test("a gallery is asked for, and never turned into words", () => {
  const editor = editing(gallery("g", "a", "b"), paragraph("p", "one"));
  const asked: boolean[] = [];
  editor.on("askForPictures", ({ gallery }) => void asked.push(gallery));
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 9)));
  turnInto(editor, "gallery");
  expect(asked).toEqual([true]);
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 2)));
  turnInto(editor, "heading2");
  expect(shape(editor)).toBe("g[a b] heading: paragraph:one");
});

test("chosen pictures become as few galleries as hold them, none of one", () => {
  const put = (count: number) => {
    const editor = editing(paragraph("p", "one"));
    insertPictures(editor, many(count).map(picture), { locale: "en", gallery: true });
    editor.state.doc.check();
    return editor.state.doc.children.slice(1, -1).map(({ type, childCount }) => [type.name, childCount]);
  };
  expect(put(1)).toEqual([["figure", 1]]);
  expect(put(2)).toEqual([["gallery", 2]]);
  expect(put(13)).toEqual([
    ["gallery", 7],
    ["gallery", 6],
  ]);
});

test("more pictures come to a gallery, and what it has no room for stands below it", () => {
  const editor = editing(gallery("g", ...many(galleryLimits.most - 1)), paragraph("p", "one"));
  addPictures(editor, 0, [picture("x"), picture("y")], "en");
  expect(shape(editor)).toBe(`g[${many(11).join(" ")} x] figure:y paragraph:one`);
  editor.state.doc.check();
});

test("files that fall on a picture stand behind it, and their pictures find them wherever those went", () => {
  const editor = editing(gallery("g", "a", "b"));
  const uploads = new FileUploads(uploadPicture);
  const started: string[] = [];
  uploads.start = (place) => void started.push(place);
  uploadInto(editor, uploads, { files: [new File([], "1.png"), new File([], "2.png")], locale: "en", at: 2 });
  expect(shape(editor)).toBe("g[a - - b]");
  run(editor, movePicture(editor.state, 0, 1, 4));
  // What somebody else saved meanwhile is the same text: the places stay.
  const document = documentOf(editor.state.doc);
  showDocument(editor, { ...document, content: [...document.content, { type: "divider", attrs: { id: "d" } }] });
  for (const [at, place] of started.entries()) fillFigure(editor, place, picture(`new${at + 1}`), "en");
  expect(shape(editor)).toBe("g[a new2 b new1] divider:");
  expect(editor.state.doc.textContent).toBe("anew2bnew1");
  expect(JSON.stringify(documentOf(editor.state.doc))).not.toContain(started[0]);
});

test("a place in a gallery has a name from when it needs one", () => {
  const editor = editing(gallery("g", "a", "b"));
  const name = nameOfPlace(editor, 1);
  expect(nameOfPlace(editor, 1)).toBe(name);
  expect(nameOfPlace(editor, 0)).toBe("g");
  expect(Node.fromJSON(editor.schema, editor.state.doc.toJSON()).child(0).child(0).attrs.id).toBe(name);
});
