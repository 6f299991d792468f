import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Block,
  type Document,
  documentSchema,
  type Inline,
  type ListItem,
  type Mark,
} from "#domain/document/document.ts";
import { sortMarks } from "#domain/document/nest-marks.ts";
import { documentToMarkdown } from "#domain/portable/document-to-markdown.ts";
import { markdownToDocument } from "#domain/portable/markdown-to-document.ts";

/** Words that Markdown might take for something else, in both languages. */
const word = fc.constantFrom(
  ...[
    "数字中国:当数据",
    "“引号”",
    "「引號」",
    "（括号）",
    "2.63万亿元",
    "5~10",
    "10%",
    "a*b",
    "_x_",
    "**",
    "#",
    "1.",
    "- x",
    "+",
    ">",
    "`code`",
  ],
  ...[
    "<b>",
    "&amp;",
    "[x]",
    "[a](b)",
    "![i](j)",
    "https://example.org/a_b",
    "a@b.org",
    "www.example.org",
    ":::",
    "::leaf",
    ":name",
    "{#b7}",
  ],
  ...[
    "\\",
    "~~",
    "|",
    "---",
    "===",
    "word",
    "Mr.",
    "China’s",
    "一、",
    "①",
    " ",
    "。",
    "，",
    "——",
    "…",
    "\u00a0",
    "\u3000",
    "=",
    "$",
    "^",
    "[^1]",
    ":dots[",
    ":dots[x]",
    ":sup[",
    ":mark[]",
    ":ruby[a]{text=b}",
    "2]:sub",
    ":dots",
    "::",
    "{x=1}",
    "]",
  ],
);
const text = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6 }) }),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join("").replace(/[\u0000-\u001f\u007f]/g, ""))
  .filter((each) => each !== "");
