import type { BlockOf, BlockType, InnerParagraph, ListItem, Mark, TableCell } from "#domain/document/document.ts";

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

const words = (text: string) => [{ type: "text" as const, text }];
const inner = (text: string): InnerParagraph => ({ type: "paragraph", content: words(text) });
const items: ListItem[] = [
  {
    type: "listItem",
    content: [inner("甲"), { type: "bulletList", content: [{ type: "listItem", content: [inner("乙")] }] }],
  },
  { type: "listItem", content: [inner("丙")] },
];

const cell = (
  type: TableCell["type"],
  content: TableCell["content"],
  attrs: Partial<TableCell["attrs"]> = {},
): TableCell => ({ type, attrs: { colspan: 1, rowspan: 1, align: null, ...attrs }, content });

/** One of each block, with everything that it can say said. */
export const sampleBlocks: { [T in BlockType]: BlockOf<T> } = {
  paragraph: {
    type: "paragraph",
    attrs: { id: "p" },
    content: [
      ...words("两行"),
      { type: "footnote", attrs: { id: "n1" }, content: [...words("甲"), { type: "hardBreak" }, ...words("乙")] },
      { type: "hardBreak" },
      ...words("two lines"),
      { type: "footnote", attrs: { id: "see" } },
    ],
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
      page: "12-13",
      link: "https://example.org/",
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
  gallery: {
    type: "gallery",
    attrs: { id: "g" },
    content: [
      {
        type: "figure",
        attrs: { mediaId: "river-at-dawn", alt: "雾里的船", credit: "摄影：“某人”" },
        content: [...words("早上，"), { type: "hardBreak" }, { type: "text", text: "船", marks: [{ type: "bold" }] }],
      },
      { type: "figure", attrs: { mediaId: "river-at-dawn", alt: "雾散以后", credit: "" } },
    ],
  },
  video: {
    type: "video",
    attrs: {
      id: "vi",
      mediaId: "river-film",
      title: "“河”上",
      credit: "拍摄：某人",
      poster: "river-at-dawn",
      embed: "",
    },
    content: words("一分钟的河"),
  },
  audio: {
    type: "audio",
    attrs: { id: "au", mediaId: "river-sound", title: "河声", credit: "录音：某人" },
    content: words("一分钟的水声"),
  },
  table: {
    type: "table",
    attrs: { id: "t", caption: "表一：“两行”" },
    content: [
      {
        type: "tableRow",
        content: [
          cell("tableHeader", [inner("年份")], { rowspan: 2 }),
          cell("tableHeader", [inner("数据")], { colspan: 2 }),
        ],
      },
      {
        type: "tableRow",
        content: [
          cell("tableHeader", [inner("总量")], { align: "right" }),
          cell("tableHeader", [inner("增长")], { align: "center" }),
        ],
      },
      {
        type: "tableRow",
        content: [
          cell("tableHeader", [inner("2024")]),
          cell("tableCell", [inner("41.06"), inner("泽字节")]),
          cell("tableCell", [{ type: "bulletList", content: items }]),
        ],
      },
    ],
  },
  divider: { type: "divider", attrs: { id: "d" } },
  statistic: { type: "statistic", attrs: { id: "n", recordId: "digital-revenue" } },
  chart: { type: "chart", attrs: { id: "c", recordId: "power-by-source" } },
};
