import type { ReactNode } from "react";
import type { BlockOf, TableCell, TableRow } from "#domain/document/document.ts";
import { figureColumns } from "#domain/document/figure-columns.ts";
import { gridOf, headerRowCount, headRowCount } from "#domain/document/table-grid.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** What a table without a caption is called where it can be scrolled. */
const names: Record<ReaderLocale, string> = { "zh-Hans": "表格", "zh-Hant": "表格", en: "Table" };

/** A table of more columns than this has both pages of a facing sheet to itself. */
const narrow = 4;

type RenderContent = (content: TableCell["content"]) => ReactNode;

/** A table under its caption. It scrolls by itself where it is wider than the page. */
export function TableFigure({
  block,
  locale,
  place,
  renderContent,
}: {
  block: BlockOf<"table">;
  locale: ReaderLocale;
  /** Anchor and language. */
  place: { id?: string; lang: string };
  renderContent: RenderContent;
}): ReactNode {
  const { content: rows, attrs } = block;
  const grid = gridOf(rows);
  if (grid === null) throw new Error(`the cells of table ${attrs.id} fill no grid`);
  const head = headRowCount(rows);
  const naming = headerRowCount(rows);
  const figures = figureColumns(rows);
  const columnOf = new Map(grid.cells.map(({ cell, column }) => [cell, column]));
  const printRow = (row: TableRow, at: number) => (
    <tr key={String(at)}>
      {row.content.map((cell, index) => {
        const isFigure = cell.attrs.colspan === 1 && figures.has(columnOf.get(cell) ?? -1);
        const align = cell.attrs.align ?? (isFigure ? "figure" : null);
        return printCell(cell, String(index), align, at < naming ? "col" : "row", renderContent);
      })}
    </tr>
  );
  return (
    <figure {...place} className={grid.width > narrow ? "table wide" : "table"}>
      {attrs.caption !== "" && <figcaption>{attrs.caption}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is out of sight must be reached with the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div className="table-scroll" role="group" aria-label={attrs.caption || names[locale]} tabIndex={0}>
        <table>
          {head > 0 && <thead>{rows.slice(0, head).map(printRow)}</thead>}
          <tbody>{rows.slice(head).map((row, at) => printRow(row, head + at))}</tbody>
        </table>
      </div>
    </figure>
  );
}

function printCell(
  { type, attrs, content }: TableCell,
  key: string,
  align: string | null,
  scope: "col" | "row",
  renderContent: RenderContent,
): ReactNode {
  const spans = {
    ...(attrs.colspan > 1 && { colSpan: attrs.colspan }),
    ...(attrs.rowspan > 1 && { rowSpan: attrs.rowspan }),
    ...(align !== null && { className: `to-${align}` }),
  };
  const words = renderContent(content);
  const first = content[0];
  const isEmpty = content.length === 1 && first?.type === "paragraph" && first.content === undefined;
  // The corner above and beside other headers names nothing.
  if (type === "tableCell" || isEmpty)
    return (
      <td key={key} {...spans}>
        {isEmpty ? null : words}
      </td>
    );
  return (
    <th key={key} scope={scope} {...spans}>
      {words}
    </th>
  );
}
