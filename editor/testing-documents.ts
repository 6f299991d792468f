import fc from "fast-check";
import {
  type Block,
  type Document,
  type Footnote,
  galleryLimits,
  type Inline,
  type InnerFigure,
  type InnerParagraph,
  type ListItem,
  type Mark,
} from "#domain/document/document.ts";
import { mapFootnotes } from "#domain/document/footnotes.ts";
import { sortMarks } from "#domain/document/nest-marks.ts";
import { tableRows } from "#domain/document/testing/table-rows.ts";

const words = fc.oneof(
  fc.constantFrom("数字中国", "當數據成為新生産要素", "2.63万亿元", "Digital China", " ", "“引”", "a", "🀄", "\u200d"),
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
);
const link = fc
  .constantFrom("https://example.org/", "/zh-Hans", "mailto:a@b.cn")
  .map((href): Mark => ({ type: "link", attrs: { href } }));
const plain = (["bold", "italic", "emphasis", "highlight"] as const).map((type) => fc.constant<Mark>({ type }));
const ruby = fc.constantFrom("hàn zì", "注音", '"a" & {b}').map((text): Mark => ({ type: "ruby", attrs: { text } }));
const script = fc.constantFrom("superscript" as const, "subscript" as const).map((type): Mark => ({ type }));
const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(...[...plain, script, ruby, link].map((mark) => fc.option(mark)))
  .map((some) => sortMarks(some.flatMap((mark) => mark ?? [])));

/** Neighbouring text of the same marks is one text, as every editor keeps it. */
const inline: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ text: words, marks }) },
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: words.map((text): Footnote["content"] => [{ type: "text", text }]) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => {
    const joined: Inline[] = [];
    for (const part of parts) {
      const last = joined.at(-1);
      if (part === null) joined.push({ type: "hardBreak" });
      else if (part === undefined || Array.isArray(part))
        joined.push({ type: "footnote", attrs: { id: "unnamed" }, ...(part && { content: part }) });
      else if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(part.marks))
        joined[joined.length - 1] = { ...last, text: last.text + part.text };
      else joined.push({ type: "text", text: part.text, ...(part.marks.length > 0 ? { marks: part.marks } : {}) });
    }
    return joined;
  });

const withInline = inline.map((content) => (content.length > 0 ? { content } : {}));
const inner: fc.Arbitrary<InnerParagraph> = withInline.map((content) => ({ type: "paragraph", ...content }));
const { item, child: itemChild } = fc.letrec<{ item: ListItem; child: ListItem["content"][number] }>((tie) => ({
  item: fc
    .array(tie("child"), { minLength: 1, maxLength: 3 })
    .map((content): ListItem => ({ type: "listItem", content })),
  child: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    inner,
    fc.array(tie("item"), { minLength: 1, maxLength: 2 }).map((content) => ({ type: "bulletList" as const, content })),
    fc
      .tuple(fc.array(tie("item"), { minLength: 1, maxLength: 2 }), fc.option(fc.integer({ min: 2, max: 9 })))
      .map(([content, start]) => ({
        type: "orderedList" as const,
        ...(start === null ? {} : { attrs: { start } }),
        content,
      })),
  ),
}));

const said = fc.string({ maxLength: 20, unit: "grapheme" });
const attribution = fc.record({
  speaker: said,
  occasion: said,
  date: fc.constantFrom("", "2021", "2021-10", "2021-10-18"),
  work: said,
  volume: said,
  page: fc.constantFrom("", "12", "12-13", "附录"),
  link: fc.constantFrom("", "https://example.org/书?a=1&b=2"),
  verbatim: said,
  entry: fc.constantFrom(undefined, { id: "q7k2", version: 3, partial: true }),
});
const items = fc.array(item, { minLength: 1, maxLength: 3 });

const block = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    withInline.map((content): Block => ({ type: "paragraph", attrs: { id }, ...content })),
    fc
      .tuple(withInline, fc.constantFrom(2 as const, 3 as const, 4 as const))
      .map(([content, level]): Block => ({ type: "heading", attrs: { id, level }, ...content })),
    items.map((content): Block => ({ type: "bulletList", attrs: { id }, content })),
    fc
      .tuple(items, fc.nat(50))
      .map(([content, start]): Block => ({ type: "orderedList", attrs: { id, start }, content })),
    fc
      .tuple(fc.array(inner, { minLength: 1, maxLength: 3 }), attribution)
      .map(([content, attrs]): Block => ({ type: "quotation", attrs: { id, ...attrs }, content })),
    fc
      .array(inner, { minLength: 1, maxLength: 3 })
      .map((content): Block => ({ type: "verse", attrs: { id }, content })),
    withInline.map((content): Block => ({ type: "epigraph", attrs: { id, standing: false }, ...content })),
    fc.constant<Block>({ type: "epigraph", attrs: { id, standing: true } }),
    withInline.map((content): Block => ({ type: "sourceNote", attrs: { id }, ...content })),
    fc
      .tuple(fc.array(itemChild, { minLength: 1, maxLength: 3 }), said)
      .map(([content, title]): Block => ({ type: "box", attrs: { id, title }, content })),
    fc.tuple(withInline, fc.constantFrom("", "river-film", "youtube:aB3_-xYz012"), said, said).map(
      ([content, source, title, credit]): Block => ({
        type: "video",
        attrs: { id, title, credit, poster: "", ...videoSource(source) },
        ...content,
      }),
    ),
    fc.tuple(withInline, fc.constantFrom("", "river-at-dawn", "a1b2c3d4e5f6"), said, said).map(
      ([content, mediaId, alt, credit]): Block => ({
        type: "figure",
        attrs: { id, mediaId, alt, credit },
        ...content,
      }),
    ),
    fc
      .array(
        fc.tuple(withInline, fc.constantFrom("", "river-at-dawn", "a1b2c3d4e5f6"), said).map(
          ([content, mediaId, alt]): InnerFigure => ({
            type: "figure",
            attrs: { mediaId, alt, credit: "" },
            ...content,
          }),
        ),
        { minLength: galleryLimits.least, maxLength: 4 },
      )
      .map((content): Block => ({ type: "gallery", attrs: { id }, content })),
    fc
      .tuple(tableRows(fc.array(itemChild, { minLength: 1, maxLength: 2 })), said)
      .map(([content, caption]): Block => ({ type: "table", attrs: { id, caption }, content })),
    fc.constant<Block>({ type: "divider", attrs: { id } }),
    fc.constant<Block>({ type: "statistic", attrs: { id, recordId: "digital-revenue" } }),
    fc.constant<Block>({ type: "chart", attrs: { id, recordId: "power-by-source" } }),
  );

/** Documents with one to eight blocks of any type. */
export const documents: fc.Arbitrary<Document> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => block(`b${index}`))))
  .map((content) => {
    let place = 0;
    const name = (note: Footnote) => ({ ...note, attrs: { id: `n${++place}` } });
    return { type: "doc", content: content.map((block) => mapFootnotes(block, name)) };
  });

function videoSource(source: string) {
  return source.includes(":") ? { mediaId: "", embed: source } : { mediaId: source, embed: "" };
}
