"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Script } from "#domain/locale.ts";
import { FindingsBoard } from "#editor/findings/findings-board.ts";
import type { DeskFindings, FindingsView, ShownFinding } from "#editor/findings/shown-finding.ts";
import type { RowsBoard } from "#editor/rows/rows-board.ts";
import { useSay } from "#ui/use-say.ts";

/** What the desk knows of findings, and what it does about them. Each saves first, and says itself what was refused. */
export type DeskChecks = {
  /** Null until the desk has answered. */
  told: DeskFindings | null;
  waive: (key: string, reason: string) => Promise<boolean>;
  /** Takes a waiver back. */
  raise: (key: string) => Promise<boolean>;
  mayWrite: boolean;
};

type Findings = { board: FindingsBoard; desk: DeskChecks };
const FindingsContext = createContext<Findings | null>(null);

export function FindingsProvider({ children, board, desk }: Findings & { children: ReactNode }) {
  const value = useMemo(() => ({ board, desk }), [board, desk]);
  return <FindingsContext value={value}>{children}</FindingsContext>;
}

/** A board that follows the rows, and what the desk says of them, while the surface is there. */
export function useNewFindingsBoard(rows: RowsBoard, script: Script, told: DeskFindings | null): FindingsBoard {
  const [board] = useState(() => new FindingsBoard(rows, script));
  useEffect(() => board.follow(), [board]);
  useEffect(() => {
    if (told) board.told(told);
  }, [board, told]);
  return board;
}

export function useFindings(): Findings & { view: FindingsView } {
  const findings = useContext(FindingsContext);
  if (!findings) throw new Error("findings are shown inside a FindingsProvider");
  const { board } = findings;
  return { ...findings, view: useSyncExternalStore(board.subscribe, board.view, board.view) };
}

/** What a finding says, in the language of who reads it. */
export function useFindingWords(): (finding: Pick<ShownFinding, "rule" | "said">) => string {
  const say = useSay();
  return ({ rule, said }) => say(`checks.${rule}.${said.kind}`, said.values ?? {});
}
