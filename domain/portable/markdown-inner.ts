import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Inline, InnerParagraph, ListItem } from "#domain/document/document.ts";
import { type MarkdownSource, sourceOf, toInlines } from "#domain/portable/inline-markdown.ts";

/** What the Markdown says that a document cannot hold, by line of the Markdown from 1. */
export type MarkdownWarning = { at: number; message: string };

/** Where the Markdown names an entry of the quotation library, by line from 1. */
export type NamedEntry = { at: number; id: string; version: number };

export type Reading = { source: MarkdownSource; warnings: MarkdownWarning[]; entries: NamedEntry[] };

/** Inline Markdown → text with marks, and warnings of what is neither. */
export function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return toInlines(nodes, reading.source, (what, line) => {
    reading.warnings.push({ at: line, message: `A document cannot hold this (${what}): it stays as written.` });
  });
}

/** `{}` where there is nothing to read. */
export function contentOf<T extends Inline>(inlines: T[]): { content?: T[] } {
  const isEmpty = inlines.every((inline) => inline.type === "text" && /^[ \t]*$/.test(inline.text));
  return isEmpty ? {} : { content: inlines };
}

/** Takes `{#id}` off the end of a text. */
export function takeId(inlines: Inline[]): { inlines: Inline[]; id: string | null } {
  const last = inlines.at(-1);
  const match = last?.type === "text" ? /[ \t]?\{#([A-Za-z0-9][\w-]{0,39})\}[ \t]*$/.exec(last.text) : null;
  if (last?.type !== "text" || match?.[1] === undefined) return { inlines, id: null };
  const text = last.text.slice(0, match.index);
  return { inlines: text === "" ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { ...last, text }], id: match[1] };
}

/** What a footnote says is read where its sign stands. */
function isHere(node: BlockContent | DefinitionContent): boolean {
  return node.type !== "footnoteDefinition";
}

/** Paragraphs, at least one; anything else stays as its source. */
export function innerParagraphs(
  nodes: readonly (BlockContent | DefinitionContent)[],
  reading: Reading,
): InnerParagraph[] {
  const content = nodes.filter(isHere).map((node): InnerParagraph => {
    if (node.type === "paragraph") return innerParagraph(node, reading);
    return { type: "paragraph", ...keptSource(node, reading) };
  });
  return content.length === 0 ? [{ type: "paragraph" }] : content;
}

function innerParagraph(node: Paragraph, reading: Reading): InnerParagraph {
  return { type: "paragraph", ...contentOf(inlinesOf(node.children, reading)) };
}

/** Of several paragraphs, lines of one. */
export function joinedContent(node: ContainerDirective, reading: Reading): { content?: Inline[] } {
  const inlines = innerParagraphs(node.children, reading).flatMap((each, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(each.content ?? []),
  ]);
  return contentOf(inlines);
}

/** The items of a list; the box of a task becomes text. */
export function itemsOf(list: List, reading: Reading): ListItem[] {
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
export function innerContent(
  nodes: readonly (BlockContent | DefinitionContent)[],
  reading: Reading,
): ListItem["content"] {
  const content = nodes.filter(isHere).map((node): ListItem["content"][number] => {
    if (node.type !== "list") return innerParagraphs([node], reading)[0] ?? { type: "paragraph" };
    const items = itemsOf(node, reading);
    if (!node.ordered) return { type: "bulletList", content: items };
    return { type: "orderedList", attrs: { start: Math.min(node.start ?? 1, 100_000) }, content: items };
  });
  return content.length === 0 ? [{ type: "paragraph" }] : content;
}

/** Takes `{#id}` off the end of a list's last item. */
export function takeListId(items: readonly ListItem[]): string | null {
  const last = items.at(-1)?.content.at(-1);
  if (last === undefined) return null;
  if (last.type !== "paragraph") return takeListId(last.content);
  const { inlines, id } = takeId(last.content ?? []);
  if (id !== null && inlines.length === 0) delete last.content;
  else if (id !== null) last.content = inlines;
  return id;
}

/** What a document cannot hold as the lines of its source, with a warning. */
export function keptSource(node: RootContent, reading: Reading): { content?: Inline[] } {
  warn(reading, node, `A document cannot hold this (${node.type}): it stays as written.`);
  const lines = sourceOf(node, reading.source)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return contentOf(
    lines.flatMap((text, at): Inline[] => [
      ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
      { type: "text", text },
    ]),
  );
}

export function warn(reading: Reading, node: RootContent, message: string): void {
  reading.warnings.push({ at: node.position?.start.line ?? 1, message });
}
