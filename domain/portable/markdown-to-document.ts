import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import {
  attributionAttrs,
  type Block,
  boxAttrs,
  type Document,
  type Inline,
  type InnerParagraph,
  type ListItem,
} from "#domain/document/document.ts";
import { idByPlace } from "#domain/portable/document-to-markdown.ts";
import { figureAttributeNames, readFigureAttributes } from "#domain/portable/figure-attributes.ts";
import { type MarkdownSource, sourceOf, toInlines } from "#domain/portable/inline-markdown.ts";
import { parseMarkdown } from "#domain/portable/markdown.ts";

/** What the Markdown says that a document cannot hold, by line of the Markdown from 1. */
export type MarkdownWarning = { at: number; message: string };

export type ReadMarkdown = {
  document: Document;
  /** Ids that the file wrote itself; the others come from the place. */
  writtenIds: Set<string>;
  warnings: MarkdownWarning[];
};

/** A block before it has an id. */
type Unnamed = Block extends infer B
  ? B extends Block
    ? Omit<B, "attrs"> & { attrs: Omit<B["attrs"], "id"> }
    : never
  : never;
type Found = { block: Unnamed; id: string | null };

type Reading = { source: MarkdownSource; warnings: MarkdownWarning[] };

/** Reads an edition's Markdown as a document. What it cannot hold stays a paragraph of its source text, with a warning. */
export function markdownToDocument(text: string): ReadMarkdown {
  const root = parseMarkdown(text);
  const reading: Reading = { source: { text, definitions: definitionsOf(root) }, warnings: [] };
  const found = root.children.flatMap((node) => readBlock(node, reading));
  const writtenIds = new Set<string>();
  for (const { id } of found) {
    if (id === null) continue;
    if (writtenIds.has(id))
      reading.warnings.push({ at: 1, message: `The id “${id}” is written twice; the second block has another.` });
    writtenIds.add(id);
  }
  const used = new Set<string>();
  const content = found.map(({ block, id }, at) => {
    const wanted = id !== null && !used.has(id) ? id : freeId(at + 1, new Set([...used, ...writtenIds]));
    used.add(wanted);
    return nameBlock(block, wanted);
  });
  return { document: { type: "doc", content }, writtenIds, warnings: reading.warnings };
}

function freeId(place: number, taken: ReadonlySet<string>): string {
  let id = idByPlace(place);
  for (let number = 2; taken.has(id); number++) id = `${idByPlace(place)}-${number}`;
  return id;
}

function nameBlock(block: Unnamed, id: string): Block {
  switch (block.type) {
    case "heading":
      return { ...block, attrs: { id, ...block.attrs } };
    case "orderedList":
      return { ...block, attrs: { id, ...block.attrs } };
    case "quotation":
      return { ...block, attrs: { id, ...block.attrs } };
    case "epigraph":
      return { ...block, attrs: { id, ...block.attrs } };
    case "box":
      return { ...block, attrs: { id, ...block.attrs } };
    case "figure":
      return { ...block, attrs: { id, ...block.attrs } };
    default:
      return { ...block, attrs: { id } };
  }
}

function definitionsOf(root: Root): Map<string, string> {
  return new Map(
    root.children.flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url] as const] : [])),
  );
}

function readBlock(node: RootContent, reading: Reading): Found[] {
  switch (node.type) {
    case "paragraph": {
      const { inlines, id } = takeId(inlinesOf(node.children, reading));
      return [{ block: { type: "paragraph", attrs: {}, ...contentOf(inlines) }, id }];
    }
    case "heading": {
      const { inlines, id } = takeId(inlinesOf(node.children, reading));
      const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
      if (node.depth !== level) warn(reading, node, `A heading of level ${node.depth} became one of level ${level}.`);
      return [{ block: { type: "heading", attrs: { level }, ...contentOf(inlines) }, id }];
    }
    case "list": {
      const items = itemsOf(node, reading);
      const id = takeListId(items);
      const block: Unnamed = node.ordered
        ? { type: "orderedList", attrs: { start: Math.min(node.start ?? 1, 100_000) }, content: items }
        : { type: "bulletList", attrs: {}, content: items };
      return [{ block, id }];
    }
    case "blockquote":
      return [
        {
          block: { type: "quotation", attrs: noAttribution(), content: innerParagraphs(node.children, reading) },
          id: null,
        },
      ];
    case "containerDirective":
      return readDirective(node, reading);
    case "thematicBreak":
      return [{ block: { type: "divider", attrs: {} }, id: null }];
    case "definition":
      return [];
    default:
      return [keepSource(node, reading)];
  }
}

