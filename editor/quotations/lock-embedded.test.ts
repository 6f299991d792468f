import { Editor, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { turnInto } from "#editor/block-kinds.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { detachQuotation, embedInPlace, quotationBlock } from "#editor/quotations/insert-quotation.ts";
import { LockEmbedded } from "#editor/quotations/lock-embedded.ts";
import { showDocument } from "#editor/show-document.ts";
import { documentOf } from "#editor/to-document.ts";

const paragraph = (id: string, text: string): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const words = "先把数字写对，再把句子写好。";
const attribution = {
  ...{ speaker: "沈亦文", occasion: "", date: "", work: "", volume: "", page: "", link: "", verbatim: "" },
};
const embed = {
  entry: { id: "two-lines", version: 2 },
  newest: 2,
  verified: true,
  said: { zh: { paragraphs: [words], attribution } },
};
const quoted = quotationBlock("zh", embed, {}, "q");

/** A real editor without a page: a paragraph, an embedded quotation and a paragraph. */
function editing(): { editor: Editor; refused: () => number } {
  const refused: null[] = [];
  const lock = LockEmbedded.configure({ refused: () => void refused.push(null) });
  const content = [paragraph("a", "前面一段。"), quoted as JSONContent, paragraph("z", "后面一段。")];
  const extensions = [...documentExtensions, UndoRedo, lock];
  const editor = new Editor({ element: null, extensions, content: { type: "doc", content } });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return { editor, refused: () => refused.length };
}
const start = (editor: Editor) => editor.state.doc.child(0).nodeSize;
/** The first place among its words. */
const inside = (editor: Editor) => start(editor) + 2;
const quotationIn = ({ state }: Editor) => state.doc.children.find((node) => node.attrs.id === "q");

test("its words are not written in, cut, marked or split, and that is said", async () => {
  const { editor, refused } = editing();
  const before = editor.state.doc;
  const at = inside(editor);
  const attempts: (() => void)[] = [
    () => editor.view.dispatch(editor.state.tr.insertText("不", at)),
    () => editor.view.dispatch(editor.state.tr.delete(at, at + 3)),
    () => editor.view.dispatch(editor.state.tr.addMark(at, at + 3, editor.schema.mark("bold"))),
    () => editor.view.dispatch(editor.state.tr.split(at + 3)),
    () => editor.view.dispatch(editor.state.tr.setNodeAttribute(start(editor), "page", "13")),
    () => editor.view.dispatch(editor.state.tr.setNodeAttribute(start(editor), "entry", null)),
  ];
  for (const [number, attempt] of attempts.entries()) {
    attempt();
    expect(editor.state.doc.eq(before), `attempt ${number}`).toBe(true);
  }
  await new Promise((resolve) => setTimeout(resolve));
  expect(refused()).toBe(attempts.length);
});

test("it is turned into nothing else", () => {
  const { editor } = editing();
  const before = editor.state.doc;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(before, inside(editor))));
  for (const kind of ["verse", "paragraph", "heading2", "bulletList", "box"] as const) turnInto(editor, kind);
  expect(editor.state.doc.eq(before)).toBe(true);
});

test("it goes as a whole, comes back with undo, and what stands around it is free", () => {
  const { editor } = editing();
  editor.view.dispatch(editor.state.tr.insertText("另", 1));
  const [from, size] = [start(editor), quotationIn(editor)?.nodeSize ?? 0];
  editor.view.dispatch(editor.state.tr.delete(from, from + size));
  expect(quotationIn(editor)).toBeUndefined();
  editor.commands.undo();
  expect(quotationIn(editor)?.textContent).toBe(words);
});

test("what others saved is shown, whatever it did to it", () => {
  const { editor } = editing();
  const document = documentOf(editor.state.doc);
  const [first, , last] = document.content;
  const newer = quotationBlock("zh", { ...embed, entry: { id: "two-lines", version: 3 } }, {}, "q");
  if (!first || !last || !newer) throw new Error("the document is not as it should be");
  showDocument(editor, { ...document, content: [first, newer, last] });
  expect(quotationIn(editor)?.attrs.entry).toEqual({ id: "two-lines", version: 3, partial: false });
});

test("taken out of the library's hands it is written in, and can be put there again", () => {
  const { editor } = editing();
  detachQuotation(editor, start(editor));
  editor.view.dispatch(editor.state.tr.insertText("要", inside(editor)));
  expect(quotationIn(editor)?.textContent).toBe(`要${words}`);
  const own = documentOf(editor.state.doc).content[1];
  if (own?.type !== "quotation") throw new Error("no quotation");
  expect(embedInPlace(editor, "zh", own, embed)).toBe(true);
  expect(quotationIn(editor)?.textContent).toBe(words);
  expect(quotationIn(editor)?.attrs.entry).toEqual({ id: "two-lines", version: 2, partial: false });
});

test("a part is a part of the entry, or it is the whole", () => {
  expect(quotationBlock("zh", embed, { zh: "先把数字写对" })).toMatchObject({
    attrs: { entry: { partial: true } },
    content: [{ content: [{ text: "先把数字写对" }] }],
  });
  expect(quotationBlock("zh", embed, { zh: "另一句话" })?.attrs.entry?.partial).toBe(false);
  expect(quotationBlock("en", embed, {})).toBeNull();
});
