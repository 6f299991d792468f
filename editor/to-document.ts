import type { JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type {
  Block,
  Document,
  figureAttrs,
  Inline,
  InnerFigure,
  InnerParagraph,
  ListItem,
  Mark,
  TableCell,
} from "#domain/document/document.ts";
import { sortMarks } from "#domain/document/nest-marks.ts";
import type { Attribution } from "#domain/document/print-attribution.ts";
import { type EmbeddedEntry, embeddedEntrySchema } from "#domain/document/quotation-attrs.ts";
import type { audioAttrs } from "#domain/document/recording-attrs.ts";

/** ProseMirror's nodes never change, so a block that was converted once need not be converted again. */
const converted = new WeakMap<Node, Block>();

/** The document of an editor as the domain keeps it. An editor always has a line to stand on; alone and empty it is no block. */
export function documentOf(doc: Node): Document {
  if (doc.childCount === 1 && doc.firstChild?.type.name === "paragraph" && doc.firstChild.content.size === 0)
    return { type: "doc", content: [] };
  return { type: "doc", content: doc.children.map(blockOf) };
}

/** One top-level node of an editor as the domain keeps it. */
export function blockOf(node: Node): Block {
  const known = converted.get(node);
  if (known) return known;
  const block = toBlock(node.toJSON());
  converted.set(node, block);
  return block;
}

/** TipTap JSON of one top-level node → a block: no nulls, no ids on nested nodes, no empty text. Throws on an unknown node. */
export function toBlock(json: JSONContent): Block {
  const id = textOf(json.attrs?.id);
  const content = inlineOf(json);
  switch (json.type) {
    case "paragraph":
      return { type: "paragraph", attrs: { id }, ...content };
    case "heading":
      return { type: "heading", attrs: { id, level: levelOf(json.attrs?.level) }, ...content };
    case "bulletList":
      return { type: "bulletList", attrs: { id }, content: itemsOf(json) };
    case "orderedList":
      return { type: "orderedList", attrs: { id, start: startOf(json) }, content: itemsOf(json) };
    case "quotation":
      return {
        type: "quotation",
        attrs: { id, ...attributionOf(json.attrs), ...entryOf(json.attrs) },
        content: (json.content ?? []).map(toInner),
      };
    case "verse":
      return { type: "verse", attrs: { id }, content: (json.content ?? []).map(toInner) };
    case "epigraph":
      return { type: "epigraph", attrs: { id, standing: json.attrs?.standing === true }, ...content };
    case "sourceNote":
      return { type: "sourceNote", attrs: { id }, ...content };
    case "box":
      return {
        type: "box",
        attrs: { id, title: textOf(json.attrs?.title) },
        content: (json.content ?? []).map(toItemChild),
      };
    case "figure":
      return { type: "figure", attrs: { id, ...figureOf(json) }, ...content };
    case "gallery":
      return { type: "gallery", attrs: { id }, content: (json.content ?? []).map(toInnerFigure) };
    case "video": {
      const { mediaId, title, credit } = recordingOf(json);
      return {
        type: "video",
        attrs: { id, mediaId, title, credit, poster: textOf(json.attrs?.poster), embed: textOf(json.attrs?.embed) },
        ...content,
      };
    }
    case "audio":
      return { type: "audio", attrs: { id, ...recordingOf(json) }, ...content };
    case "table":
      return {
        type: "table",
        attrs: { id, caption: textOf(json.attrs?.caption) },
        content: (json.content ?? []).map((row) => ({ type: "tableRow", content: (row.content ?? []).map(toCell) })),
      };
    case "divider":
      return { type: "divider", attrs: { id } };
    case "statistic":
    case "chart":
      return { type: json.type, attrs: { id, recordId: textOf(json.attrs?.recordId) } };
    default:
      throw new Error(`unknown block: ${json.type}`);
  }
}

/** What a quotation says of itself in the editor's attributes; what is not said is empty. */
export function attributionOf(attrs: Record<string, unknown> | undefined): Attribution {
  const said = (name: keyof Attribution) => textOf(attrs?.[name]);
  return {
    speaker: said("speaker"),
    occasion: said("occasion"),
    date: said("date"),
    work: said("work"),
    volume: said("volume"),
    page: said("page"),
    link: said("link"),
    verbatim: said("verbatim"),
  };
}

/** The entry of the library that a quotation embeds; nothing where it is its own words. */
export function entryOf(attrs: Record<string, unknown> | undefined): { entry?: EmbeddedEntry } {
  const read = embeddedEntrySchema.safeParse(attrs?.entry);
  return read.success ? { entry: read.data } : {};
}

function figureOf(json: JSONContent) {
  const said = (name: keyof typeof figureAttrs) => textOf(json.attrs?.[name]);
  return { mediaId: said("mediaId"), alt: said("alt"), credit: said("credit") };
}

function toInnerFigure(json: JSONContent): InnerFigure {
  if (json.type !== "figure") throw new Error(`not in a gallery: ${json.type}`);
  return { type: "figure", attrs: figureOf(json), ...inlineOf(json) };
}

function recordingOf(json: JSONContent) {
  const said = (name: keyof typeof audioAttrs) => textOf(json.attrs?.[name]);
  return { mediaId: said("mediaId"), title: said("title"), credit: said("credit") } satisfies Record<
    keyof typeof audioAttrs,
    string
  >;
}

function itemsOf(list: JSONContent): ListItem[] {
  return (list.content ?? []).map((item) => ({ type: "listItem", content: (item.content ?? []).map(toItemChild) }));
}

function toItemChild(json: JSONContent): ListItem["content"][number] {
  switch (json.type) {
    case "paragraph":
      return toInner(json);
    case "bulletList":
      return { type: "bulletList", content: itemsOf(json) };
    case "orderedList": {
      const start = startOf(json);
      return { type: "orderedList", ...(start === 1 ? {} : { attrs: { start } }), content: itemsOf(json) };
    }
    default:
      throw new Error(`not in a list: ${json.type}`);
  }
}

function toCell(json: JSONContent): TableCell {
  if (json.type !== "tableCell" && json.type !== "tableHeader") throw new Error(`not in a row: ${json.type}`);
  const { colspan, rowspan, align } = json.attrs ?? {};
  return {
    type: json.type,
    attrs: {
      colspan: typeof colspan === "number" ? colspan : 1,
      rowspan: typeof rowspan === "number" ? rowspan : 1,
      align: align === "left" || align === "center" || align === "right" ? align : null,
    },
    content: (json.content ?? []).map(toItemChild),
  };
}

function toInner(json: JSONContent): InnerParagraph {
  return { type: "paragraph", ...inlineOf(json) };
}

/** `{}` where there is nothing, since an absent and an empty content must not look different. */
function inlineOf(json: JSONContent): { content?: Inline[] } {
  const content = (json.content ?? []).flatMap((child): Inline[] => {
    if (child.type === "hardBreak") return [{ type: "hardBreak" }];
    if (child.type === "footnote") {
      const words = (inlineOf(child).content ?? []).filter((inline) => inline.type !== "footnote");
      return [
        { type: "footnote", attrs: { id: textOf(child.attrs?.id) }, ...(words.length > 0 && { content: words }) },
      ];
    }
    if (child.type !== "text" || child.text === undefined || child.text === "") return [];
    const marks = sortMarks((child.marks ?? []).map(toMark));
    return [{ type: "text", text: child.text, ...(marks.length > 0 ? { marks } : {}) }];
  });
  return content.length > 0 ? { content } : {};
}

function toMark(mark: { type: string; attrs?: Record<string, unknown> }): Mark {
  switch (mark.type) {
    case "bold":
    case "italic":
    case "emphasis":
    case "superscript":
    case "subscript":
    case "highlight":
      return { type: mark.type };
    case "link":
      return { type: "link", attrs: { href: textOf(mark.attrs?.href) } };
    case "ruby":
      return { type: "ruby", attrs: { text: textOf(mark.attrs?.text) } };
    default:
      throw new Error(`unknown mark: ${mark.type}`);
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function levelOf(value: unknown): 2 | 3 | 4 {
  return value === 3 || value === 4 ? value : 2;
}

function startOf(json: JSONContent): number {
  return typeof json.attrs?.start === "number" ? json.attrs.start : 1;
}
