import type { BlockContent, List, ListItem as ListItemNode, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Block, Document, InnerFigure, InnerParagraph, ListItem } from "#domain/document/document.ts";
import { printFigureAttributes } from "#domain/portable/figure-attributes.ts";
import { toPhrasing } from "#domain/portable/inline-markdown.ts";
import { printMarkdown } from "#domain/portable/markdown.ts";
import { labelNotes } from "#domain/portable/notes-to-markdown.ts";
import { printRecordingAttributes } from "#domain/portable/recording-attributes.ts";
import { tableNode } from "#domain/portable/table-to-markdown.ts";

/** The id a block has when its file names none: by its place, from 1. */
export function idByPlace(place: number): string {
  return `b${place}`;
}

/** A document as Markdown (docs/portable-format.md). Ids are written only where the place does not give them. */
export function documentToMarkdown(document: Document): string {
  const nodes = document.content.map((block, at) =>
    toNode(block, block.attrs.id === idByPlace(at + 1) ? null : block.attrs.id),
  );
  return printMarkdown([...nodes, ...labelNotes(document, nodes)]);
}

function toNode(block: Block, id: string | null): RootContent {
  switch (block.type) {
    case "paragraph":
      return markParagraph(
        { type: "paragraph", children: toPhrasing(block.content ?? [], "keep") },
        needsId(block, id),
      );
    case "heading": {
      const children = toPhrasing(block.content ?? [], "space");
      return {
        ...markParagraph({ type: "paragraph", children }, needsId(block, id)),
        type: "heading",
        depth: block.attrs.level,
      };
    }
    case "bulletList":
    case "orderedList": {
      const list = listNode(block.type, block.content, block.type === "orderedList" ? block.attrs.start : undefined);
      const marked = needsId(block, id);
      if (marked !== null) appendId(lastParagraph(list), marked);
      return list;
    }
    case "quotation": {
      const { id: _id, entry, ...said } = block.attrs;
      const attributes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
      const pin = entry && {
        entry: entry.id,
        version: String(entry.version),
        ...(entry.partial && { partial: "" }),
      };
      return {
        type: "containerDirective",
        name: "quotation",
        attributes: { ...(id !== null && { id }), ...pin, ...attributes },
        children: paragraphs(block.content),
      };
    }
    case "verse":
      return {
        type: "containerDirective",
        name: "verse",
        attributes: { ...(id !== null && { id }) },
        children: paragraphs(block.content),
      };
    case "box": {
      const { title } = block.attrs;
      const attributes = { ...(id !== null && { id }), ...(title !== "" && { title }) };
      return { type: "containerDirective", name: "box", attributes, children: paragraphsAndLists(block.content) };
    }
    case "table":
      return tableNode(block, id, paragraphsAndLists);
    case "epigraph":
    case "sourceNote": {
      const standing = block.type === "epigraph" && block.attrs.standing;
      return {
        type: "containerDirective",
        name: block.type === "epigraph" ? "epigraph" : "source-note",
        attributes: { ...(id !== null && { id }), ...(standing && { standing: "" }) },
        children: paragraphs([{ type: "paragraph", content: block.content }]),
      };
    }
    case "figure":
      return figureNode(block, id);
    case "gallery":
      return {
        type: "containerDirective",
        name: "gallery",
        attributes: { ...(id !== null && { id }) },
        children: block.content.map((figure) => figureNode(figure, null)),
      };
    case "video":
    case "audio": {
      const { id: _id, ...said } = block.attrs;
      return {
        type: "containerDirective",
        name: block.type,
        attributes: { ...(id !== null && { id }), ...printRecordingAttributes(said) },
        children: paragraphs([{ type: "paragraph", content: block.content }]),
      };
    }
    case "divider":
      // A rule of Markdown has no place for an id.
      if (id === null) return { type: "thematicBreak" };
      return { type: "containerDirective", name: "divider", attributes: { id }, children: [] };
    case "statistic":
    case "chart": {
      const attributes = { ...(id !== null && { id }), record: block.attrs.recordId };
      return { type: "containerDirective", name: block.type, attributes, children: [] };
    }
    default:
      return block satisfies never;
  }
}

