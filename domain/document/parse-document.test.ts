import { expect, test } from "vitest";
import { documentLimits } from "#domain/document/document.ts";
import { parseDocument } from "#domain/document/parse-document.ts";

const paragraph = (id: string, text = "字") => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const doc = (...content: unknown[]) => ({ type: "doc", content });

function refusal(value: unknown) {
  const result = parseDocument(value);
  return result.ok ? "accepted" : [result.error.code, result.error.params?.limit ?? result.error.params?.at];
}

function nestedList(levels: number): unknown {
  let list: unknown = { type: "paragraph", content: [{ type: "text", text: "x" }] };
  for (let level = 0; level < levels; level++)
    list = { type: "bulletList", content: [{ type: "listItem", content: [list] }] };
  return { type: "bulletList", attrs: { id: "a" }, content: [{ type: "listItem", content: [list] }] };
}

test("an ordinary document is accepted as it is", () => {
  const value = doc(paragraph("a"), { type: "heading", attrs: { id: "b", level: 2 } });
  expect(parseDocument(value)).toEqual({ ok: true, value });
});

test("ids of nested nodes are dropped and other attributes kept", () => {
  const inner = { type: "paragraph", attrs: { id: "x1" }, content: [{ type: "text", text: "一" }] };
  const value = doc({
    type: "bulletList",
    attrs: { id: "a" },
    content: [
      {
        type: "listItem",
        attrs: { id: "x2" },
        content: [
          inner,
          { type: "orderedList", attrs: { id: "x3", start: 4 }, content: [{ type: "listItem", content: [inner] }] },
        ],
      },
    ],
  });
  const result = parseDocument(value);
  expect(result.ok && JSON.stringify(result.value)).not.toContain("x1");
  expect(result.ok && JSON.stringify(result.value)).not.toMatch(/x[23]/);
  expect(result.ok && JSON.stringify(result.value)).toContain('"start":4');
});

test("lists may be nested as deep as the limit and no deeper", () => {
  expect(refusal(doc(nestedList(3)))).toBe("accepted");
  expect(refusal(doc(nestedList(4)))).toEqual(["documentTooLarge", "depth"]);
});

test("a depth bomb is refused, not a stack overflow", () => {
  expect(refusal(doc(nestedList(10_000)))).toEqual(["documentTooLarge", "depth"]);
  const text = `${'{"content":['.repeat(10_000)}${"]}".repeat(10_000)}`;
  expect(refusal(JSON.parse(text))).toEqual(["documentTooLarge", "depth"]);
  expect(refusal(JSON.parse("[".repeat(10_000) + "]".repeat(10_000)))).toEqual(["documentTooLarge", "depth"]);
});

test("a value that refers to itself is refused", () => {
  const loop: { type: string; content: unknown[] } = { type: "doc", content: [] };
  loop.content.push(loop);
  expect(refusal(loop)).toEqual(["documentTooLarge", "depth"]);
});

test("each limit is named when it is met", () => {
  const blocks = Array.from({ length: documentLimits.blocks + 1 }, (_, at) => paragraph(`b${at}`));
  expect(refusal(doc(...blocks))).toEqual(["documentTooLarge", "blocks"]);
  const five = Array.from({ length: 5 }, (_, at) => paragraph(`b${at}`, "字".repeat(90_000)));
  expect(refusal(doc(...five))).toEqual(["documentTooLarge", "characters"]);
  expect(refusal(doc({ ...paragraph("a"), attrs: { id: "x".repeat(5_000_000) } }))).toEqual([
    "documentTooLarge",
    "bytes",
  ]);
  expect(refusal({ type: "doc", content: [], extra: Array.from({ length: 200_001 }, () => 1) })).toEqual([
    "documentTooLarge",
    "nodes",
  ]);
});

test("names that reach a prototype are refused wherever they stand", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    expect(refusal(JSON.parse(`{"type":"doc","content":[],"${key}":{"polluted":true}}`))).toEqual([
      "documentInvalid",
      key,
    ]);
    expect(
      refusal(doc({ type: "paragraph", attrs: JSON.parse(`{"id":"a","${key}":{"polluted":true}}`), content: [] })),
    ).toEqual(["documentInvalid", key]);
  }
});

test("what is not on the list is refused with its place", () => {
  const link = (href: string) =>
    doc({
      ...paragraph("a"),
      content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
    });
  expect(refusal(link("https://example.org/"))).toBe("accepted");
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "//x.y",
  ])
    expect(refusal(link(href))).toEqual(["documentInvalid", "content.0.content.0.marks.0.attrs.href"]);
  expect(refusal(doc({ type: "iframe", attrs: { id: "a" } }))).toEqual(["documentInvalid", "content.0.type"]);
  expect(refusal(doc({ ...paragraph("a"), attrs: { id: "a", onclick: "x" } }))).toEqual([
    "documentInvalid",
    "content.0.attrs",
  ]);
  expect(refusal(doc(paragraph("a"), paragraph("a")))[0]).toBe("documentInvalid");
});

test("a word stands above the line or below it, not both", () => {
  const marked = (...types: string[]) =>
    doc({ ...paragraph("a"), content: [{ type: "text", text: "2", marks: types.map((type) => ({ type })) }] });
  expect(refusal(marked("bold", "subscript"))).toBe("accepted");
  expect(refusal(marked("superscript", "subscript"))).toEqual(["documentInvalid", "content.0.content.0.marks"]);
});

test("anything that is no document is refused", () => {
  for (const value of [undefined, null, 1, "doc", [], {}, { type: "doc" }, doc(null), doc("x"), doc([])])
    expect(refusal(value)[0]).toBe("documentInvalid");
});
