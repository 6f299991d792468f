"use client";

import { useEffect, useRef, useState } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Chart } from "#domain/records/chart.ts";
import { useRecords } from "#editor/records/records-context.tsx";

/** How long a form rests before it is drawn anew. Milliseconds. */
const restBeforeDrawing = 350;

/**
 * The drawings of a chart for some locales, made by the desk. The former ones stay until the next are there; null before
 * the first.
 */
export function useDrawings(chart: Chart | null, locales: readonly ReaderLocale[], idPrefix: string): string[] | null {
  const { draw } = useRecords();
  const [drawings, setDrawings] = useState<string[] | null>(null);
  const drawn = useRef(false);
  const wish = chart && JSON.stringify({ chart, locales });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wished for is compared by its words
  useEffect(() => {
    if (!chart) return;
    let gone = false;
    const wanted = locales.map((locale) => ({ locale, idPrefix: `${idPrefix}-${locale}` }));
    const timer = setTimeout(
      async () => {
        const made = await draw(chart, wanted);
        if (gone || !made) return;
        drawn.current = true;
        setDrawings(made);
      },
      drawn.current ? restBeforeDrawing : 0,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wish, draw, idPrefix]);
  return drawings;
}
