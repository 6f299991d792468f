import type { Block, Document, Inline, InnerFigure, ListItem } from "#domain/document/document.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { mediaOfBlock } from "#domain/document/media-of-document.ts";

/**
 * The words of a block as a reader gets them, those for whoever does not see a picture included: paragraphs, items, cells
 * and hard breaks on lines of their own, and after them its footnotes.
 */
export function blockText(block: Block): string {
  const notes = footnotesOf(block).map((note) => inlineText(note.content));
  return notes.length === 0 ? mainText(block) : [mainText(block), ...notes].join("\n");
}

function mainText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "epigraph":
    case "sourceNote":
      return inlineText(block.content);
    case "quotation":
    case "verse":
      return block.content.map((paragraph) => inlineText(paragraph.content)).join("\n");
    case "bulletList":
    case "orderedList":
      return block.content.map(itemText).join("\n");
    case "box":
      return [...(block.attrs.title === "" ? [] : [block.attrs.title]), contentText(block.content)].join("\n");
    case "figure":
      return figureText(block);
    case "gallery":
      return block.content
        .map(figureText)
        .filter((text) => text !== "")
        .join("\n");
    case "video":
    case "audio":
      return [block.attrs.title, inlineText(block.content), block.attrs.credit]
        .filter((text) => text !== "")
        .join("\n");
    case "table": {
      const cells = block.content.flatMap((row) => row.content.map((cell) => contentText(cell.content)));
      return [...(block.attrs.caption === "" ? [] : [block.attrs.caption]), ...cells].join("\n");
    }
    case "divider":
    // What a record says is not the block's: it stands beside the documents, for both languages.
    case "statistic":
    case "chart":
      return "";
    default:
      return block satisfies never;
  }
}

/** The words of the blocks of a document, one text a block, in reading order. */
export function documentTexts(document: Document): string[] {
  return document.content.map(blockText);
}

/** True when no block has anything to show: what a new edition, or an emptied one, looks like. */
export function isEmptyDocument(document: Document): boolean {
  return !document.content.some(hasWords);
}

/** Whether a reader would see anything of the block; a standing epigraph prints the column's, a figure its record. */
export function hasWords(block: Block): boolean {
  if (block.type === "video" && block.attrs.embed !== "") return true;
  return isWorded(block) || mediaOfBlock(block).length > 0;
}

/** Whether the block says something in its language: a picture alone does not, a record does. */
export function isWorded(block: Block): boolean {
  if ("recordId" in block.attrs) return true;
  return blockText(block).trim() !== "" || (block.type === "epigraph" && block.attrs.standing);
}

/** The words of a run of inline nodes, without those of its footnotes. */
export function inlineText(nodes: readonly Inline[] | undefined): string {
  return (nodes ?? [])
    .map((node) => (node.type === "text" ? node.text : node.type === "hardBreak" ? "\n" : ""))
    .join("");
}

/** The words of one picture: what is printed under it, what it shows, whose it is. */
export function figureText({ attrs, content }: Pick<InnerFigure, "attrs" | "content">): string {
  return [inlineText(content), attrs.alt, attrs.credit].filter((text) => text !== "").join("\n");
}

function itemText(item: ListItem): string {
  return contentText(item.content);
}

/** The words of what a cell, an item or a box holds. */
export function contentText(content: ListItem["content"]): string {
  return content
    .map((child) => (child.type === "paragraph" ? inlineText(child.content) : child.content.map(itemText).join("\n")))
    .join("\n");
}
