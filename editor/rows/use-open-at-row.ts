"use client";

import { useEffect } from "react";
import { type Language, languageSchema, otherLanguage } from "#domain/locale.ts";
import { percentDecoded } from "#editor/percent-decoded.ts";
import type { RowsBoard, ShownRow } from "#editor/rows/rows-board.ts";
import { focusRow } from "#editor/rows/write-beside.ts";

/** How often, and how long, the surface is asked whether it is there to be written in. Milliseconds. */
const [askEvery, askFor] = [100, 5000];

/**
 * Takes whoever comes by an address with an anchor to that row: the anchor of a block (`zh-…`), or `waiting`, the first row
 * that waits for words.
 */
export function useOpenAtRow(board: RowsBoard, waiting: string): void {
  useEffect(() => {
    const anchor = percentDecoded(window.location.hash.slice(1));
    if (!anchor) return;
    const until = Date.now() + askFor;
    const timer = setInterval(() => {
      if (goTo(board, anchor, waiting) || Date.now() > until) clearInterval(timer);
    }, askEvery);
    return () => clearInterval(timer);
  }, [board, waiting]);
}

/** False while the surface is not there yet. */
function goTo(board: RowsBoard, anchor: string, waiting: string): boolean {
  const { sourceLanguage } = board.view();
  const other = otherLanguage(sourceLanguage);
  if (!board.editorOf(sourceLanguage) && !board.editorOf(other)) return false;
  const found = anchor === waiting ? { row: board.step(null, 1, true), language: other } : rowAt(board, anchor);
  if (found?.row)
    focusRow(board, found.row, found.language) || focusRow(board, found.row, otherLanguage(found.language));
  return true;
}

function rowAt(board: RowsBoard, anchor: string): { row: ShownRow | null; language: Language } | null {
  const [, name, id] = /^(\w+)-(.+)$/.exec(anchor) ?? [];
  const language = languageSchema.safeParse(name);
  if (!language.success || id === undefined) return null;
  const { sourceLanguage, rows } = board.view();
  const side = language.data === sourceLanguage ? "sourceIds" : "targetIds";
  return { row: rows.find(({ row }) => row[side].includes(id)) ?? null, language: language.data };
}