function figureNode({ attrs, content }: Pick<InnerFigure, "attrs" | "content">, id: string | null): ContainerDirective {
  return {
    type: "containerDirective",
    name: "figure",
    attributes: { ...(id !== null && { id }), ...printFigureAttributes(attrs) },
    children: paragraphs([{ type: "paragraph", content }]),
  };
}

/**
 * An empty paragraph has no Markdown of its own, and a text that ends like an id would lose its end: both are written with
 * their id even where the place would give it.
 */
function needsId(
  block: Extract<Block, { type: "paragraph" | "heading" | "bulletList" | "orderedList" }>,
  id: string | null,
): string | null {
  if (id !== null) return id;
  const text = block.type === "paragraph" || block.type === "heading" ? endOf(block.content) : endOfList(block.content);
  return (text.trim() === "" && block.type === "paragraph") || /\{#[\w-]+\}\s*$/.test(text) ? block.attrs.id : null;
}

function endOf(content: InnerParagraph["content"]): string {
  const signs = { hardBreak: "\n", footnote: "\ufffc" };
  return (content ?? []).map((inline) => (inline.type === "text" ? inline.text : signs[inline.type])).join("");
}

function endOfList(items: readonly ListItem[]): string {
  const last = items.at(-1)?.content.at(-1);
  return last === undefined ? "" : last.type === "paragraph" ? endOf(last.content) : endOfList(last.content);
}

function markParagraph(paragraph: Paragraph, id: string | null): Paragraph {
  if (isBlank(paragraph.children)) paragraph.children = [];
  if (id !== null) appendId(paragraph, id);
  return paragraph;
}

function appendId(paragraph: Paragraph, id: string): void {
  paragraph.children.push({ type: "text", value: paragraph.children.length === 0 ? `{#${id}}` : ` {#${id}}` });
}

/** Empty ones are dropped: Markdown has none. */
function paragraphs(content: readonly InnerParagraph[]): Paragraph[] {
  return content
    .map((each): Paragraph => ({ type: "paragraph", children: toPhrasing(each.content ?? [], "keep") }))
    .filter((each) => !isBlank(each.children));
}

function paragraphsAndLists(content: ListItem["content"]): (Paragraph | List)[] {
  return content.flatMap((child): (Paragraph | List)[] =>
    child.type === "paragraph" ? paragraphs([child]) : [innerList(child)],
  );
}

function isBlank(children: readonly PhrasingContent[]): boolean {
  return children.every((child) => child.type === "text" && /^[ \t]*$/.test(child.value));
}

function listNode(type: "bulletList" | "orderedList", items: readonly ListItem[], start: number | undefined): List {
  return {
    type: "list",
    ordered: type === "orderedList",
    ...(type === "orderedList" && { start: start ?? 1 }),
    spread: false,
    children: items.map(itemNode),
  };
}

function innerList(list: Exclude<ListItem["content"][number], InnerParagraph>): List {
  return listNode(list.type, list.content, list.type === "orderedList" ? list.attrs?.start : undefined);
}

/** Printed as an encoded space: an empty item would swallow, or be swallowed by, what stands beside it. */
const emptyItem = (): PhrasingContent[] => [{ type: "text", value: " " }];

function itemNode(item: ListItem): ListItemNode {
  const children = item.content.flatMap((child): BlockContent[] => {
    if (child.type !== "paragraph") return [innerList(child)];
    const phrasing = toPhrasing(child.content ?? [], "keep");
    return [{ type: "paragraph", children: isBlank(phrasing) ? emptyItem() : phrasing }];
  });
  const severalParagraphs = children.filter((child) => child.type === "paragraph").length > 1;
  return { type: "listItem", spread: severalParagraphs || children[0]?.type === "list", children };
}

/** Where a list's id is written: the end of its last item, made when that item has no text. */
function lastParagraph(list: List): Paragraph {
  const item = list.children.at(-1);
  const last = item?.children.at(-1);
  if (last?.type === "paragraph") return last;
  if (last?.type === "list") return lastParagraph(last);
  const made: Paragraph = { type: "paragraph", children: [] };
  item?.children.push(made);
  return made;
}
