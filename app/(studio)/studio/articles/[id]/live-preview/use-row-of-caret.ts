"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { languageSchema } from "#domain/locale.ts";
import { useRows } from "#editor/rows/rows-context.tsx";

/** The preview follows once the hand rests. Milliseconds. */
const restMs = 250;

/** The blocks of both languages that stand in the row of the caret; the same list as long as it stays there. */
export function useRowOfCaret(): readonly string[] {
  const { board } = useRows();
  const [row, setRow] = useState<readonly string[]>([]);
  const look = useDebouncedCallback(() => {
    const side = document.activeElement?.closest<HTMLElement>("[data-side]")?.dataset.side;
    const language = languageSchema.safeParse(side);
    const found = language.success ? board.rowAt(language.data) : null;
    if (!found) return;
    const ids = [...found.row.sourceIds, ...found.row.targetIds];
    setRow((before) => (before.join() === ids.join() ? before : ids));
  }, restMs);
  useEffect(() => {
    look();
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [look]);
  return row;
}
