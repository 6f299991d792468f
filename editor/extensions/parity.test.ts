import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { blockSchemas, inlineSchema, listItemSchema, markSchema } from "#domain/document/document.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";

const schema = getSchema(documentExtensions);
const isBlock = (name: string): name is keyof typeof blockSchemas => Object.hasOwn(blockSchemas, name);

test("the editor knows exactly the nodes of the domain's documents", () => {
  const inline = inlineSchema.options.map((option) => option.shape.type.value);
  // A list item is the one node that is neither a block nor inline.
  expect(listItemSchema.safeParse({ type: "listItem", content: [{ type: "paragraph" }] }).success).toBe(true);
  expect(Object.keys(schema.nodes).sort()).toEqual(["doc", "listItem", ...Object.keys(blockSchemas), ...inline].sort());
});

test("the editor knows exactly the marks of the domain's documents, with their attributes", () => {
  const marks = Object.fromEntries(
    markSchema.options.map((option) => [
      option.shape.type.value,
      "attrs" in option.shape ? Object.keys(option.shape.attrs.shape) : [],
    ]),
  );
  expect(
    Object.fromEntries(Object.entries(schema.marks).map(([name, mark]) => [name, Object.keys(mark.spec.attrs ?? {})])),
  ).toEqual(marks);
});

test.each(Object.keys(blockSchemas))("the attributes of %s are those of the domain", (name) => {
  if (!isBlock(name)) throw new Error(name);
  expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort()).toEqual(
    Object.keys(blockSchemas[name].shape.attrs.shape).sort(),
  );
});

test.each(["listItem", "hardBreak", "doc"])("%s has no attributes", (name) => {
  expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {})).toEqual([]);
});
