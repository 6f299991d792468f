import { expect, test } from "vitest";
import { nothingDrawn } from "#domain/figures/print-figures.ts";

const table = (...cells: (number | null)[][]) => ({
  columns: [],
  rows: cells.map((each) => ({ name: "", cells: each })),
});

test("a drawing whose figures are missing, or all zero, would show nothing", () => {
  expect(nothingDrawn(table([null, 3], [null, 0]), [0])).toBe("none");
  expect(nothingDrawn(table([0, 3], [null, 0]), [0])).toBe("zero");
  expect(nothingDrawn(table([0, 3], [null, 0]), [0, 1])).toBeNull();
});
