"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { FindBoard, FindView } from "#editor/finding/find-board.ts";

const FindingContext = createContext<FindBoard | null>(null);

export const FindingProvider = FindingContext.Provider;

export function useFinding(): FindBoard {
  const board = useContext(FindingContext);
  if (!board) throw new Error("words are found inside a FindingProvider");
  return board;
}

export function useFindView(board: FindBoard): FindView {
  return useSyncExternalStore(board.subscribe, board.view, board.view);
}
