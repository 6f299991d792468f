import type { PhrasingContent, RootContent } from "mdast";
import { escapeMarkup } from "#domain/escape-markup.ts";

/** Standard Markdown as the HTML that every reader of feeds shows: no scripts, styles, classes or drawings. */
export function printHtml(nodes: readonly RootContent[]): string {
  return nodes.map(block).join("\n");
}

function block(node: RootContent): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${words(node.children)}</p>`;
    case "heading":
      return `<h${node.depth}>${words(node.children)}</h${node.depth}>`;
    case "blockquote":
      return `<blockquote>${printHtml(node.children)}</blockquote>`;
    case "list": {
      const items = node.children.map((item) => `<li>${printHtml(item.children)}</li>`).join("");
      const start = (node.start ?? 1) === 1 ? "" : ` start="${node.start}"`;
      return node.ordered ? `<ol${start}>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case "table": {
      const rows = node.children.map((row, at) => {
        const cell = at === 0 ? "th" : "td";
        const cells = row.children.map(({ children }) => `<${cell}>${words(children)}</${cell}>`);
        return row.children.every(({ children }) => children.length === 0) ? "" : `<tr>${cells.join("")}</tr>`;
      });
      return `<table>${rows.join("")}</table>`;
    }
    case "thematicBreak":
      return "<hr>";
    case "footnoteDefinition":
      return node.children
        .map((child, at) =>
          at === 0 && child.type === "paragraph"
            ? `<p>[${escapeMarkup(node.identifier)}] ${words(child.children)}</p>`
            : block(child),
        )
        .join("");
    default:
      throw new Error(`no way to print ${node.type} as HTML`);
  }
}

function words(nodes: readonly PhrasingContent[]): string {
  return nodes.map(word).join("");
}

function word(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      return escapeMarkup(node.value);
    case "strong":
      return `<strong>${words(node.children)}</strong>`;
    case "emphasis":
      return `<em>${words(node.children)}</em>`;
    case "link":
      return `<a href="${escapeMarkup(node.url)}">${words(node.children)}</a>`;
    case "image":
      return `<img src="${escapeMarkup(node.url)}" alt="${escapeMarkup(node.alt ?? "")}">`;
    case "break":
      return "<br>";
    case "footnoteReference":
      return `<sup>[${escapeMarkup(node.identifier)}]</sup>`;
    case "html":
      // A sign that keeps two marks of Markdown apart.
      return "";
    default:
      throw new Error(`no way to print ${node.type} as HTML`);
  }
}
