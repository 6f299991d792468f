import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentSchema, emptyDocument } from "#domain/document/document.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { documents } from "#editor/testing-documents.ts";
import { documentOf, toBlock } from "#editor/to-document.ts";

const schema = getSchema(documentExtensions);
const isBareLine = (document: { content: { type: string }[] }) =>
  document.content.length === 1 &&
  JSON.stringify(document.content).match(/^\[\{"type":"paragraph","attrs":\{"id":"\w+"\}\}\]$/);

test("whatever the domain can say goes through the editor and comes back unchanged", () => {
  fc.assert(
    fc.property(documents, (document) => {
      fc.pre(!isBareLine(document));
      const node = Node.fromJSON(schema, fromDocument(document));
      node.check();
      const back = documentOf(node);
      expect(back).toEqual(document);
      expect(documentSchema.safeParse(back).success).toBe(true);
    }),
  );
});

test("a text nobody has begun is a line to write on, and stays empty for the desk", () => {
  const node = Node.fromJSON(schema, fromDocument(emptyDocument));
  node.check();
  expect(node.childCount).toBe(1);
  expect(documentOf(node)).toEqual(emptyDocument);
});

test("nulls, ids of nested paragraphs and empty text do not reach the domain", () => {
  expect(
    toBlock({
      type: "quotation",
      attrs: { id: "q", speaker: null, date: "2021" },
      content: [{ type: "paragraph", attrs: { id: null }, content: [{ type: "text", text: "" }] }],
    }),
  ).toEqual({
    type: "quotation",
    attrs: { id: "q", speaker: "", occasion: "", date: "2021", work: "", volume: "", page: "", link: "", verbatim: "" },
    content: [{ type: "paragraph" }],
  });
});
