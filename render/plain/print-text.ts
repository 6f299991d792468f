import type { ListItem, PhrasingContent, RootContent } from "mdast";

/** Standard Markdown as plain text that is read as it is; a line end at its end. */
export function printText(nodes: readonly RootContent[]): string {
  return `${blocks(nodes)}\n`;
}

function blocks(nodes: readonly RootContent[], between = "\n\n"): string {
  return nodes
    .map(block)
    .filter((text) => text !== "")
    .join(between);
}

function block(node: RootContent): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return words(node.children);
    case "blockquote":
      return indent(blocks(node.children), "> ", "> ");
    case "list": {
      const first = node.start ?? 1;
      return node.children.map((item, at) => itemText(item, node.ordered ? `${first + at}. ` : "- ")).join("\n");
    }
    case "table":
      return node.children
        .map((row) => row.children.map((cell) => words(cell.children)))
        .filter((cells) => cells.some((cell) => cell !== ""))
        .map((cells) => cells.join(" | ").trimEnd())
        .join("\n");
    case "thematicBreak":
      return "* * *";
    case "footnoteDefinition":
      return `[${node.identifier}] ${blocks(node.children)}`;
    default:
      throw new Error(`no way to print ${node.type} as text`);
  }
}

function itemText({ children }: ListItem, mark: string): string {
  return indent(blocks(children, "\n"), mark, " ".repeat(mark.length));
}

function indent(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join("\n");
}

function words(nodes: readonly PhrasingContent[]): string {
  return nodes.map(word).join("");
}

function word(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "strong":
    case "emphasis":
      return words(node.children);
    case "link": {
      const said = words(node.children);
      return said === node.url ? said : `${said} <${node.url}>`;
    }
    case "image":
      return [...(node.alt ? [`[${node.alt}]`] : []), node.url].join(" ");
    case "break":
      return "\n";
    case "footnoteReference":
      return `[${node.identifier}]`;
    case "html":
      // A sign that keeps two marks of Markdown apart.
      return "";
    default:
      throw new Error(`no way to print ${node.type} as text`);
  }
}