function noAttribution() {
  return { speaker: "", occasion: "", date: "", work: "", volume: "", verbatim: "" };
}

const attributionNames = Object.keys(attributionAttrs) as (keyof typeof attributionAttrs)[];

const directiveAttributes: Record<string, readonly string[]> = {
  quotation: attributionNames,
  epigraph: ["standing"],
  box: ["title"],
  figure: figureAttributeNames,
};

function readDirective(node: ContainerDirective, reading: Reading): Found[] {
  const attributes = node.attributes ?? {};
  const id = blockId(attributes.id);
  const known = directiveAttributes[node.name] ?? [];
  const unknown = Object.keys(attributes).filter((name) => name !== "id" && !known.some((each) => each === name));
  if (unknown.length > 0) warn(reading, node, `:::${node.name} has no ${unknown.join(", ")}.`);
  if (node.name === "quotation") {
    const attrs = noAttribution();
    for (const name of attributionNames) {
      const read = attributionAttrs[name].safeParse(attributes[name] ?? "");
      if (read.success) attrs[name] = read.data;
      else {
        warn(reading, node, `“${attributes[name]}” cannot be the ${name} of a quotation: it is printed as written.`);
        attrs.verbatim = [attrs.verbatim, attributes[name]].filter(Boolean).join(", ");
      }
    }
    return [{ block: { type: "quotation", attrs, content: innerParagraphs(node.children, reading) }, id }];
  }
  if (node.name === "verse") {
    const stanzas = node.children.map((each) =>
      each.type === "paragraph" ? { ...each, children: keepLines(each.children) } : each,
    );
    return [{ block: { type: "verse", attrs: {}, content: innerParagraphs(stanzas, reading) }, id }];
  }
  if (node.name === "box") {
    const content = innerContent(node.children, reading);
    const title = boxAttrs.title.safeParse(attributes.title ?? "");
    if (title.success) return [{ block: { type: "box", attrs: { title: title.data }, content }, id }];
    warn(reading, node, "The title of a box is too long: it became its first paragraph.");
    const first: InnerParagraph = { type: "paragraph", ...contentOf([{ type: "text", text: attributes.title ?? "" }]) };
    return [{ block: { type: "box", attrs: { title: "" }, content: [first, ...content] }, id }];
  }
  if (node.name === "figure") {
    const attrs = readFigureAttributes(attributes);
    return attrs === null
      ? [keepSource(node, reading)]
      : [{ block: { type: "figure", attrs, ...joinedContent(node, reading) }, id }];
  }
  if (node.name === "divider" && node.children.length === 0) return [{ block: { type: "divider", attrs: {} }, id }];
  if (node.name !== "epigraph" && node.name !== "source-note") return [keepSource(node, reading)];
  const content = joinedContent(node, reading);
  const standing = attributes.standing !== undefined && attributes.standing !== null;
  const block: Unnamed =
    node.name === "epigraph"
      ? { type: "epigraph", attrs: { standing }, ...content }
      : { type: "sourceNote", attrs: {}, ...content };
  return [{ block, id }];
}

/** Of several paragraphs, lines of one. */
function joinedContent(node: ContainerDirective, reading: Reading): { content?: Inline[] } {
  const inlines = innerParagraphs(node.children, reading).flatMap((each, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(each.content ?? []),
  ]);
  return contentOf(inlines);
}

