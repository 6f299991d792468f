import type { Block, Footnote, Inline, TableCell } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { tableLimits } from "#domain/document/table-grid.ts";
import { createId } from "#domain/ids.ts";
import { withEmbeds } from "#domain/importing/embed-lines.ts";
import { cleanInlines } from "#domain/importing/html/clean-inlines.ts";
import { keptHref } from "#domain/importing/html/marks-of-element.ts";
import type { ReadBlock, ReadCell, Reading, ReadPicture, ReadTable, ReadWarning } from "#domain/importing/reading.ts";
import { ReadWarnings } from "#domain/importing/reading.ts";

/** A picture that came along and is not in the library yet: the figure that waits for it, and a data: address. */
export type PendingPicture = { blockId: string; src: string };
export type Settled = { blocks: Block[]; pictures: PendingPicture[]; warnings: ReadWarning[] };

/**
 * The one place where tables and pictures become what a document holds: a table a table, or its rows where it is larger than
 * one may be; a picture
 * a figure, which waits for its picture, has a link to where that is, or is only words where nobody can fetch it;
 * the address of a video that stands alone that video.
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
      return withEmbeds(block);
  }
}

function settleTable(table: ReadTable, warnings: ReadWarnings): Block[] {
  const { caption, rows } = table;
  const title = caption.map(captionText).join("");
  const width = rows[0]?.length ?? 0;
  const fits =
    rows.length <= tableLimits.rows && width <= tableLimits.columns && rows.length * width <= tableLimits.cells;
  if (fits && title.length <= longestCaption) {
    for (const note of caption.flatMap(footnotesOf)) warnings.add("footnoteInText", wordsOfNote(note));
    const content = rows.map((row) => ({ type: "tableRow" as const, content: row.flatMap(cellOf) }));
    return [{ type: "table", attrs: { id: createId(), caption: title }, content }];
  }
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

const longestCaption = 500;

function cellOf({ header, content, across = 1, down = 1, covered }: ReadCell): TableCell[] {
  if (covered) return [];
  const words = content
    .filter((each) => each.length > 0)
    .map((each) => ({ type: "paragraph" as const, content: each }));
  return [
    {
      type: header ? "tableHeader" : "tableCell",
      attrs: { colspan: across, rowspan: down, align: null },
      content: words.length > 0 ? words : [{ type: "paragraph" }],
    },
  ];
}

const carried = /^data:image\/(?:jpe?g|png|webp|avif|gif);base64,/i;

function settlePicture(
  { src, alt: said, caption }: ReadPicture,
  warnings: ReadWarnings,
  pictures: PendingPicture[],
): Block[] {
  const id = createId();
  const alt = said.slice(0, longestAlt).toWellFormed();
  if (said.length > longestAlt) warnings.add("altShortened", said);
  const attrs = { id, mediaId: "", alt, credit: "" };
  const words = cleanInlines(caption);
  if (carried.test(src)) {
    pictures.push({ blockId: id, src });
    return [{ type: "figure", attrs, ...(words.length > 0 && { content: words }) }];
  }
  const href = keptHref(src);
  warnings.add(href === null ? "pictureLeftOut" : "pictureElsewhere", href ?? (alt || nameOf(src)));
  if (href === null) {
    const left: Inline[] = words.length > 0 ? words : alt === "" ? [] : [{ type: "text", text: alt }];
    return left.length > 0 ? [paragraph(left)] : [];
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
  return inline.type === "text" ? inline.text : inline.type === "hardBreak" ? " " : "";
}

/** What is printed above a table has no signs. */
function captionText(inline: Inline): string {
  if (inline.type !== "footnote") return textOf(inline);
  const words = wordsOfNote(inline);
  return /\p{Script=Han}/u.test(words) ? `（${words}）` : ` (${words})`;
}

function wordsOfNote({ content = [] }: Footnote): string {
  return content.map(textOf).join("");
}
