import type { Block, Inline, Mark } from "#domain/document/document.ts";

type Words = Extract<Inline, { type: "text" }>;
export const text = (words: string, ...marks: Mark[]): Words => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const cell = (type: "tableHeader" | "tableCell", words: string, colspan = 1) => ({
  type,
  attrs: { colspan, rowspan: 1, align: null },
  content: [{ type: "paragraph" as const, content: [text(words)] }],
});

/** One of each block, every word of which is to be found again. */
export const oneOfEach: Block[] = [
  { type: "epigraph", attrs: { id: "e0", standing: true } },
  { type: "heading", attrs: { id: "secretid2", level: 2 }, content: [text("A heading")] },
  {
    type: "paragraph",
    attrs: { id: "p3" },
    content: [
      text("Bold", { type: "bold" }),
      text(" and 10"),
      text("9", { type: "superscript" }),
      text(" by "),
      text("dots", { type: "emphasis" }),
      text(", "),
      text("漢", { type: "ruby", attrs: { text: "hàn" } }),
      text(" "),
      text("a page", { type: "link", attrs: { href: "/en/columns/notes" } }),
      text(" or "),
      text("above", { type: "link", attrs: { href: "#secretid2" } }),
      { type: "footnote", attrs: { id: "secret-note" }, content: [text("What the note says <b>&")] },
    ],
  },
  {
    type: "orderedList",
    attrs: { id: "l4", start: 3 },
    content: [
      { type: "listItem", content: [{ type: "paragraph", content: [text("Third")] }] },
      {
        type: "listItem",
        content: [
          { type: "paragraph", content: [text("Fourth")] },
          {
            type: "bulletList",
            content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("Within")] }] }],
          },
        ],
      },
    ],
  },
  {
    type: "quotation",
    attrs: {
      ...{
        id: "q5",
        speaker: "Shen Yiwen",
        occasion: "",
        date: "2024-09-12",
        work: "The Desk Book",
        volume: "",
        page: "",
      },
      ...{ link: "https://example.com/book", verbatim: "", entry: { id: "secret-entry", version: 1, partial: false } },
    },
    content: [{ type: "paragraph", content: [text("Said once.")] }],
  },
  {
    type: "verse",
    attrs: { id: "v6" },
    content: [{ type: "paragraph", content: [text("One line"), { type: "hardBreak" }, text("Another")] }],
  },
  {
    type: "box",
    attrs: { id: "x7", title: "Aside" },
    content: [{ type: "paragraph", content: [text("In the box")] }],
  },
  {
    type: "figure",
    attrs: { id: "f8", mediaId: "secret-media", alt: "A bridge", credit: "Photo: Li" },
    content: [text("The caption")],
  },
  {
    type: "audio",
    attrs: { id: "a9", mediaId: "secret-sound", title: "The talk", credit: "" },
    content: [text("Recorded in spring")],
  },
  {
    type: "table",
    attrs: { id: "t10", caption: "Harvests" },
    content: [
      { type: "tableRow", content: [cell("tableHeader", "Year"), cell("tableHeader", "Rice | wheat", 2)] },
      { type: "tableRow", content: [cell("tableCell", "2024"), cell("tableCell", "12"), cell("tableCell", "7")] },
    ],
  },
  { type: "divider", attrs: { id: "d11" } },
  { type: "statistic", attrs: { id: "s12", recordId: "digital-revenue" } },
  { type: "chart", attrs: { id: "c13", recordId: "power-by-source" } },
  { type: "chart", attrs: { id: "c14", recordId: "secret-missing" } },
  { type: "sourceNote", attrs: { id: "n15" }, content: [text("Sources: a report")] },
];
