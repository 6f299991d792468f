import { inlineText } from "#domain/document/block-text.ts";
import type { Block, Document, Footnote, Inline, InnerFigure, ListItem } from "#domain/document/document.ts";
import { ambiguousPlaces, type ConversionNote } from "#domain/hanzi/ambiguous.ts";
import { type ConversionOptions, convertText } from "#domain/hanzi/convert-text.ts";
import type { Script } from "#domain/locale.ts";

export type DerivedDocument = {
  document: Document;
  /** Block id → the places where 繁體 had a choice; blocks without one are left out. */
  notes: Record<string, ConversionNote[]>;
};

/**
 * The same document in the other script. Block ids, marks and structure are kept, so alignment and hashes of structure
 * hold in both. A run of text is converted as a whole and cut again at its marks: 头<b>发</b> is one word.
 */
export function deriveScript(document: Document, from: Script, options: ConversionOptions = {}): DerivedDocument {
  const to: Script = from === "Hans" ? "Hant" : "Hans";
  const notes: DerivedDocument["notes"] = {};
  const content = document.content.map((block): Block => {
    const found: ConversionNote[] = [];
    let offset = 0;
    const inline = (nodes: readonly Inline[] | undefined) =>
      nodes &&
      convertRun(nodes, from, to, options, (source, target) => {
        for (const note of ambiguousPlaces(source, target, to)) found.push({ ...note, offset: note.offset + offset });
        offset += source.length;
      });
    const converted = convertBlock(block, inline, (text) => convertText(text, from, to, options));
    if (found.length > 0) notes[block.attrs.id] = found;
    return converted;
  });
  return { document: { type: "doc", content }, notes };
}

type InlineMap = (nodes: readonly Inline[] | undefined) => Inline[] | undefined;

function convertBlock(block: Block, inline: InlineMap, plain: (text: string) => string): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "epigraph":
    case "sourceNote":
      return withContent(block, inline(block.content));
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map((item) => convertItem(item, inline)) };
    case "quotation": {
      const { speaker, occasion, work, volume, page, verbatim } = block.attrs;
      return {
        ...block,
        attrs: {
          ...block.attrs,
          speaker: plain(speaker),
          occasion: plain(occasion),
          work: plain(work),
          volume: plain(volume),
          page: plain(page),
          verbatim: plain(verbatim),
        },
        content: block.content.map((paragraph) => withContent(paragraph, inline(paragraph.content))),
      };
    }
    case "verse":
      return { ...block, content: block.content.map((stanza) => withContent(stanza, inline(stanza.content))) };
    case "box":
      return {
        ...block,
        attrs: { ...block.attrs, title: plain(block.attrs.title) },
        content: convertContent(block.content, inline),
      };
    case "figure":
      return convertFigure(block, inline, plain);
    case "gallery":
      return { ...block, content: block.content.map((figure) => convertFigure(figure, inline, plain)) };
    case "video": {
      const { title, credit } = block.attrs;
      const attrs = { ...block.attrs, title: plain(title), credit: plain(credit) };
      return withContent({ ...block, attrs }, inline(block.content));
    }
    case "audio": {
      const { title, credit } = block.attrs;
      const attrs = { ...block.attrs, title: plain(title), credit: plain(credit) };
      return withContent({ ...block, attrs }, inline(block.content));
    }
    case "table":
      return {
        ...block,
        attrs: { ...block.attrs, caption: plain(block.attrs.caption) },
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: convertContent(cell.content, inline) })),
        })),
      };
    case "divider":
    case "statistic":
    case "chart":
      return block;
    default:
      return block satisfies never;
  }
}

function convertFigure<T extends Pick<InnerFigure, "attrs" | "content">>(
  figure: T,
  inline: InlineMap,
  plain: (text: string) => string,
): T {
  const { alt, credit } = figure.attrs;
  const attrs = { ...figure.attrs, alt: plain(alt), credit: plain(credit) };
  return withContent({ ...figure, attrs }, inline(figure.content));
}

function convertItem(item: ListItem, inline: InlineMap): ListItem {
  return { type: "listItem", content: convertContent(item.content, inline) };
}

function convertContent(content: ListItem["content"], inline: InlineMap): ListItem["content"] {
  return content.map((child) =>
    child.type === "paragraph"
      ? withContent(child, inline(child.content))
      : { ...child, content: child.content.map((inner) => convertItem(inner, inline)) },
  );
}

function withContent<T extends { content?: Inline[] }>(node: T, content: Inline[] | undefined): T {
  return content ? { ...node, content } : node;
}

function convertNote(note: Footnote, ...[from, to, options, report]: Conversion): Footnote {
  if (note.content === undefined) return note;
  const content = convertRun(note.content, from, to, options, report);
  return { ...note, content: content.filter((inline) => inline.type !== "footnote") };
}

type Conversion = [
  from: Script,
  to: Script,
  options: ConversionOptions,
  report: (source: string, target: string) => void,
];

function convertRun(nodes: readonly Inline[], ...[from, to, options, report]: Conversion): Inline[] {
  // A sign in the middle of a word does not part it.
  const source = inlineText(nodes);
  const target = convertText(source, from, to, options);
  report(source, target);
  // Cutting is possible while every character stays one character; a pair of another length is converted piece by piece.
  const aligned = source.length === target.length;
  let at = 0;
  return nodes.map((node) => {
    const length = node.type === "text" ? node.text.length : node.type === "hardBreak" ? 1 : 0;
    const piece = target.slice(at, at + length);
    at += length;
    if (node.type === "hardBreak") return node;
    if (node.type === "footnote") return convertNote(node, from, to, options, report);
    // A reading may be in characters too.
    const marks = node.marks?.map((mark) =>
      mark.type === "ruby" ? { ...mark, attrs: { text: convertText(mark.attrs.text, from, to, options) } } : mark,
    );
    return { ...node, ...(marks && { marks }), text: aligned ? piece : convertText(node.text, from, to, options) };
  });
}
