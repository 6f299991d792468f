import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "#domain/document/document.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { showingTransaction } from "#editor/show-document.ts";
import { documents } from "#editor/testing-documents.ts";

const schema = getSchema(documentExtensions);
const stateOf = (document: Document) =>
  EditorState.create({ schema, doc: Node.fromJSON(schema, fromDocument(document)) });

/** The same blocks under the same ids, with other words. */
const pairs = fc.tuple(documents, documents).map(([before, after]): [Document, Document] => [
  before,
  {
    type: "doc",
    content: after.content.map((block, index) => {
      const copy = structuredClone(block);
      copy.attrs.id = before.content[index]?.attrs.id ?? copy.attrs.id;
      return copy;
    }),
  },
]);

test("whatever the screen shows, it shows the other document afterwards", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      fc.pre(after.content.length > 0);
      const state = stateOf(before);
      const transaction = showingTransaction(state, after);
      const shown = transaction ? state.apply(transaction).doc : state.doc;
      shown.check();
      expect(shown.toJSON()).toEqual(stateOf(after).doc.toJSON());
    }),
    { numRuns: fc.readConfigureGlobal().numRuns ?? 40 },
  );
});

test("a caret stays among the words it stood in when others wrote in the same line", () => {
  const line = (text: string): Document => ({
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text }] }],
  });
  const at = (before: string, after: string, caret: number) => {
    const state = stateOf(line(before));
    const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret + 1)));
    const transaction = showingTransaction(placed, line(after));
    if (!transaction) throw new Error("nothing to show");
    const { selection, doc } = placed.apply(transaction);
    return [selection.$from.parent.textContent.slice(0, selection.$from.parentOffset), doc.textContent];
  };
  expect(at("渡船每天来", "渡船每天来回", 3)).toEqual(["渡船每", "渡船每天来回"]);
  expect(at("渡船每天来", "渡船，每天来", 4)).toEqual(["渡船，每天", "渡船，每天来"]);
  expect(at("一一二", "一一一二", 3)).toEqual(["一一一二", "一一一二"]);
  expect(at("一二一二", "一二", 4)).toEqual(["一二", "一二"]);
});