/** The line ends of a verse are its own, also where they are written without a sign. */
function keepLines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if ("children" in node) return [{ ...node, children: keepLines(node.children) } as PhrasingContent];
    if (node.type !== "text") return [node];
    const lines = node.value.split(/[ \t]*\r?\n[ \t]*/);
    return lines.flatMap((value, at) => [
      ...(at > 0 ? [{ type: "break" as const }] : []),
      ...(value === "" ? [] : [{ ...node, value }]),
    ]);
  });
}

function blockId(id: string | null | undefined): string | null {
  return id !== undefined && id !== null && /^[A-Za-z0-9][\w-]{0,39}$/.test(id) ? id : null;
}

function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return toInlines(nodes, reading.source, (what, line) => {
    reading.warnings.push({ at: line, message: `A document cannot hold this (${what}): it stays as written.` });
  });
}

function contentOf(inlines: Inline[]): { content?: Inline[] } {
  const isEmpty = inlines.every((inline) => inline.type === "text" && /^[ \t]*$/.test(inline.text));
  return isEmpty ? {} : { content: inlines };
}

/** Takes `{#id}` off the end of a text. */
function takeId(inlines: Inline[]): { inlines: Inline[]; id: string | null } {
  const last = inlines.at(-1);
  const match = last?.type === "text" ? /[ \t]?\{#([A-Za-z0-9][\w-]{0,39})\}[ \t]*$/.exec(last.text) : null;
  if (last?.type !== "text" || match?.[1] === undefined) return { inlines, id: null };
  const text = last.text.slice(0, match.index);
  return { inlines: text === "" ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { ...last, text }], id: match[1] };
}

function innerParagraphs(nodes: readonly (BlockContent | DefinitionContent)[], reading: Reading): InnerParagraph[] {
  const content = nodes.map((node): InnerParagraph => {
    if (node.type === "paragraph") return innerParagraph(node, reading);
    const { block } = keepSource(node, reading);
    return { type: "paragraph", ...(block.type === "paragraph" && block.content && { content: block.content }) };
  });
  return content.length === 0 ? [{ type: "paragraph" }] : content;
}

function innerParagraph(node: Paragraph, reading: Reading): InnerParagraph {
  return { type: "paragraph", ...contentOf(inlinesOf(node.children, reading)) };
}

function itemsOf(list: List, reading: Reading): ListItem[] {
  return list.children.map((item): ListItem => {
    const content = innerContent(item.children, reading);
    const first = content[0];
    if (item.checked !== null && item.checked !== undefined && first?.type === "paragraph") {
      first.content = [{ type: "text", text: item.checked ? "[x] " : "[ ] " }, ...(first.content ?? [])];
    }
    return { type: "listItem", content };
  });
}

/** Paragraphs and lists, at least one. */
function innerContent(nodes: readonly (BlockContent | DefinitionContent)[], reading: Reading): ListItem["content"] {
  const content = nodes.map((node): ListItem["content"][number] => {
    if (node.type !== "list") return innerParagraphs([node], reading)[0] ?? { type: "paragraph" };
    const items = itemsOf(node, reading);
    if (!node.ordered) return { type: "bulletList", content: items };
    return { type: "orderedList", attrs: { start: Math.min(node.start ?? 1, 100_000) }, content: items };
  });
  return content.length === 0 ? [{ type: "paragraph" }] : content;
}

function takeListId(items: readonly ListItem[]): string | null {
  const last = items.at(-1)?.content.at(-1);
  if (last === undefined) return null;
  if (last.type !== "paragraph") return takeListId(last.content);
  const { inlines, id } = takeId(last.content ?? []);
  if (id !== null && inlines.length === 0) delete last.content;
  else if (id !== null) last.content = inlines;
  return id;
}

function keepSource(node: RootContent, reading: Reading): Found {
  warn(reading, node, `A document cannot hold this (${node.type}): it stays as written.`);
  const lines = sourceOf(node, reading.source)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const inlines = lines.flatMap((text, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    { type: "text", text },
  ]);
  return { block: { type: "paragraph", attrs: {}, ...contentOf(inlines) }, id: null };
}

function warn(reading: Reading, node: RootContent, message: string): void {
  reading.warnings.push({ at: node.position?.start.line ?? 1, message });
}