const marks = fc.constantFrom<Mark[]>(
  [],
  [],
  [{ type: "bold" }],
  [{ type: "italic" }],
  [{ type: "bold" }, { type: "italic" }],
  [{ type: "link", attrs: { href: "https://example.org/?a=1&b=(2)" } }],
  [{ type: "link", attrs: { href: "/路径" } }, { type: "bold" }],
  [{ type: "emphasis" }],
  [{ type: "superscript" }],
  [{ type: "ruby", attrs: { text: "hàn zì" } }],
  [{ type: "bold" }, { type: "highlight" }, { type: "ruby", attrs: { text: '"a" & {b}]' } }],
  [{ type: "highlight" }],
  [{ type: "link", attrs: { href: "/a" } }, { type: "emphasis" }, { type: "highlight" }],
  [{ type: "italic" }, { type: "emphasis" }, { type: "subscript" }],
  [{ type: "bold" }, { type: "emphasis" }],
  [{ type: "link", attrs: { href: "/a" } }, { type: "emphasis" }],
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(text, marks)
      .map(
        ([value, list]): Inline =>
          list.length === 0 ? { type: "text", text: value } : { type: "text", text: value, marks: list },
      ),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
);
const content = fc.array(inline, { maxLength: 5 });
const inner = content.map((each) => ({ type: "paragraph" as const, content: each }));
const item: fc.Arbitrary<ListItem> = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc
    .tuple(
      inner,
      fc.option(fc.array(tie("item"), { minLength: 1, maxLength: 2 }), {
        nil: undefined,
        depthSize: "small",
        maxDepth: 2,
      }),
    )
    .map(
      ([first, nested]): ListItem => ({
        type: "listItem",
        content: nested === undefined ? [first] : [first, { type: "bulletList", content: nested }],
      }),
    ),
})).item;
const id = fc.constantFrom("", "", "figures", "p_1", "X-9");
const said = fc.oneof(fc.constant(""), text, fc.constant('两行\n第二行 "quoted" & {more}'));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), attrs: fc.record({ id }), content }),
  fc.record({
    type: fc.constant("heading" as const),
    attrs: fc.record({ id, level: fc.constantFrom(2 as const, 3 as const, 4 as const) }),
    content,
  }),
  fc.record({
    type: fc.constant("bulletList" as const),
    attrs: fc.record({ id }),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("orderedList" as const),
    attrs: fc.record({ id, start: fc.nat(999) }),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("quotation" as const),
    attrs: fc.record({
      id,
      speaker: said,
      occasion: said,
      date: fc.constantFrom("", "2021-10-18", "2021"),
      work: said,
      volume: said,
      verbatim: said,
    }),
    content: fc.array(inner, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("verse" as const),
    attrs: fc.record({ id }),
    content: fc.array(inner, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("epigraph" as const), attrs: fc.record({ id, standing: fc.boolean() }), content }),
  fc.record({ type: fc.constant("sourceNote" as const), attrs: fc.record({ id }), content }),
  fc.record({
    type: fc.constant("box" as const),
    attrs: fc.record({ id, title: said }),
    content: fc.array(
      fc.oneof(
        inner,
        fc.array(item, { minLength: 1, maxLength: 2 }).map((content) => ({ type: "bulletList" as const, content })),
        fc
          .tuple(fc.array(item, { minLength: 1, maxLength: 2 }), fc.nat(99))
          .map(([content, start]) => ({ type: "orderedList" as const, attrs: { start }, content })),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant("figure" as const),
    attrs: fc.record({
      id,
      mediaId: fc.constantFrom("", "river-at-dawn", "0123456789abcdef"),
      alt: said,
      credit: said,
    }),
    content,
  }),
  fc.record({ type: fc.constant("divider" as const), attrs: fc.record({ id }) }),
);

const document: fc.Arbitrary<Document> = fc.array(block, { maxLength: 6 }).map((blocks) => {
  const used = new Set<string>();
  const named = blocks.map((each, at) => {
    const wanted = each.attrs.id === "" || used.has(each.attrs.id) ? `b${at + 1}` : each.attrs.id;
    used.add(wanted);
    return { ...each, attrs: { ...each.attrs, id: wanted } };
  }, slow);
  return documentSchema.parse({ type: "doc", content: named });
});

/** Milliseconds; a busy machine is no failure. */
const slow = 60_000;

describe("a document printed as Markdown", () => {
  it(
    "prints the same again when it is read back: export → import → export gives the same bytes",
    () => {
      fc.assert(
        fc.property(document, (original) => {
          const printed = documentToMarkdown(original);
          expect(documentToMarkdown(markdownToDocument(printed).document)).toBe(printed);
        }),
        { numRuns: 100 },
      );
    },
    slow,
  );

  it(
    "keeps every block's type, id, fields and words",
    () => {
      fc.assert(
        fc.property(document, (original) => {
          const { document: read, warnings } = markdownToDocument(documentToMarkdown(original));
          const shape = (doc: Document) => doc.content.map((each) => ({ type: each.type, attrs: each.attrs }));
          expect(shape(read)).toEqual(shape(original));
          expect(warnings).toEqual([]);
          const plain = (doc: Document) => JSON.stringify(doc.content.map(textOf)).replace(/\\[nrt]|\s/gu, "");
          expect(plain(read)).toBe(plain(original));
          expect(markedLetters(read)).toEqual(markedLetters(original));
        }),
        { numRuns: 100 },
      );
    },
    slow,
  );
});

/** Each letter with its marks; white space shows none, and a heading's breaks are spaces. */
function markedLetters(doc: Document): string[] {
  const letters: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("text" in node && typeof node.text === "string") {
      const marks = "marks" in node ? JSON.stringify(sortMarks(node.marks as Mark[])) : "";
      for (const letter of node.text.replace(/\s/gu, "")) letters.push(letter + marks);
    }
    if ("content" in node && Array.isArray(node.content)) node.content.forEach(walk);
  };
  walk(doc);
  return letters;
}

function textOf(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  return "content" in node && Array.isArray(node.content) ? node.content.map(textOf).join("") : "";
}
