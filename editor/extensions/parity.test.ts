import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { blockText } from "#domain/document/block-text.ts";
import {
  type Block,
  blockSchemas,
  documentSchema,
  inlineSchema,
  listItemSchema,
  type Mark,
  markSchema,
  tableCellSchema,
  tableRowSchema,
} from "#domain/document/document.ts";
import { deriveScript } from "#domain/hanzi/derive.ts";
import { documentToMarkdown } from "#domain/portable/document-to-markdown.ts";
import { markdownToDocument } from "#domain/portable/markdown-to-document.ts";
import { sampleRecords } from "#domain/records/testing/sample-records.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { sampleBlocks, sampleMarks } from "#editor/testing-samples.ts";
import { documentOf } from "#editor/to-document.ts";
import { blockRenderers } from "#render/blocks.tsx";
import { renderDocument } from "#render/render-document.tsx";

const schema = getSchema(documentExtensions);
const isBlock = (name: string): name is keyof typeof blockSchemas => Object.hasOwn(blockSchemas, name);

test("the editor knows exactly the nodes of the domain's documents", () => {
  const inline = inlineSchema.options.map((option) => option.shape.type.value);
  // Items, rows and cells are the nodes that are neither blocks nor inline.
  expect(listItemSchema.safeParse({ type: "listItem", content: [{ type: "paragraph" }] }).success).toBe(true);
  const cells = tableCellSchema.options.map((option) => option.shape.type.value);
  const inner = ["listItem", tableRowSchema.shape.type.value, ...cells];
  expect(Object.keys(schema.nodes).sort()).toEqual(["doc", ...inner, ...Object.keys(blockSchemas), ...inline].sort());
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

test.each(tableCellSchema.options)("the attributes of a cell are those of the domain", (option) => {
  expect(Object.keys(schema.nodes[option.shape.type.value]?.spec.attrs ?? {}).sort()).toEqual(
    Object.keys(option.shape.attrs.unwrap().shape).sort(),
  );
});

test("the attributes of a footnote are those of the domain", () => {
  const { footnote } = schema.nodes;
  const option = inlineSchema.options.find((each) => each.shape.type.value === "footnote");
  expect(Object.keys(footnote?.spec.attrs ?? {})).toEqual(
    option && "attrs" in option.shape ? Object.keys(option.shape.attrs.shape) : null,
  );
});

test.each(["listItem", "tableRow", "hardBreak", "doc"])("%s has no attributes", (name) => {
  expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {})).toEqual([]);
});

test("readers are shown exactly the blocks of the domain's documents", () => {
  expect(Object.keys(blockRenderers).sort()).toEqual(Object.keys(blockSchemas).sort());
});

const picture = { width: 30, height: 20, variants: [{ hash: "a".repeat(64), format: "webp" as const, width: 30 }] };
const pictures = { "river-at-dawn": picture };

const marked = (...marks: Mark[]): Block => ({
  type: "paragraph",
  attrs: { id: "m" },
  content: [
    { type: "text", text: "前" },
    { type: "text", text: "中间", marks },
    { type: "text", text: "，后" },
  ],
});
const samples: [string, Block][] = [
  ...Object.entries(sampleBlocks),
  ...Object.entries(sampleMarks).map(([name, mark]): [string, Block] => [`a word in ${name}`, marked(mark)]),
  ...Object.entries(sampleMarks)
    .filter(([name]) => name !== "bold")
    .map(([name, mark]): [string, Block] => [`a word in ${name} and bold`, marked({ type: "bold" }, mark)]),
];

test.each(samples)("%s goes from the editor to readers and through Markdown unchanged", (_name, block) => {
  const document = documentSchema.parse({ type: "doc", content: [block] });
  const node = Node.fromJSON(schema, document);
  node.check();
  expect(documentOf(node)).toEqual(document);

  const page = renderToStaticMarkup(renderDocument(document, { locale: "zh-Hans", pictures, records: sampleRecords }));
  expect(page).toContain(`id="zh-${block.attrs.id}"`);
  // What is said of a picture is for whoever does not see it.
  const printed = page.replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, "$1").replace(/<(r[pt])>.*?<\/\1>|<[^>]+>/g, "");
  for (const line of blockText(block).split("\n")) expect(printed).toContain(line);

  const markdown = documentToMarkdown(document);
  const read = markdownToDocument(markdown);
  expect(read.warnings).toEqual([]);
  expect(read.document).toEqual(document);
  expect(documentToMarkdown(read.document)).toBe(markdown);

  const hant = deriveScript(document, "Hans").document;
  expect(deriveScript(hant, "Hant").document).toEqual(document);
});

test("every mark shows", () => {
  const page = (...marks: Mark[]) =>
    renderToStaticMarkup(renderDocument({ type: "doc", content: [marked(...marks)] }, { locale: "zh-Hans" }));
  const looks = Object.values(sampleMarks).map((mark) => page(mark));
  expect(new Set([page(), ...looks]).size).toBe(looks.length + 1);
});
