"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { PresenceBoard, type PresenceParts, type PresenceView } from "#editor/presence/presence-board.ts";
import { PresenceLink } from "#editor/presence/presence-link.ts";

const PresenceContext = createContext<PresenceBoard | null>(null);

/** Keeps the page of an article connected to what others do there. */
export function PresenceProvider({
  articleId,
  parts,
  children,
}: {
  articleId: string;
  parts: Omit<PresenceParts, "send">;
  children: ReactNode;
}) {
  const latest = useRef(parts);
  latest.current = parts;
  const link = useRef<PresenceLink | null>(null);
  const [board] = useState(
    () =>
      new PresenceBoard({
        send: (message) => link.current?.send(message),
        settle: (language) => latest.current.settle(language),
        flush: (language) => latest.current.flush(language),
        versionOf: (language) => latest.current.versionOf(language),
        refresh: () => latest.current.refresh(),
        listAgain: (what) => latest.current.listAgain(what),
      }),
  );
  useEffect(() => {
    const opened = new PresenceLink({
      articleId,
      opened: () => {
        // What was announced before is not announced again.
        board.hear({ type: "changed", edition: null });
      },
      heard: (message) => board.hear(message),
      lost: () => board.lost(),
    });
    link.current = opened;
    return () => {
      link.current = null;
      opened.close();
      board.close();
    };
  }, [articleId, board]);
  return <PresenceContext.Provider value={board}>{children}</PresenceContext.Provider>;
}

export function usePresence(): PresenceBoard {
  const board = useContext(PresenceContext);
  if (!board) throw new Error("no presence around");
  return board;
}

export function usePresenceView(board: PresenceBoard): PresenceView {
  return useSyncExternalStore(board.subscribe, board.view, board.view);
}
