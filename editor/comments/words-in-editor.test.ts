import { Editor } from "@tiptap/core";
import { expect, test } from "vitest";
import { anchorTarget } from "#domain/annotations/anchor.ts";
import type { Target } from "#domain/annotations/target.ts";
import { CommentHighlights, commentsKey } from "#editor/comments/comment-highlights.ts";
import { selectedTarget } from "#editor/comments/selected-target.ts";
import { highlightsOf } from "#editor/comments/words-in-editor.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { sampleBlocks } from "#editor/testing-samples.ts";
import { documentOf } from "#editor/to-document.ts";

const { paragraph, bulletList, figure, heading } = sampleBlocks;

function editing(): Editor {
  const content = fromDocument({ type: "doc", content: [heading, paragraph, bulletList, figure] });
  const editor = new Editor({ element: null, extensions: [...documentExtensions, CommentHighlights], content });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}
const editionOf = (editor: Editor) => ({ title: "", deck: "", document: documentOf(editor.state.doc) });
/** Where words begin in the editor. */
function placeOf(editor: Editor, words: string): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (at >= 0) found = position + at;
  });
  return found;
}
function select(editor: Editor, from: number, to: number): Target | null {
  editor.commands.setTextSelection({ from, to });
  return selectedTarget(editor, "zh");
}
const marked = (editor: Editor, target: Target | null) =>
  (target ? highlightsOf(editor, "t1", anchorTarget(target, editionOf(editor))) : []).map(({ from, to, block }) =>
    block ? "block" : editor.state.doc.textBetween(from, to, "", "\n"),
  );

test("what is selected is what is marked, on both sides of a footnote's sign too", () => {
  const editor = editing();
  const at = placeOf(editor, "两行");
  const words = select(editor, at + 1, placeOf(editor, "two lines") + 3);
  expect(words?.range?.quote.exact).toBe("行\ntwo");
  expect(marked(editor, words).join("")).toBe("行\ntwo");
  const item = select(editor, placeOf(editor, "丙"), placeOf(editor, "丙") + 1);
  expect(item).toMatchObject({ place: { blockId: "ul" }, range: { quote: { prefix: "甲\n乙\n", exact: "丙" } } });
  expect(marked(editor, item)).toEqual(["丙"]);
});

test("a caret means its block, and a selection over several the words of the first", () => {
  const editor = editing();
  const at = placeOf(editor, "小标题");
  const caret = select(editor, at + 1, at + 1);
  expect(caret).toEqual({ language: "zh", place: { blockId: "h" } });
  expect(marked(editor, caret)).toEqual(["block"]);
  const over = select(editor, at + 1, placeOf(editor, "丙") + 1);
  expect(over).toMatchObject({ place: { blockId: "h" }, range: { quote: { exact: "标题" } } });
  // From the end of one into the next, nothing of the first is meant.
  const next = select(editor, at + 3, placeOf(editor, "两行") + 2);
  expect(next).toMatchObject({ place: { blockId: "p" }, range: { quote: { exact: "两行" } } });
});

test("marks go along with their words, and the block is marked for words that stand in its fields", () => {
  const editor = editing();
  const at = placeOf(editor, "小标题");
  const target = select(editor, at + 1, at + 3);
  const highlights = target ? highlightsOf(editor, "t1", anchorTarget(target, editionOf(editor))) : [];
  editor.view.dispatch(editor.state.tr.setMeta(commentsKey, highlights));
  editor.view.dispatch(editor.state.tr.insertText("很长的", at));
  expect(
    commentsKey
      .getState(editor.state)
      ?.find()
      .map(({ from, to }) => [from, to]),
  ).toEqual([[at + 4, at + 6]]);
  const alt: Target = { language: "zh", place: { blockId: "f", field: ["attrs", "alt"] } };
  expect(marked(editor, alt)).toEqual(["block"]);
});
