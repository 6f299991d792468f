import type { Block, BlockOf, Inline, ListItem, Mark } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { cleanInlines, splitAtGaps } from "#domain/importing/html/clean-inlines.ts";
import { innerParagraph, type MarkedItem, nestItems } from "#domain/importing/html/nest-items.ts";
import type { HtmlNode } from "#domain/importing/html/parse-html.ts";
import type { ReadBlock, ReadPicture, ReadTable, ReadWarnings } from "#domain/importing/reading.ts";

/**
 * What words have from the elements around them. `inText`: inside of what the page calls its article. `inNote`: inside of a
 * footnote that is read at its sign. `inHeading` and its like: what is around makes one of all that it
 * holds, so that one in another is not made over and over.
 */
export type Around = {
  marks: readonly Mark[];
  preformatted: boolean;
  inText: boolean;
  inNote: boolean;
  inHeading?: true;
  inList?: true;
  inItem?: true;
  inQuotation?: true;
};

/** Whoever reads what is inside an element. */
export type BlockReader = { blocks(nodes: readonly HtmlNode[], around: Around): RawBlock[] };

/** A heading with the level the page gave it, 1 to 6. */
export type RawHeading = { type: "rawHeading"; level: number; content: Inline[] };
export type RawBlock = ReadBlock | RawHeading;

/** What is met on the way through a page: words, the ends of their paragraphs, and blocks that stand by themselves. */
export type Piece =
  | { type: "inline"; inline: Inline }
  | { type: "end" }
  | { type: "block"; block: RawBlock }
  /** A paragraph that Word calls an item of a list. */
  | { type: "item"; item: MarkedItem };

/** Pieces → blocks: words between two ends are a paragraph, items in a row a list. */
export function toBlocks(pieces: readonly Piece[], warnings: ReadWarnings): RawBlock[] {
  const blocks: RawBlock[] = [];
  let words: Inline[] = [];
  let items: MarkedItem[] = [];
  const endWords = () => {
    const paragraphs = splitAtGaps(words);
    words = [];
    if (paragraphs.length > 0) endItems();
    blocks.push(...paragraphs.map(paragraphOf));
  };
  const endItems = () => {
    const ended = items;
    items = [];
    blocks.push(...nestItems(ended, warnings));
  };
  for (const piece of pieces) {
    if (piece.type === "inline") words.push(piece.inline);
    else {
      endWords();
      if (piece.type === "item") items.push(piece.item);
      else if (piece.type === "block") {
        endItems();
        blocks.push(piece.block);
      }
    }
  }
  endWords();
  endItems();
  return blocks;
}

export function paragraphOf(content: Inline[]): Block {
  return { type: "paragraph", attrs: { id: createId() }, content };
}

/** What stands inside a list, a quotation or a cell, and what can't stand there and has to follow it. */
export type Inside = { content: ListItem["content"]; after: (ReadPicture | ReadTable | BlockOf<"video">)[] };

/** Blocks as paragraphs and lists. A quotation, a heading or a verse becomes its words. */
export function toInside(blocks: readonly RawBlock[]): Inside {
  const inside: Inside = { content: [], after: [] };
  const put = (content: Inline[] | undefined) => inside.content.push(innerParagraph(content ?? []));
  for (const block of blocks) {
    switch (block.type) {
      case "readPicture":
      case "readTable":
      case "video":
        inside.after.push(block);
        break;
      case "bulletList":
        inside.content.push({ type: "bulletList", content: block.content });
        break;
      case "orderedList": {
        const { start } = block.attrs;
        inside.content.push({ type: "orderedList", ...(start !== 1 && { attrs: { start } }), content: block.content });
        break;
      }
      case "quotation":
      case "verse":
        inside.content.push(...block.content);
        break;
      case "box":
        inside.content.push(...block.content);
        break;
      case "divider":
        break;
      default:
        put("content" in block ? (block.content as Inline[] | undefined) : undefined);
    }
  }
  return inside;
}

/** Blocks as paragraphs alone: items of a list become paragraphs with their bullet or number. */
export function toParagraphs(blocks: readonly RawBlock[]): { content: Inline[][]; after: Inside["after"] } {
  const { content, after } = toInside(blocks);
  return { content: content.flatMap((child) => flatten(child)), after };
}

function flatten(child: ListItem["content"][number]): Inline[][] {
  if (child.type === "paragraph") return [child.content ?? []];
  const start = child.type === "orderedList" ? (child.attrs?.start ?? 1) : null;
  return child.content.flatMap((item, at) => {
    const [first = [], ...others] = item.content.flatMap(flatten);
    const mark: Inline = { type: "text", text: start === null ? "• " : `${start + at}. ` };
    return first.length === 0 ? others : [cleanInlines([mark, ...first]), ...others];
  });
}
