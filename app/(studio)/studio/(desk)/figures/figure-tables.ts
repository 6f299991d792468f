import type { useTranslations } from "next-intl";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { Figures } from "#domain/figures/figures.ts";
import type { FigureTable } from "#domain/figures/figures-query.ts";
import type { PrintedTable } from "#domain/figures/print-figures.ts";
import type { ReaderLocale } from "#domain/locale.ts";

type Words = {
  t: ReturnType<typeof useTranslations<"studio.figures">>;
  locale: ReaderLocale;
  names: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, string>>;
};

/** The four tables of figures, in words. */
export function figureTablesOf(
  figures: Figures,
  { t, locale, names, columns }: Words,
): Record<FigureTable, PrintedTable> {
  const cells = (...keys: Parameters<typeof cell>[0][]) => keys.map(cell);
  function cell(
    key: "over" | "median" | "slowest" | "late" | "returned" | "zh" | "en" | "decided" | "published" | "whole",
  ) {
    return t(`cells.${key}`);
  }
  return {
    stages: {
      columns: cells("median", "slowest", "over", "late", "returned"),
      rows: figures.stages.map(({ name, median, slowest, over, late, returned }) => ({
        name: name ? nameIn(name, locale) : t("stages.publish"),
        cells: [median, slowest, over, late, returned],
      })),
    },
    months: {
      columns: cells("zh", "en", "returned", "late"),
      rows: figures.months.map(({ month, zh, en, returned, late }) => ({
        name: month,
        cells: [zh, en, returned, late],
      })),
    },
    people: {
      columns: cells("decided", "published", "median", "late", "returned"),
      rows: figures.people.map(({ userId, decided, published, median, late, returned }) => ({
        name: names[userId] ?? t("people.unknown"),
        cells: [decided, published, median, late, returned],
      })),
    },
    columns: {
      columns: cells("whole", "published", "late", "returned"),
      rows: figures.columns.map(({ columnId, median, published, late, returned }) => ({
        name: (columnId !== null && columns[columnId]) || t("columns.none"),
        cells: [median, published, late, returned],
      })),
    },
  };
}
