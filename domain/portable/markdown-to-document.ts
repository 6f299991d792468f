import type { PhrasingContent, Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import {
  type Block,
  boxAttrs,
  type Document,
  type InnerParagraph,
  recordAttrs,
  tableAttrs,
} from "#domain/document/document.ts";
import { idByPlace } from "#domain/portable/document-to-markdown.ts";
import { figureAttributeNames } from "#domain/portable/figure-attributes.ts";
import { parseMarkdown } from "#domain/portable/markdown.ts";
import {
  contentOf,
  inlinesOf,
  innerContent,
  innerParagraphs,
  itemsOf,
  joinedContent,
  keptSource,
  type MarkdownWarning,
  type NamedEntry,
  type Reading,
  takeId,
  takeListId,
  warn,
} from "#domain/portable/markdown-inner.ts";
import { readFigure, readGallery } from "#domain/portable/markdown-to-figures.ts";
import { notesOf } from "#domain/portable/markdown-to-notes.ts";
import { readRows, readTable } from "#domain/portable/markdown-to-table.ts";
import {
  noAttribution,
  quotationAttributeNames,
  readQuotationAttributes,
} from "#domain/portable/quotation-attributes.ts";
import {
  audioAttributeNames,
  readAudioAttributes,
  readVideoAttributes,
  videoAttributeNames,
} from "#domain/portable/recording-attributes.ts";

export type ReadMarkdown = {
  document: Document;
  /** Ids that the file wrote itself; the others come from the place. */
  writtenIds: Set<string>;
  warnings: MarkdownWarning[];
  /** Entries of the quotation library that quotations embed. */
  entries: NamedEntry[];
};

/** A block before it has an id. */
type Unnamed = Block extends infer B
  ? B extends Block
    ? Omit<B, "attrs"> & { attrs: Omit<B["attrs"], "id"> }
    : never
  : never;
type Found = { block: Unnamed; id: string | null };

/**
 * Reads an edition's Markdown as a document. What it cannot hold stays a paragraph of its source text, with a warning. `root`
 * is the text as it was parsed, where that was done already.
 */
export function markdownToDocument(text: string, root = parseMarkdown(text)): ReadMarkdown {
  const reading: Reading = { source: { text, definitions: definitionsOf(root) }, warnings: [], entries: [] };
  const notes = notesOf(root, reading);
  reading.source.readNote = notes.readNote;
  const found = root.children.flatMap((node) => readBlock(node, reading));
  found.push(...notes.unread().map((node) => keepSource(node, reading)));
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
  return { document: { type: "doc", content }, writtenIds, warnings: reading.warnings, entries: reading.entries };
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
    case "video":
      return { ...block, attrs: { id, ...block.attrs } };
    case "audio":
      return { ...block, attrs: { id, ...block.attrs } };
    case "table":
      return { ...block, attrs: { id, ...block.attrs } };
    case "statistic":
    case "chart":
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
    case "table": {
      const content = readTable(node, reading);
      return [
        content === null
          ? keepSource(node, reading)
          : { block: { type: "table", attrs: { caption: "" }, content }, id: null },
      ];
    }
    case "containerDirective":
      return readDirective(node, reading);
    case "thematicBreak":
      return [{ block: { type: "divider", attrs: {} }, id: null }];
    case "definition":
    case "footnoteDefinition":
      return [];
    default:
      return [keepSource(node, reading)];
  }
}

const directiveAttributes: Record<string, readonly string[]> = {
  quotation: quotationAttributeNames,
  epigraph: ["standing"],
  box: ["title"],
  figure: figureAttributeNames,
  video: videoAttributeNames,
  audio: audioAttributeNames,
  table: ["caption"],
  statistic: ["record"],
  chart: ["record"],
};

