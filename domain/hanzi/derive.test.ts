import { expect, test } from "vitest";
import type { Document } from "#domain/document/document.ts";
import { deriveScript } from "#domain/hanzi/derive.ts";

const document: Document = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      attrs: { id: "p1" },
      content: [
        { type: "text", text: "一根头" },
        { type: "text", text: "发", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        { type: "text", text: "发明" },
      ],
    },
    {
      type: "quotation",
      attrs: {
        id: "q1",
        speaker: "",
        occasion: "在座谈会上的讲话",
        date: "2021-10-18",
        work: "",
        page: "",
        link: "",
        volume: "",
        verbatim: "",
      },
      content: [{ type: "paragraph", content: [{ type: "text", text: "里程" }] }],
    },
    {
      type: "bulletList",
      attrs: { id: "l1" },
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "干净" }] }] }],
    },
  ],
};

test("a word that a mark cuts in two is converted as one word", () => {
  const derived = deriveScript(document, "Hans").document.content[0];
  expect(derived).toMatchObject({
    content: [{ text: "一根頭" }, { text: "髮", marks: [{ type: "bold" }] }, { type: "hardBreak" }, { text: "發明" }],
  });
});

test("attributions and list items are converted, ids and dates are kept", () => {
  const [, quotation, list] = deriveScript(document, "Hans").document.content;
  expect(quotation).toMatchObject({ attrs: { id: "q1", occasion: "在座談會上的講話", date: "2021-10-18" } });
  expect(list).toMatchObject({ content: [{ content: [{ content: [{ text: "乾淨" }] }] }] });
});

test("only the places that had a choice are noted", () => {
  const { notes } = deriveScript(document, "Hans");
  expect(notes.p1).toEqual([
    { offset: 3, from: "发", to: "髮", alternatives: ["發", "髮"] },
    { offset: 5, from: "发", to: "發", alternatives: ["發", "髮"] },
  ]);
  expect(notes.q1?.map((note) => note.from)).toEqual(["里"]);
  expect(deriveScript(document, "Hant").notes).toEqual({});
});

test("what it converts back is what was written", () => {
  const there = deriveScript(document, "Hans").document;
  expect(deriveScript(there, "Hant").document).toEqual(document);
});
