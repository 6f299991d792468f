import fc from "fast-check";
import type { TableCell, TableRow } from "#domain/document/document.ts";

type Tile = { row: number; column: number; colspan: number; rowspan: number };

/** The rows of tables of every form: with a grid cut into cells of one or more places, headers here and there. */
export function tableRows(content: fc.Arbitrary<TableCell["content"]>): fc.Arbitrary<TableRow[]> {
  return fc.record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) }).chain((size) =>
    tiles(size).chain((cut) =>
      fc.tuple(...cut.map((tile) => cellOf(tile, content))).map((cells) =>
        Array.from(
          { length: size.height },
          (_, row): TableRow => ({
            type: "tableRow",
            content: cells.filter((_cell, at) => cut[at]?.row === row),
          }),
        ),
      ),
    ),
  );
}

function cellOf({ row, colspan, rowspan }: Tile, content: fc.Arbitrary<TableCell["content"]>): fc.Arbitrary<TableCell> {
  const kind = fc.constantFrom<TableCell["type"][]>("tableCell", "tableCell", "tableHeader");
  const align = fc.constantFrom<TableCell["attrs"]["align"][]>(null, null, null, "left", "center", "right");
  return fc.tuple(kind, align, content).map(([type, side, words]) => ({
    type: row === 0 ? "tableHeader" : type,
    attrs: { colspan, rowspan, align: side },
    content: words,
  }));
}

/** Covers a grid with rectangles; in each row one begins at least, as documents have it. */
function tiles({ height, width }: { height: number; width: number }): fc.Arbitrary<Tile[]> {
  const wishes = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })), {
    minLength: height * width,
    maxLength: height * width,
  });
  return fc.tuple(wishes, fc.boolean()).map(([wanted, plain]) => {
    const taken = new Set<string>();
    const cut: Tile[] = [];
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        if (taken.has(`${row} ${column}`)) continue;
        const [right, down] = plain ? [1, 1] : (wanted[row * width + column] ?? [1, 1]);
        const colspan = right === 2 && column + 1 < width && !taken.has(`${row} ${column + 1}`) ? 2 : 1;
        // The first column begins a cell in every row.
        const rowspan = down === 2 && column > 0 && row + 1 < height ? 2 : 1;
        for (let r = row; r < row + rowspan; r++)
          for (let c = column; c < column + colspan; c++) taken.add(`${r} ${c}`);
        cut.push({ row, column, colspan, rowspan });
      }
    return cut;
  });
}
