import type { BlockOf, BlockType, Inline, InnerParagraph, ListItem, Mark } from "#domain/document/document.ts";

/** One of each mark: a new one does not compile until it is here, and then the parity test takes it through every map. */
export const sampleMarks: { [T in Mark["type"]]: Extract<Mark, { type: T }> } = {
  bold: { type: "bold" },
  italic: { type: "italic" },
  link: { type: "link", attrs: { href: "https://example.org/" } },
  emphasis: { type: "emphasis" },
  superscript: { type: "superscript" },
  subscript: { type: "subscript" },
  highlight: { type: "highlight" },
  ruby: { type: "ruby", attrs: { text: 'zhōng jiān & "x"' } },
};

const words = (text: string): Inline[] => [{ type: "text", text }];
const inner = (text: string): InnerParagraph => ({ type: "paragraph", content: words(text) });
const items: ListItem[] = [
  {
    type: "listItem",
    content: [inner("甲"), { type: "bulletList", content: [{ type: "listItem", content: [inner("乙")] }] }],
  },
  { type: "listItem", content: [inner("丙")] },
];

/** One of each block, with everything that it can say said. */
export const sampleBlocks: { [T in BlockType]: BlockOf<T> } = {
  paragraph: {
    type: "paragraph",
    attrs: { id: "p" },
    content: [...words("两行"), { type: "hardBreak" }, ...words("two lines")],
  },
  heading: { type: "heading", attrs: { id: "h", level: 3 }, content: words("小标题") },
  bulletList: { type: "bulletList", attrs: { id: "ul" }, content: items },
  orderedList: { type: "orderedList", attrs: { id: "ol", start: 4 }, content: items },
  quotation: {
    type: "quotation",
    attrs: {
      id: "q",
      speaker: "某人",
      occasion: "在会上的讲话",
      date: "2021-10-18",
      work: "文集",
      volume: "第四卷",
      verbatim: "",
    },
    content: [inner("一"), inner("二")],
  },
  verse: {
    type: "verse",
    attrs: { id: "v" },
    content: [
      { type: "paragraph", content: [...words("一行，"), { type: "hardBreak" }, ...words("又一行。")] },
      inner("另一节"),
    ],
  },
  epigraph: { type: "epigraph", attrs: { id: "e", standing: false }, content: words("题记") },
  sourceNote: { type: "sourceNote", attrs: { id: "s" }, content: words("来源：报告") },
  box: {
    type: "box",
    attrs: { id: "x", title: "说明：“方框”" },
    content: [inner("一段"), { type: "bulletList", content: items }],
  },
  figure: {
    type: "figure",
    attrs: { id: "f", mediaId: "river-at-dawn", alt: "河面上的雾", credit: "摄影：某人" },
    content: words("清晨的河"),
  },
  divider: { type: "divider", attrs: { id: "d" } },
};
