"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Script } from "#domain/locale.ts";
import { FindingsBoard, type FindingsView, type RowFinding } from "#editor/findings/findings-board.ts";
import type { RowsBoard } from "#editor/rows/rows-board.ts";

const FindingsContext = createContext<FindingsBoard | null>(null);

export const FindingsProvider = FindingsContext.Provider;

/** A board that follows the rows while the surface is there. */
export function useNewFindingsBoard(rows: RowsBoard, script: Script): FindingsBoard {
  const [board] = useState(() => new FindingsBoard(rows, script));
  useEffect(() => board.follow(), [board]);
  return board;
}

export function useFindings(): { board: FindingsBoard; view: FindingsView } {
  const board = useContext(FindingsContext);
  if (!board) throw new Error("findings are shown inside a FindingsProvider");
  return { board, view: useSyncExternalStore(board.subscribe, board.view, board.view) };
}

/** What a finding says, in the language of who reads it. */
export function useFindingWords(): (finding: RowFinding) => string {
  const t = useTranslations("checks");
  return ({ rule, said }) => t(`${rule}.${said.kind}`, said.values ?? {});
}
