import { z } from "zod";
import { linkHrefSchema } from "#domain/document/link.ts";
import { attributionAttrs, embeddedEntrySchema } from "#domain/document/quotation-attrs.ts";
import { audioAttrs, isOneVideo, videoAttrs } from "#domain/document/recording-attrs.ts";
import { gridOf, tableLimits } from "#domain/document/table-grid.ts";
import { idSchema } from "#domain/ids.ts";
import { writtenText } from "#domain/text.ts";

/** Limits of one edition's document; a refusal names the one it met. */
export const documentLimits = { blocks: 5000, characters: 400_000, bytes: 4_000_000, depth: 10 } as const;

export const blockIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/);

const text = writtenText(100_000).min(1);
const shortText = writtenText(500);

const readingSchema = writtenText(100)
  .min(1)
  .regex(/^\P{Cc}*$/u);

export const markSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkHrefSchema }) }),
  /** Stress: dots under Chinese characters (着重号), slanted letters in English. */
  z.strictObject({ type: z.literal("emphasis") }),
  z.strictObject({ type: z.literal("superscript") }),
  z.strictObject({ type: z.literal("subscript") }),
  z.strictObject({ type: z.literal("highlight") }),
  /** How the words are read, printed small above them. */
  z.strictObject({ type: z.literal("ruby"), attrs: z.strictObject({ text: readingSchema }) }),
]);
export type Mark = z.infer<typeof markSchema>;

/** Words stand above or below the line, never both: of a pair, the editor keeps the later. */
const marks = z
  .array(markSchema)
  .max(8)
  .refine((all) => !(all.some(isType("superscript")) && all.some(isType("subscript"))), {
    error: "superscript and subscript exclude each other",
  });

function isType(type: Mark["type"]) {
  return (mark: { type: string }) => mark.type === type;
}

const textSchema = z.strictObject({ type: z.literal("text"), text, marks: marks.optional() });
const hardBreakSchema = z.strictObject({ type: z.literal("hardBreak") });
const noteContent = z.array(z.discriminatedUnion("type", [textSchema, hardBreakSchema])).max(2000);

/** Lower-case, so that it can be a label of Markdown, and beginning with a letter, since numbers there are places. */
export const footnoteIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export const inlineSchema = z.discriminatedUnion("type", [
  textSchema,
  hardBreakSchema,
  /** A sign in the text, and what is said about it at the end. Its number is its place. */
  z.strictObject({
    type: z.literal("footnote"),
    attrs: z.strictObject({ id: footnoteIdSchema }),
    content: noteContent.optional(),
  }),
]);
export type Inline = z.infer<typeof inlineSchema>;
export type Footnote = Extract<Inline, { type: "footnote" }>;

const inlineContent = z.array(inlineSchema).max(20_000).optional();

/** A paragraph inside a quotation or a list item: it belongs to its block and has no id of its own. */
const innerParagraphSchema = z.strictObject({ type: z.literal("paragraph"), content: inlineContent });
export type InnerParagraph = z.infer<typeof innerParagraphSchema>;

type InnerList = { type: "bulletList" | "orderedList"; attrs?: { start?: number }; content: ListItem[] };
export type ListItem = { type: "listItem"; content: (InnerParagraph | InnerList)[] };

const innerListSchema: z.ZodType<InnerList> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("bulletList"), content: z.array(listItemSchema).min(1).max(2000) }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start: z.int().min(0).max(100_000).optional() }).optional(),
      content: z.array(listItemSchema).min(1).max(2000),
    }),
  ]),
);
const paragraphsAndLists = z
  .array(z.union([innerParagraphSchema, innerListSchema]))
  .min(1)
  .max(2000);
export const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal("listItem"), content: paragraphsAndLists }),
);

const cellAttrs = z.strictObject({
  colspan: z.int().min(1).max(tableLimits.columns).default(1),
  rowspan: z.int().min(1).max(tableLimits.rows).default(1),
  /** Null leaves it to the page: words at the start, and columns of figures at the end of the line. */
  align: z.enum(["left", "center", "right"]).nullable().default(null),
});

const cell = { attrs: cellAttrs.prefault({}), content: paragraphsAndLists };
export const tableCellSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("tableCell"), ...cell }),
  /** A cell that names its column or its row. */
  z.strictObject({ type: z.literal("tableHeader"), ...cell }),
]);
export type TableCell = z.infer<typeof tableCellSchema>;

export const tableRowSchema = z.strictObject({
  type: z.literal("tableRow"),
  content: z.array(tableCellSchema).min(1).max(tableLimits.columns),
});
export type TableRow = z.infer<typeof tableRowSchema>;

const id = { id: blockIdSchema };

/** What stands above a table; "" prints nothing. */
export const tableAttrs = { caption: shortText.default("") };

/** What an aside is called; "" prints no title. */
export const boxAttrs = { title: shortText.default("") };

/** A picture of the library with what is said about it in this language; "" is a place that has no picture yet. */
export const figureAttrs = {
  mediaId: z.union([z.literal(""), idSchema]).default(""),
  /** What the picture shows, for whoever does not see it. */
  alt: writtenText(2000).default(""),
  credit: shortText.default(""),
};
/** A picture of a gallery: a figure that belongs to its block and has no id of its own. */
const innerFigureSchema = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject(figureAttrs).prefault({}),
  content: inlineContent,
});
export type InnerFigure = z.infer<typeof innerFigureSchema>;

/** So many pictures a gallery has: one alone is a figure, and nobody looks at more at once. */
export const galleryLimits = { least: 2, most: 12 } as const;

