"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { RowKey } from "#domain/alignment/row-key.ts";
import { type RowsBase, RowsBoard, type RowsView, type ShownRow } from "#editor/rows/rows-board.ts";

/** What the desk does about rows. Each saves first what is on the screen, and says itself what was refused. */
export type RowCommands = {
  confirm: (rows: ShownRow[], minor: boolean) => Promise<boolean>;
  pair: (pairings: RowKey[], origin: "human" | "machine") => Promise<boolean>;
  /** The words that hashes name; one that is not known any more is left out. */
  wordings: (hashes: string[]) => Promise<Record<string, string>>;
};

type Rows = {
  board: RowsBoard;
  commands: RowCommands;
  writable: boolean;
  /** Whether they may say what stands beside what now, which a stage may leave to others. */
  mayPair: boolean;
};
const RowsContext = createContext<Rows | null>(null);

/** A board that follows what the desk tells of the article. */
export function useNewRowsBoard(base: RowsBase): RowsBoard {
  const [board] = useState(() => new RowsBoard(base));
  useEffect(() => board.rebase(base), [board, base]);
  return board;
}

export function RowsProvider({ children, ...rows }: Rows & { children: ReactNode }) {
  return <RowsContext.Provider value={rows}>{children}</RowsContext.Provider>;
}

export function useRows(): Rows {
  const rows = useContext(RowsContext);
  if (!rows) throw new Error("rows are shown inside a RowsProvider");
  return rows;
}

export function useRowsView(board: RowsBoard): RowsView {
  return useSyncExternalStore(board.subscribe, board.view, board.view);
}
