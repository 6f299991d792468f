import type { FootnoteReference, PhrasingContent } from "mdast";
import type { Footnote, Inline, Mark } from "#domain/document/document.ts";
import { isSafeHref } from "#domain/document/link.ts";
import { type NestedInline, nestMarks, withMark } from "#domain/document/nest-marks.ts";
import { markOfDirective, toDirective } from "#domain/portable/mark-directives.ts";

/** What an inline node cannot say in a document: told with the line it stands on. */
export type Unsupported = (what: string, line: number) => void;

/** A source of Markdown that its nodes' offsets point into. */
export type MarkdownSource = {
  text: string;
  definitions: ReadonlyMap<string, string>;
  /** The footnote that `[^label]` stands for; absent within a footnote, which has none. */
  readNote?: (reference: FootnoteReference) => Footnote;
};

/** Stands between two nodes whose signs could not be told apart. Read as nothing. */
const separator = "<!-- -->";

/** Inline Markdown → text with marks. Line ends become a space, or nothing between two Chinese characters. */
export function toInlines(
  nodes: readonly PhrasingContent[],
  source: MarkdownSource,
  unsupported: Unsupported,
): Inline[] {
  return mergeTexts(nodes.flatMap((node) => readNode(node, [], source, unsupported)));
}

function readNode(node: PhrasingContent, marks: Mark[], source: MarkdownSource, unsupported: Unsupported): Inline[] {
  const inside = (children: readonly PhrasingContent[], mark: Mark) =>
    children.flatMap((child) => readNode(child, withMark(marks, mark), source, unsupported));
  switch (node.type) {
    case "text":
      return textOf(unwrapLines(node.value), marks);
    case "html":
      if (node.value === separator) return [];
      break;
    case "break":
      return [{ type: "hardBreak" }];
    case "footnoteReference":
      if (source.readNote) return [source.readNote(node)];
      break;
    case "strong":
      return inside(node.children, { type: "bold" });
    case "emphasis":
      return inside(node.children, { type: "italic" });
    case "link":
    case "linkReference": {
      const href = node.type === "link" ? node.url : (source.definitions.get(node.identifier) ?? "");
      if (isSafeHref(href)) return inside(node.children, { type: "link", attrs: { href } });
      unsupported("a link that is not http, https, mailto or a path", node.position?.start.line ?? 1);
      return node.children.flatMap((child) => readNode(child, marks, source, unsupported));
    }
    case "textDirective": {
      const mark = markOfDirective(node);
      if (mark !== null) return inside(node.children, mark);
      break;
    }
  }
  unsupported(node.type, node.position?.start.line ?? 1);
  return textOf(unwrapLines(sourceOf(node, source)), marks);
}

/** The Markdown of a node as it was written. */
export function sourceOf(node: { position?: PhrasingContent["position"] }, source: MarkdownSource): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function textOf(text: string, marks: Mark[]): Inline[] {
  return text === ""
    ? []
    : [marks.length === 0 || text.trim() === "" ? { type: "text", text } : { type: "text", text, marks }];
}

const wide = "[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff60“”‘’…—]";
const betweenWide = new RegExp(`(?<=${wide})[ \\t]*\\r?\\n[ \\t]*(?=${wide})`, "gu");

function unwrapLines(text: string): string {
  // Begun only where the room begins: from each place in it, it would be gone over again.
  return text.replace(betweenWide, "").replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, " ");
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    const sameMarks =
      last?.type === "text" && inline.type === "text" && JSON.stringify(last.marks) === JSON.stringify(inline.marks);
    if (sameMarks && last?.type === "text" && inline.type === "text") last.text += inline.text;
    else merged.push({ ...inline });
  }
  return merged;
}

/** Text with marks → inline Markdown, footnotes under their ids. A heading has no line breaks: they become spaces. */
export function toPhrasing(inlines: readonly Inline[], breaks: "keep" | "space"): PhrasingContent[] {
  const broken = inlines.flatMap((inline) => splitLines(inline));
  while (broken.at(-1)?.type === "hardBreak") broken.pop();
  const written = broken.map(
    (inline): Inline => (inline.type === "hardBreak" && breaks === "space" ? { type: "text", text: " " } : inline),
  );
  return print(nestMarks(mergeTexts(written.map(orderMarks))));
}

/** A line end inside a text would be taken for wrapping: it is a break. */
function splitLines(inline: Inline): Inline[] {
  if (inline.type !== "text") return [inline];
  const lines = inline.text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").split(/\r\n|[\r\n]/);
  return lines.flatMap((text, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(text === "" ? [] : [{ ...inline, text }]),
  ]);
}

function orderMarks(inline: Inline): Inline {
  if (inline.type !== "text" || inline.marks === undefined) return inline;
  // Marks on white space cannot be seen, and Markdown does not keep them.
  if (inline.text.trim() === "") return { type: "text", text: inline.text };
  const marks = inline.marks.reduce<Mark[]>((all, mark) => withMark(all, mark), []);
  return marks.length === 0 ? { type: "text", text: inline.text } : { ...inline, marks };
}

function print(nodes: readonly NestedInline[]): PhrasingContent[] {
  const printed: PhrasingContent[] = [];
  for (const node of nodes) {
    const next = printNode(node);
    if (touch(printed.at(-1), next)) printed.push({ type: "html", value: separator });
    printed.push(next);
  }
  return printed;
}

/** Stars would run together, and the sign of a footnote with a colon behind it begins what the footnote says. */
function touch(last: PhrasingContent | undefined, next: PhrasingContent): boolean {
  return (isStarred(last) && isStarred(next)) || (last?.type === "footnoteReference" && next.type === "textDirective");
}

function isStarred(node: PhrasingContent | undefined): boolean {
  return node?.type === "strong" || node?.type === "emphasis";
}

function printNode(node: NestedInline): PhrasingContent {
  if (typeof node === "string") return { type: "text", value: node };
  if (!("mark" in node))
    return node.type === "hardBreak"
      ? { type: "break" }
      : { type: "footnoteReference", identifier: node.attrs.id, label: node.attrs.id };
  const { mark } = node;
  const children = print(node.children);
  switch (mark.type) {
    case "bold":
      return { type: "strong", children };
    case "italic":
      return { type: "emphasis", children };
    case "link":
      return { type: "link", url: mark.attrs.href, children };
    default:
      return toDirective(mark, children);
  }
}