/** The record of the article that a block prints; one that isn't there prints nothing. */
export const recordAttrs = { recordId: idSchema };

/** Every block type. The editor's extensions and the render map must have exactly these keys (parity test). */
export const blockSchemas = {
  paragraph: z.strictObject({ type: z.literal("paragraph"), attrs: z.strictObject(id), content: inlineContent }),
  heading: z.strictObject({
    type: z.literal("heading"),
    attrs: z.strictObject({ ...id, level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: inlineContent,
  }),
  bulletList: z.strictObject({
    type: z.literal("bulletList"),
    attrs: z.strictObject(id),
    content: z.array(listItemSchema).min(1).max(2000),
  }),
  orderedList: z.strictObject({
    type: z.literal("orderedList"),
    attrs: z.strictObject({ ...id, start: z.int().min(0).max(100_000).default(1) }),
    content: z.array(listItemSchema).min(1).max(2000),
  }),
  quotation: z.strictObject({
    type: z.literal("quotation"),
    attrs: z.strictObject({ ...id, ...attributionAttrs, entry: embeddedEntrySchema.optional() }),
    content: z.array(innerParagraphSchema).min(1).max(200),
  }),
  /** Each paragraph is a stanza, and each of its lines keeps its end. */
  verse: z.strictObject({
    type: z.literal("verse"),
    attrs: z.strictObject(id),
    content: z.array(innerParagraphSchema).min(1).max(200),
  }),
  /** A standing epigraph prints its column's; its own content is then empty. */
  epigraph: z.strictObject({
    type: z.literal("epigraph"),
    attrs: z.strictObject({ ...id, standing: z.boolean().default(false) }),
    content: inlineContent,
  }),
  /** Where the figures above it come from. */
  sourceNote: z.strictObject({ type: z.literal("sourceNote"), attrs: z.strictObject(id), content: inlineContent }),
  /** An aside with its own title, which the text can be read without. */
  box: z.strictObject({
    type: z.literal("box"),
    attrs: z.strictObject({ ...id, ...boxAttrs }),
    content: paragraphsAndLists,
  }),
  /** A picture under which its content is printed. */
  figure: z.strictObject({
    type: z.literal("figure"),
    attrs: z.strictObject({ ...id, ...figureAttrs }),
    content: inlineContent,
  }),
  /** Pictures beside each other, each with its own words. */
  gallery: z.strictObject({
    type: z.literal("gallery"),
    attrs: z.strictObject(id),
    content: z.array(innerFigureSchema).min(galleryLimits.least).max(galleryLimits.most),
  }),
  /** A video under which its content is printed. */
  video: z.strictObject({
    type: z.literal("video"),
    attrs: z
      .strictObject({ ...id, ...videoAttrs })
      .refine(isOneVideo, { error: "a video is of the library or of another site" }),
    content: inlineContent,
  }),
  /** The same to be heard. */
  audio: z.strictObject({
    type: z.literal("audio"),
    attrs: z.strictObject({ ...id, ...audioAttrs }),
    content: inlineContent,
  }),
  /** Rows whose cells fill a grid: none missing, none over another. */
  table: z.strictObject({
    type: z.literal("table"),
    attrs: z.strictObject({ ...id, ...tableAttrs }),
    content: z
      .array(tableRowSchema)
      .min(1)
      .max(tableLimits.rows)
      .refine((rows) => gridOf(rows) !== null, { error: "the cells must fill a grid within the limits" }),
  }),
  /** A pause between parts that have no headings: an ornament and no words. */
  divider: z.strictObject({ type: z.literal("divider"), attrs: z.strictObject(id) }),
  /** A figure of the article's records: what it says stands there, once for both languages. */
  statistic: z.strictObject({ type: z.literal("statistic"), attrs: z.strictObject({ ...id, ...recordAttrs }) }),
  /** A table of the article's records, drawn. */
  chart: z.strictObject({ type: z.literal("chart"), attrs: z.strictObject({ ...id, ...recordAttrs }) }),
} as const;

export type BlockType = keyof typeof blockSchemas;

export const blockSchema = z.discriminatedUnion("type", [
  blockSchemas.paragraph,
  blockSchemas.heading,
  blockSchemas.bulletList,
  blockSchemas.orderedList,
  blockSchemas.quotation,
  blockSchemas.verse,
  blockSchemas.epigraph,
  blockSchemas.sourceNote,
  blockSchemas.box,
  blockSchemas.figure,
  blockSchemas.gallery,
  blockSchemas.video,
  blockSchemas.audio,
  blockSchemas.table,
  blockSchemas.divider,
  blockSchemas.statistic,
  blockSchemas.chart,
]);
/** A top-level node: the unit of alignment, staleness, comments and search. */
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** One edition's text: TipTap JSON restricted to what we know how to print. Block ids are unique within it. */
export const documentSchema = z
  .strictObject({ type: z.literal("doc"), content: z.array(blockSchema).max(documentLimits.blocks) })
  .refine((doc) => areUnique(doc.content.map((block) => block.attrs.id)), {
    error: "block ids must be unique",
  })
  .refine((doc) => areUnique(doc.content.flatMap((block) => noteIds(block))), {
    error: "ids of footnotes must be unique",
  });
export type Document = z.infer<typeof documentSchema>;

type Holder = { type: string; attrs?: object | undefined; content?: readonly Holder[] | undefined };

function noteIds({ type, attrs, content }: Holder): string[] {
  if (type === "footnote" && attrs && "id" in attrs) return [String(attrs.id)];
  return content?.flatMap((child) => noteIds(child)) ?? [];
}

function areUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

export const emptyDocument: Document = { type: "doc", content: [] };
