import type { Nodes, Parents, Root, RootContent } from "mdast";
import { escapeMarkup } from "#domain/escape-markup.ts";
import { createId } from "#domain/ids.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { depthMet } from "#domain/importing/markdown-depth.ts";
import { type Reading, ReadWarnings } from "#domain/importing/reading.ts";
import { parseAnyMarkdown } from "#domain/portable/markdown.ts";
import { markdownToDocument } from "#domain/portable/markdown-to-document.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/**
 * Reads anybody's Markdown. The desk's own block directives are read as the portable format has them; everything else is
 * read by way of HTML, so that tables, pictures and HTML inside Markdown go the same way as those of a page.
 */
export function readMarkdown(text: string): Result<Reading> {
  const body = text.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, "");
  const met = depthMet(body);
  if (met !== null) return refuse("documentTooLarge", { params: { limit: "depth", most: met } });
  const warnings = new ReadWarnings();
  const parse = (source: string) => parseAnyMarkdown(source, (words) => warnings.add("signsKept", words));
  const root = parse(body);
  const blocks: Reading["blocks"] = [];
  let pending: RootContent[] = [];
  const flush = (): Result<Reading> | null => {
    if (pending.length === 0) return null;
    const printer = new HtmlPrinter(root);
    const read = readHtml(pending.map((node) => printer.print(node)).join("\n") + printer.notes(), warnings);
    pending = [];
    if (!read.ok) return read;
    blocks.push(...read.value.blocks);
    return null;
  };
  for (const node of root.children) {
    if (node.type !== "containerDirective") pending.push(node);
    else {
      const refused = flush();
      if (refused) return refused;
      const source = [node, ...definitionsFor(node, root)].map((each) => sourceOf(each, body)).join("\n\n");
      for (const block of markdownToDocument(source, parse(source)).document.content)
        blocks.push({ ...block, attrs: { ...block.attrs, id: createId() } } as typeof block);
    }
  }
  return flush() ?? ok({ blocks, warnings: warnings.list() });
}

function sourceOf({ position }: Nodes, body: string): string {
  return body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The notes that a part refers to stand elsewhere in the text. */
function definitionsFor(node: Nodes, root: Root): Nodes[] {
  const labels = labelsIn(node);
  return root.children.filter((each) => each.type === "footnoteDefinition" && labels.has(each.identifier));
}

function labelsIn(node: Nodes): Set<string> {
  if (node.type === "footnoteReference") return new Set([node.identifier]);
  return new Set("children" in node ? node.children.flatMap((child) => [...labelsIn(child)]) : []);
}

const tags: Partial<Record<Nodes["type"], string>> = {
  paragraph: "p",
  strong: "strong",
  emphasis: "em",
  delete: "s",
  blockquote: "blockquote",
  listItem: "li",
  tableRow: "tr",
  tableCell: "td",
};
const directiveTags: Record<string, string> = { dots: 'em class="dots"', sup: "sup", sub: "sub", mark: "mark" };

/** Markdown's tree as HTML. HTML that stands in it is passed on: its reader cleans it like any other. */
class HtmlPrinter {
  readonly #definitions = new Map<string, string>();
  readonly #notes = new Map<string, Parents>();
  readonly #used = new Set<string>();
  readonly #referred: ReadonlySet<string>;

  constructor(root: Root) {
    this.#referred = labelsIn(root);
    for (const node of root.children) {
      if (node.type === "definition") this.#definitions.set(node.identifier, node.url);
      if (node.type === "footnoteDefinition") this.#notes.set(node.identifier, node);
    }
  }

  /** The notes that were referred to, where their reader looks for them. */
  notes(): string {
    return [...this.#used]
      .map((name) => `<div id="fn-${this.#number(name)}">${this.#inside(this.#notes.get(name))}</div>`)
      .join("");
  }

  print(node: Nodes): string {
    switch (node.type) {
      case "text":
        return escapeMarkup(withoutId(node.value));
      case "html":
        return node.value === "<!-- -->" ? "" : node.value;
      case "break":
        return "<br>";
      case "thematicBreak":
        return "<hr>";
      case "heading":
        return `<h${node.depth}>${this.#inside(node)}</h${node.depth}>`;
      case "list":
        return node.ordered
          ? `<ol start="${node.start ?? 1}">${this.#inside(node)}</ol>`
          : `<ul>${this.#inside(node)}</ul>`;
      case "listItem": {
        const box = node.checked === true ? "[x] " : node.checked === false ? "[ ] " : "";
        return `<li>${this.#inside(node).replace(/^(<p>)?/, `$1${box}`)}</li>`;
      }
      case "link":
        return `<a href="${escapeMarkup(node.url)}">${this.#inside(node)}</a>`;
      case "linkReference":
        return `<a href="${escapeMarkup(this.#definitions.get(node.identifier) ?? "")}">${this.#inside(node)}</a>`;
      case "image":
        return `<img src="${escapeMarkup(node.url)}" alt="${escapeMarkup(node.alt ?? "")}">`;
      case "imageReference":
        return `<img src="${escapeMarkup(this.#definitions.get(node.identifier) ?? "")}" alt="${escapeMarkup(node.alt ?? "")}">`;
      case "inlineCode":
        return `<code>${escapeMarkup(node.value)}</code>`;
      case "code":
        return `<pre>${escapeMarkup(node.value)}</pre>`;
      case "table":
        return `<table>${node.children.map((row, at) => this.#row(row, at === 0 ? "th" : "td")).join("")}</table>`;
      case "footnoteReference":
        if (!this.#notes.has(node.identifier)) return escapeMarkup(`[^${node.identifier}]`);
        this.#used.add(node.identifier);
        return `<sup><a href="#fn-${this.#number(node.identifier)}">${escapeMarkup(node.identifier)}</a></sup>`;
      case "footnoteDefinition":
        return this.#referred.has(node.identifier) ? "" : this.#inside(node);
      case "definition":
        return "";
      case "textDirective": {
        if (node.name === "ruby")
          return `<ruby>${this.#inside(node)}<rt>${escapeMarkup(node.attributes?.text ?? "")}</rt></ruby>`;
        const tag = directiveTags[node.name];
        return tag === undefined ? this.#inside(node) : wrap(tag, this.#inside(node));
      }
      default: {
        const tag = tags[node.type];
        const inside =
          "children" in node ? this.#inside(node) : "value" in node ? escapeMarkup(String(node.value)) : "";
        return tag === undefined ? inside : wrap(tag, inside);
      }
    }
  }

  #row(row: Parents, tag: "th" | "td"): string {
    return `<tr>${row.children.map((cell) => wrap(tag, "children" in cell ? this.#inside(cell) : "")).join("")}</tr>`;
  }

  #inside(node: Parents | undefined): string {
    return (node?.children ?? []).map((child) => this.print(child)).join("");
  }

  #number(name: string): number {
    return [...this.#notes.keys()].indexOf(name) + 1;
  }
}

function wrap(tag: string, inside: string): string {
  return `<${tag}>${inside}</${tag.split(" ")[0]}>`;
}

/** The portable format's ids belong to the text they were exported from. */
function withoutId(text: string): string {
  return text.replace(/[ \t]?\{#[A-Za-z0-9][\w-]{0,39}\}[ \t]*$/, "");
}
