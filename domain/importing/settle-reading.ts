import type { Block, Inline } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { cleanInlines } from "#domain/importing/html/clean-inlines.ts";
import { keptHref } from "#domain/importing/html/marks-of-element.ts";
import type { ReadBlock, Reading, ReadPicture, ReadTable, ReadWarning } from "#domain/importing/reading.ts";
import { ReadWarnings } from "#domain/importing/reading.ts";

/**
 * The one place where tables and pictures become what a document holds: a table its rows, cells apart by bars; a picture
 * its words with a link to where it is, or nothing but a warning where nobody can fetch it.
 */
export function settleReading({ blocks, warnings }: Reading): { blocks: Block[]; warnings: ReadWarning[] } {
  const found = new ReadWarnings();
  const settled = blocks.flatMap((block) => settleBlock(block, found));
  return { blocks: settled, warnings: [...warnings, ...found.list()] };
}

function settleBlock(block: ReadBlock, warnings: ReadWarnings): Block[] {
  switch (block.type) {
    case "readTable":
      return settleTable(block, warnings);
    case "readPicture":
      return settlePicture(block, warnings);
    default:
      return [block];
  }
}

function settleTable({ caption, rows }: ReadTable, warnings: ReadWarnings): Block[] {
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

function settlePicture({ src, alt, caption }: ReadPicture, warnings: ReadWarnings): Block[] {
  const href = keptHref(src);
  const words = alt || (caption.length > 0 ? "" : href) || "";
  warnings.add(href === null ? "pictureLeftOut" : "pictureElsewhere", href ?? (alt || nameOf(src)));
  const link = href === null ? {} : { marks: [{ type: "link" as const, attrs: { href } }] };
  return [
    ...(words === "" ? [] : [paragraph([{ type: "text", text: words, ...link }])]),
    ...(caption.length > 0 ? [paragraph(caption)] : []),
  ];
}

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
