import fc from "fast-check";
import {
  type Block,
  type Document,
  documentSchema,
  type Footnote,
  type Inline,
  type ListItem,
  type Mark,
  type TableCell,
  type TableRow,
} from "#domain/document/document.ts";
import { mapFootnotes } from "#domain/document/footnotes.ts";
import { tableRows } from "#domain/document/testing/table-rows.ts";
import { word } from "#domain/portable/testing/hard-words.ts";

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
const marked = fc
  .tuple(text, marks)
  .map(([value, list]) => ({ type: "text" as const, text: value, ...(list.length > 0 && { marks: list }) }));
const hardBreak = fc.constant({ type: "hardBreak" as const });
const note = fc
  .tuple(
    fc.constantFrom("", "", "", "a", "n2", "to-see"),
    fc.array(fc.oneof({ weight: 4, arbitrary: marked }, { weight: 1, arbitrary: hardBreak }), { maxLength: 3 }),
  )
  .map(([id, content]): Inline => ({ type: "footnote", attrs: { id }, content }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 10, arbitrary: marked },
  { weight: 2, arbitrary: hardBreak },
  { weight: 1, arbitrary: note },
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
      page: fc.constantFrom("", "12", "12–13", '"A" 1'),
      link: fc.constantFrom("", "https://example.org/a_b?c=1&d=(2)#e"),
      verbatim: said,
      entry: fc.constantFrom(
        undefined,
        { id: "q7k2", version: 3, partial: true },
        { id: "a-b", version: 1, partial: false },
      ),
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
    type: fc.constant("video" as const),
    attrs: fc
      .record({
        id,
        title: said,
        credit: said,
        poster: fc.constantFrom("", "river-at-dawn"),
        source: fc.constantFrom(
          { mediaId: "", embed: "" },
          { mediaId: "river-film", embed: "" },
          { mediaId: "", embed: "vimeo:76979871/8272103f6e" },
        ),
      })
      .map(({ source, ...attrs }) => ({ ...attrs, ...source })),
    content,
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
  fc.record({
    type: fc.constant("gallery" as const),
    attrs: fc.record({ id }),
    content: fc.array(
      fc.record({
        type: fc.constant("figure" as const),
        attrs: fc.record({ mediaId: fc.constantFrom("", "river-at-dawn"), alt: said, credit: said }),
        content,
      }),
      { minLength: 2, maxLength: 12, size: "small" },
    ),
  }),
  fc.record({
    type: fc.constant("table" as const),
    attrs: fc.record({ id, caption: said }),
    content: tableRows(
      fc.oneof(
        { weight: 3, arbitrary: inner.map((each) => [each]) },
        fc.array(inner, { minLength: 1, maxLength: 2 }),
        fc.array(item, { minLength: 1, maxLength: 2 }).map((content) => [{ type: "bulletList" as const, content }]),
      ),
    ),
  }),
  // One line a cell, as GFM has it.
  fc.record({
    type: fc.constant("table" as const),
    attrs: fc.record({ id, caption: fc.constantFrom("", "", "表一") }),
    content: fc
      .tuple(
        fc.array(fc.constantFrom(null, "left" as const, "right" as const), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .chain(([aligns, height]) =>
        fc.tuple(
          ...Array.from({ length: height }, (_, row) =>
            fc
              .tuple(
                ...aligns.map((align) =>
                  fc
                    .array(
                      inline.filter(({ type }) => type === "text"),
                      { maxLength: 3 },
                    )
                    .map(
                      (content): TableCell => ({
                        type: row === 0 ? "tableHeader" : "tableCell",
                        attrs: { colspan: 1, rowspan: 1, align },
                        content: [{ type: "paragraph", content }],
                      }),
                    ),
                ),
              )
              .map((content): TableRow => ({ type: "tableRow", content })),
          ),
        ),
      ),
  }),
  fc.record({ type: fc.constant("divider" as const), attrs: fc.record({ id }) }),
);

/** Documents with words that Markdown might take for something else. */
export const documents: fc.Arbitrary<Document> = fc.array(block, { maxLength: 6 }).map((blocks) => {
  const used = new Set<string>();
  const notes = new Set<string>();
  const nameNote = (each: Footnote) => {
    const { id } = each.attrs;
    const wanted = id === "" || notes.has(id) ? `n${notes.size + 1}` : id;
    const free = notes.has(wanted) ? `x${notes.size}` : wanted;
    notes.add(free);
    return { ...each, attrs: { id: free } };
  };
  const named = blocks.map((each, at) => {
    const wanted = each.attrs.id === "" || used.has(each.attrs.id) ? `b${at + 1}` : each.attrs.id;
    used.add(wanted);
    return mapFootnotes({ ...each, attrs: { ...each.attrs, id: wanted } }, nameNote);
  });
  return documentSchema.parse({ type: "doc", content: named });
});
