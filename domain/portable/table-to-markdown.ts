import type { AlignType, BlockContent, PhrasingContent, Table } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { BlockOf, TableCell } from "#domain/document/document.ts";
import { toPhrasing } from "#domain/portable/inline-markdown.ts";

/** What a cell's own content is in Markdown. */
type PrintContent = (content: TableCell["content"]) => BlockContent[];

/**
 * A table as GFM has it where it can be one (a row of headers over rows without any, no cell over several places, one line
 * a cell), else as `:::row`s of cells. A caption or an id needs `:::table` around either.
 */
export function tableNode(block: BlockOf<"table">, id: string | null, print: PrintContent): Table | ContainerDirective {
  const { caption } = block.attrs;
  const attributes = { ...(id !== null && { id }), ...(caption !== "" && { caption }) };
  const simple = gfmTable(block);
  if (simple !== null && id === null && caption === "") return simple;
  const children = simple !== null ? [simple] : block.content.map((row) => rowNode(row.content, print));
  return { type: "containerDirective", name: "table", attributes, children };
}

function gfmTable({ content: rows }: BlockOf<"table">): Table | null {
  const align = (rows[0]?.content ?? []).map(({ attrs }) => attrs.align);
  const children = rows.map(({ content }, at) => ({
    type: "tableRow" as const,
    children: content.flatMap((cell, column) => {
      const plain =
        cell.type === (at === 0 ? "tableHeader" : "tableCell") &&
        cell.attrs.colspan === 1 &&
        cell.attrs.rowspan === 1 &&
        cell.attrs.align === align[column];
      const line = plain ? oneLine(cell) : null;
      return line === null ? [] : [{ type: "tableCell" as const, children: line }];
    }),
  }));
  const isWhole = children.every((row, at) => row.children.length === rows[at]?.content.length);
  return isWhole ? { type: "table", align: align satisfies AlignType[], children } : null;
}

/**
 * The words of a cell where they are one line; paragraphs without any are none. White space at either end of a GFM cell is
 * nothing, so words that have some are no line of one.
 */
function oneLine({ content }: TableCell): PhrasingContent[] | null {
  if (content.some(({ type }) => type !== "paragraph")) return null;
  const lines = content
    .map((each) => (each.type === "paragraph" ? toPhrasing(each.content ?? [], "keep") : []))
    .filter((phrasing) => !/^[ \t]*$/.test(textOf(phrasing)));
  const text = textOf(lines[0] ?? []);
  return lines.length > 1 || /\n/.test(text) || text.trim() !== text ? null : (lines[0] ?? []);
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "break") return "\n";
      if ("children" in node) return textOf(node.children);
      return node.type === "text" ? node.value : "\ufffc";
    })
    .join("");
}

function rowNode(cells: readonly TableCell[], print: PrintContent): ContainerDirective {
  const children = cells.map(({ type, attrs, content }): ContainerDirective => {
    const { colspan, rowspan, align } = attrs;
    const attributes = {
      ...(colspan !== 1 && { colspan: String(colspan) }),
      ...(rowspan !== 1 && { rowspan: String(rowspan) }),
      ...(align !== null && { align }),
    };
    const name = type === "tableHeader" ? "header" : "cell";
    return { type: "containerDirective", name, attributes, children: print(content) };
  });
  return { type: "containerDirective", name: "row", attributes: {}, children };
}
