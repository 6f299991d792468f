import type { RowState } from "#domain/alignment/alignment.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import type { ShownRow } from "#editor/rows/rows-board.ts";

/** One section: the row its heading stands in, and the rows below it that somebody has still to look at. */
export type Section = {
  /** Null for what comes before the first heading. */
  row: ShownRow | null;
  level: number;
  source: string;
  target: string;
  open: number;
};

const unfinished: readonly RowState[] = ["missing", "stale", "draft", "unpaired"];

/** The sections of both editions by rows, in reading order; a heading that only one of them has makes one too. */
export function outlineOf(rows: readonly ShownRow[]): Section[] {
  const sections: Section[] = [];
  let current: Section = { row: null, level: 2, source: "", target: "", open: 0 };
  for (const row of rows) {
    const [source, target] = [headingIn(row.source), headingIn(row.target)];
    const heading = source ?? target;
    if (heading) {
      if (current.row !== null || current.open > 0) sections.push(current);
      current = {
        row,
        level: heading.level,
        source: source?.text ?? "",
        target: target?.text ?? "",
        open: 0,
      };
    }
    if (unfinished.includes(row.state)) current.open++;
  }
  if (current.row !== null) sections.push(current);
  return sections;
}

function headingIn(blocks: readonly Block[]): { level: number; text: string } | null {
  const heading = blocks.find((block) => block.type === "heading");
  return heading?.type === "heading" ? { level: heading.attrs.level, text: blockText(heading) } : null;
}
