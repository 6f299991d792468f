"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { SaveState } from "#editor/saving/save-state.ts";
import { SavingBoard } from "#editor/saving/saving-board.ts";

const BoardContext = createContext<SavingBoard | null>(null);
export const SavingBoardProvider = BoardContext.Provider;

export function useSavingBoard(): SavingBoard {
  const board = useContext(BoardContext);
  if (!board) throw new Error("no saving board around");
  return board;
}

export function useSaveSummary(board: SavingBoard): SaveState<unknown> | null {
  return useSyncExternalStore(board.subscribe, board.summary, () => null);
}

/** The page's board: it saves when the page is hidden or the network comes back, and asks before unsaved words are left. */
export function useNewSavingBoard(): SavingBoard {
  const [board] = useState(() => new SavingBoard());
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState !== "hidden") return comeBack();
      void board.keep();
      void board.flush();
    };
    // They may have signed in, or come online, in another window.
    const comeBack = () => {
      const status = board.summary()?.status;
      if (status === "signedOut" || status === "offline") void board.flush();
    };
    const leave = (event: BeforeUnloadEvent) => {
      const summary = board.summary();
      if (summary === null || summary.status === "saved" || board.mayLeave) return;
      void board.keep();
      void board.flush();
      event.preventDefault();
    };
    const back = () => void board.flush();
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("beforeunload", leave);
    window.addEventListener("online", back);
    window.addEventListener("focus", comeBack);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("beforeunload", leave);
      window.removeEventListener("online", back);
      window.removeEventListener("focus", comeBack);
    };
  }, [board]);
  return board;
}
