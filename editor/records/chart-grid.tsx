"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { languages } from "#domain/locale.ts";
import styles from "#editor/records/chart-grid.module.css";
import { type Cells, names, withCell, withPaste } from "#editor/records/grid-cells.ts";
import { useRecords } from "#editor/records/records-context.tsx";

/** The table of a chart: walked with the arrow keys and Enter, pasted into from any spreadsheet. */
export function ChartGrid({
  cells,
  wrong,
  error,
  onChange,
}: {
  cells: Cells;
  /** `row:column` of cells that are no figures. */
  wrong: readonly string[];
  error: string | null;
  onChange: (cells: Cells) => void;
}) {
  const t = useTranslations("studio.editor.records.chart");
  const { languageName, locale } = useLanguageNames();
  const table = useRef<HTMLTableElement>(null);
  /** To the next cell in a direction that can be written in: the corner has some that can't. */
  const go = (y: number, x: number, [down, right]: readonly [number, number]) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`input[data-cell="${y + down}:${x + right}"]`);
    if (cell) cell.focus();
    else if (y + down >= 0 && y + down < names && x + right >= 0 && x + right < names)
      go(y + down, x + right, [down, right]);
  };

  const walk = (event: KeyboardEvent<HTMLInputElement>, y: number, x: number) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const atEnd = selectionStart === value.length && selectionEnd === value.length;
    const steps: Record<string, readonly [number, number] | null> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowLeft: atStart ? [0, -1] : null,
      ArrowRight: atEnd ? [0, 1] : null,
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    go(y, x, step);
  };
  const paste = (event: ClipboardEvent, y: number, x: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onChange(withPaste(cells, y, x, text));
  };
  const labelOf = (y: number, x: number): string => {
    if (y < names && x < names) return t("cell.corner");
    if (y < names) return t("cell.seriesName", { number: x - names + 1, language: languageName(y) });
    if (x < names) return t("cell.categoryName", { number: y - names + 1, language: languageName(x) });
    return t("cell.figure", { row: y - names + 1, column: x - names + 1 });
  };
  return (
    <section className={styles.grid} aria-label={t("grid")}>
      <p className={styles.hint}>{t("grid")}</p>
      <div className={styles.scroll}>
        <table ref={table}>
          <tbody>
            {cells.map((row, y) => (
              <tr key={String(y)} data-head={y < names || undefined}>
                {row.map((cell, x) => (
                  <td key={String(x)} data-name={x < names || undefined}>
                    {(y > 0 || x > 0) && y < names && x < names ? (
                      <span className={styles.corner}>{y === 1 ? languageName(x) : ""}</span>
                    ) : (
                      <input
                        data-cell={`${y}:${x}`}
                        aria-label={labelOf(y, x)}
                        aria-invalid={wrong.includes(`${y}:${x}`) || undefined}
                        lang={y < names ? locale(y) : x < names ? locale(x) : undefined}
                        value={cell}
                        placeholder={
                          y === 0 && x === 0 ? t("cell.corner") : y < names && x >= names ? languageName(y) : ""
                        }
                        maxLength={120}
                        inputMode={y >= names && x >= names ? "decimal" : "text"}
                        onChange={(event) => onChange(withCell(cells, y, x, event.currentTarget.value))}
                        onKeyDown={(event) => walk(event, y, x)}
                        onPaste={(event) => paste(event, y, x)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error !== null && (
        <p className={styles.problem} role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

function useLanguageNames() {
  const t = useTranslations("studio.editor");
  const { chinese } = useRecords();
  const locale = (at: number) => (languages[at] === "en" ? ("en" as const) : chinese);
  return { locale, languageName: (at: number) => t(`languages.${locale(at)}`) };
}
