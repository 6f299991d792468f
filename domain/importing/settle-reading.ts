import { type Block, blockSchema, type Inline, type TableRow, tableAttrs } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { cleanInlines } from "#domain/importing/html/clean-inlines.ts";
import { keptHref } from "#domain/importing/html/marks-of-element.ts";
import { innerParagraph } from "#domain/importing/html/nest-items.ts";
import type { ReadBlock, Reading, ReadPicture, ReadTable, ReadWarning } from "#domain/importing/reading.ts";
import { ReadWarnings } from "#domain/importing/reading.ts";

/** A picture that came along and is not in the library yet: the figure that waits for it, and a data: address. */
export type PendingPicture = { blockId: string; src: string };
export type Settled = { blocks: Block[]; pictures: PendingPicture[]; warnings: ReadWarning[] };

/**
 * The one place where tables and pictures become what a document holds: a table one of ours, or where it is too large
 * paragraphs of its rows, cells apart by bars; a picture a figure, which waits for its picture, has a link to where that
 * is, or is only words where nobody can fetch it.
 */
export function settleReading({ blocks, warnings }: Reading): Settled {
  const found = new ReadWarnings();
  const pictures: PendingPicture[] = [];
  const settled = blocks.flatMap((block) => settleBlock(block, found, pictures));
  return { blocks: settled, pictures, warnings: [...warnings, ...found.list()] };
}

function settleBlock(block: ReadBlock, warnings: ReadWarnings, pictures: PendingPicture[]): Block[] {
  switch (block.type) {
    case "readTable":
      return settleTable(block, warnings);
    case "readPicture":
      return settlePicture(block, warnings, pictures);
    default:
      return [block];
  }
}

function settleTable(table: ReadTable, warnings: ReadWarnings): Block[] {
  const block = tableBlock(table);
  return block ?? tableAsText(table, warnings);
}

/** Null for one that is larger than a table may be. A caption with more than words stands above it. */
function tableBlock({ caption, rows }: ReadTable): Block[] | null {
  const content = rows.map(
    (row): TableRow => ({
      type: "tableRow",
      content: row.map(({ header, content: paragraphs }) => ({
        type: header ? "tableHeader" : "tableCell",
        attrs: { colspan: 1, rowspan: 1, align: null },
        content: paragraphs.length === 0 ? [{ type: "paragraph" }] : paragraphs.map(innerParagraph),
      })),
    }),
  );
  const words = caption.map(textOf).join("").trim();
  const isPlain = caption.every((each) => each.type === "text" && !each.marks?.some(({ type }) => type === "link"));
  const attrs = tableAttrs.caption.safeParse(words);
  const fits = isPlain && attrs.success;
  const block = blockSchema.safeParse({
    type: "table",
    attrs: { id: createId(), caption: fits ? words : "" },
    content,
  });
  if (!block.success) return null;
  return [...(caption.length > 0 && !fits ? [paragraph(caption)] : []), block.data];
}

function tableAsText({ caption, rows }: ReadTable, warnings: ReadWarnings): Block[] {
  const lines = rows.map((row) => row.map(({ content }) => joinLines(content)));
  warnings.add(
    "tableAsText",
    lines
      .flat()
      .find((cell) => cell.length > 0)
      ?.map(textOf)
      .join("") ?? "",
  );
  const said = lines.filter((cells) => cells.some((cell) => cell.length > 0));
  return [
    ...(caption.length > 0 ? [paragraph(caption)] : []),
    ...said.map((cells) =>
      paragraph(
        cells.flatMap((cell, at): Inline[] => [...(at > 0 ? [{ type: "text" as const, text: " | " }] : []), ...cell]),
      ),
    ),
  ];
}

const carried = /^data:image\/(?:jpe?g|png|webp|avif|gif);base64,/i;

function settlePicture(
  { src, alt, caption }: ReadPicture,
  warnings: ReadWarnings,
  pictures: PendingPicture[],
): Block[] {
  const id = createId();
  const attrs = { id, mediaId: "", alt: alt.slice(0, longestAlt), credit: "" };
  const words = cleanInlines(caption);
  if (carried.test(src)) {
    pictures.push({ blockId: id, src });
    return [{ type: "figure", attrs, ...(words.length > 0 && { content: words }) }];
  }
  const href = keptHref(src);
  warnings.add(href === null ? "pictureLeftOut" : "pictureElsewhere", href ?? (alt || nameOf(src)));
  if (href === null) {
    const said: Inline[] = words.length > 0 ? words : alt === "" ? [] : [{ type: "text", text: alt }];
    return said.length > 0 ? [paragraph(said)] : [];
  }
  const link: Inline = { type: "text", text: alt || href, marks: [{ type: "link", attrs: { href } }] };
  return [{ type: "figure", attrs, content: words.length > 0 ? [...words, { type: "hardBreak" }, link] : [link] }];
}

const longestAlt = 2000;

/** The last part of a path on somebody's machine, which is nobody else's business. */
function nameOf(src: string): string {
  return src.startsWith("data:") ? (/^data:([\w/+.-]*)/.exec(src)?.[1] ?? "") : (src.split(/[\\/]/).at(-1) ?? "");
}

function joinLines(paragraphs: readonly Inline[][]): Inline[] {
  return paragraphs.flatMap((words, at): Inline[] => (at > 0 ? [{ type: "text", text: " " }, ...words] : words));
}

function paragraph(content: Inline[]): Block {
  const words = cleanInlines(
    content.map((each) => (each.type === "hardBreak" ? { type: "text" as const, text: " " } : each)),
  );
  return { type: "paragraph", attrs: { id: createId() }, ...(words.length > 0 && { content: words }) };
}

function textOf(inline: Inline): string {
  return inline.type === "text" ? inline.text : " ";
}
