import { describe, expect, test } from "vitest";
import { chartLimits } from "#domain/records/chart.ts";
import { sampleChart } from "#domain/records/testing/sample-records.ts";
import { cellsOf, emptyCells, readCells, withCell, withPaste } from "#editor/records/grid-cells.ts";

describe("the grid of a chart", () => {
  test("shows a table, with room to go on, and reads the same one back", () => {
    const cells = cellsOf(sampleChart);
    expect(cells).toHaveLength(2 + sampleChart.categories.length + 1);
    expect(cells[0]).toEqual(["", "", "上年", "当年", ""]);
    const { categories, series } = sampleChart;
    expect(readCells(cells)).toEqual({ categories, series });
  });

  test("takes a table of a spreadsheet with names in both languages as it is", () => {
    const tsv = "\t\t收入\n\t\tRevenue\r\n一季度\tQ1\t1,200\n二季度\tQ2\t—\n";
    expect(readCells(withPaste(emptyCells, 0, 0, tsv))).toEqual({
      categories: [
        { zh: "一季度", en: "Q1" },
        { zh: "二季度", en: "Q2" },
      ],
      series: [{ name: { zh: "收入", en: "Revenue" }, values: ["1200", ""] }],
    });
  });

  test("finds the place of names in one language, and gives years to both", () => {
    const tsv = "年份\t风电\t光伏\n2023\t1.5亿\t98000000\n2024\t1.8亿\t1.2亿";
    expect(readCells(withPaste(emptyCells, 0, 0, tsv))).toEqual({
      categories: [
        { zh: "2023", en: "2023" },
        { zh: "2024", en: "2024" },
      ],
      series: [
        { name: { zh: "风电", en: "" }, values: ["150000000", "180000000"] },
        { name: { zh: "光伏", en: "" }, values: ["98000000", "120000000"] },
      ],
    });
  });

  test("puts anything else in from the cell on, and says which cells are no figures", () => {
    const cells = withPaste(cellsOf(sampleChart), 2, 2, "1\t2\n3\tmany");
    expect(readCells(cells)).toEqual({ wrong: ["3:3"] });
    expect(readCells(withCell(cells, 3, 3, "12％"))).toMatchObject({
      series: [{ values: ["1", "3", ""] }, { values: ["2", "12", "60000000"] }],
    });
    expect(readCells(emptyCells)).toEqual({ wrong: [] });
  });

  test("never grows beyond what a chart may have", () => {
    const wide = Array.from({ length: 100 }, () => "1\t".repeat(30)).join("\n");
    const cells = withPaste(emptyCells, 2, 2, wide);
    expect(cells).toHaveLength(chartLimits.categories + 2);
    expect(cells[0]).toHaveLength(chartLimits.series + 2);
  });
});