function readDirective(node: ContainerDirective, reading: Reading): Found[] {
  const attributes = node.attributes ?? {};
  const id = blockId(attributes.id);
  const known = directiveAttributes[node.name] ?? [];
  const unknown = Object.keys(attributes).filter((name) => name !== "id" && !known.some((each) => each === name));
  if (unknown.length > 0) warn(reading, node, `:::${node.name} has no ${unknown.join(", ")}.`);
  if (node.name === "quotation") {
    const attrs = readQuotationAttributes(node, reading);
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
    const figure = readFigure(node, reading);
    return [figure === null ? keepSource(node, reading) : { block: figure, id }];
  }
  if (node.name === "gallery") {
    const galleries = readGallery(node, reading);
    if (galleries === null) return [keepSource(node, reading)];
    return galleries.map((content, at) => {
      const [first, second] = content;
      const block: Unnamed = first && !second ? first : { type: "gallery", attrs: {}, content };
      return { block, id: at === 0 ? id : null };
    });
  }
  if (node.name === "video") {
    const attrs = readVideoAttributes(attributes);
    return attrs === null
      ? [keepSource(node, reading)]
      : [{ block: { type: "video", attrs, ...joinedContent(node, reading) }, id }];
  }
  if (node.name === "audio") {
    const attrs = readAudioAttributes(attributes);
    return attrs === null
      ? [keepSource(node, reading)]
      : [{ block: { type: "audio", attrs, ...joinedContent(node, reading) }, id }];
  }
  if (node.name === "table") {
    const content = readRows(node, reading);
    if (content === null) return [keepSource(node, reading)];
    const caption = tableAttrs.caption.safeParse(attributes.caption ?? "");
    if (caption.success) return [{ block: { type: "table", attrs: { caption: caption.data }, content }, id }];
    warn(reading, node, "The caption of a table is too long: it became a paragraph above it.");
    const above = contentOf([{ type: "text", text: attributes.caption ?? "" }]);
    return [
      { block: { type: "paragraph", attrs: {}, ...above }, id: null },
      { block: { type: "table", attrs: { caption: "" }, content }, id },
    ];
  }
  if (node.name === "divider" && node.children.length === 0) return [{ block: { type: "divider", attrs: {} }, id }];
  if ((node.name === "statistic" || node.name === "chart") && node.children.length === 0) {
    const recordId = recordAttrs.recordId.safeParse(attributes.record);
    if (recordId.success) return [{ block: { type: node.name, attrs: { recordId: recordId.data } }, id }];
  }
  if (node.name !== "epigraph" && node.name !== "source-note") return [keepSource(node, reading)];
  const content = joinedContent(node, reading);
  const standing = attributes.standing !== undefined && attributes.standing !== null;
  const block: Unnamed =
    node.name === "epigraph"
      ? { type: "epigraph", attrs: { standing }, ...content }
      : { type: "sourceNote", attrs: {}, ...content };
  return [{ block, id }];
}

/** The line ends of a verse are its own, also where they are written without a sign. */
function keepLines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if ("children" in node) return [{ ...node, children: keepLines(node.children) } as PhrasingContent];
    if (node.type !== "text") return [node];
    const lines = linesOf(node.value);
    return lines.flatMap((value, at) => [
      ...(at > 0 ? [{ type: "break" as const }] : []),
      ...(value === "" ? [] : [{ ...node, value }]),
    ]);
  });
}

/** Lines without the room around their ends. A pattern would go over a long room again and again. */
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.map((line, at) => {
    let [start, end] = [0, line.length];
    while (at > 0 && /[ \t]/.test(line.charAt(start))) start += 1;
    while (at < lines.length - 1 && end > start && /[ \t\r]/.test(line.charAt(end - 1))) end -= 1;
    return line.slice(start, end);
  });
}

function blockId(id: string | null | undefined): string | null {
  return id !== undefined && id !== null && /^[A-Za-z0-9][\w-]{0,39}$/.test(id) ? id : null;
}

function keepSource(node: RootContent, reading: Reading): Found {
  return { block: { type: "paragraph", attrs: {}, ...keptSource(node, reading) }, id: null };
}
