"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/review/rows.module.css";
import { type Language, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { Records } from "#domain/records/record.ts";
import type { ReviewRow } from "#domain/review/rows-to-review.ts";
import { ComparedRowView } from "#editor/comparing/compared-row.tsx";
import { usePageKeys } from "#ui/use-page-keys.ts";

type RowListProps<Row> = {
  label: string;
  rows: readonly Row[];
  source: Language;
  locales: Record<Language, ReaderLocale>;
  records: Record<Language, { was: Records; is: Records }>;
  /** What is said below a row. */
  below?: (row: Row) => ReactNode;
  /** Rows that are open whatever they need. */
  asked?: ReadonlySet<string>;
};

type Run<Row> = { key: string; rows: Row[]; folded: boolean };
const none: ReadonlySet<string> = new Set();

/**
 * The rows of an article, those that need eyes open, the others folded into a quiet line each run that opens in place.
 * `j` and `k` go from open row to open row, and so do the arrows once one has the focus; `o` opens all.
 */
export function RowList<Row extends ReviewRow>({
  label,
  rows,
  source,
  locales,
  records,
  below,
  asked = none,
}: RowListProps<Row>) {
  const t = useTranslations("studio.review");
  const list = useRef<HTMLOListElement>(null);
  const [allOpen, setAllOpen] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const order = [source, otherLanguage(source)] as const;
  const step = (by: 1 | -1) => {
    const open = [...(list.current?.querySelectorAll<HTMLElement>("[data-row][data-open]") ?? [])];
    const at = open.findIndex((row) => row.contains(document.activeElement));
    const next = at === -1 ? (by === 1 ? open[0] : open.at(-1)) : open[Math.min(open.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "start" });
  };
  const keys = new Map([
    ["j", () => step(1)],
    ["k", () => step(-1)],
    ["o", () => setAllOpen(!allOpen)],
  ]);
  usePageKeys((letter) => keys.get(letter ?? ""));
  // The line that was pressed is gone: the first of its rows has the keys instead.
  const unfolding = useRef<string | null>(null);
  useLayoutEffect(() => {
    const row = unfolding.current && document.getElementById(unfolding.current);
    unfolding.current = null;
    if (row) row.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute("data-row")) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <ol ref={list} className={styles.rows} aria-label={label} onKeyDown={onKeyDown}>
      {runsOf(rows).map((run) => {
        const folded = run.folded && !allOpen && !unfolded.has(run.key) && !run.rows.some(({ key }) => asked.has(key));
        if (!folded)
          return run.rows.map((row) => (
            <li key={row.key} className={styles.item} id={row.key}>
              {/* biome-ignore lint/a11y/useSemanticElements: a row is no fieldset */}
              <div
                role="group"
                className={styles.row}
                tabIndex={-1}
                data-row
                data-what={row.what}
                data-open={row.open || undefined}
                aria-label={t(`what.${row.what}`)}
              >
                <ComparedRowView row={row} order={order} locales={locales} records={records} />
                {below?.(row)}
              </div>
            </li>
          ));
        return (
          <li key={run.key} className={styles.item}>
            <button
              type="button"
              className={styles.folded}
              onClick={() => {
                unfolding.current = run.rows[0]?.key ?? null;
                setUnfolded(new Set([...unfolded, run.key]));
              }}
            >
              {t("unchanged", { count: run.rows.length })}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function runsOf<Row extends ReviewRow>(rows: readonly Row[]): Run<Row>[] {
  const runs: Run<Row>[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.folded === !row.open) last.rows.push(row);
    else runs.push({ key: `run ${row.key}`, rows: [row], folded: !row.open });
  }
  return runs;
}
