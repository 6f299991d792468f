"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { createId } from "#domain/ids.ts";
import type { SaveState } from "#editor/saving/save-state.ts";
import { Saver } from "#editor/saving/saver.ts";
import type { Saved, SavingRules, Screen } from "#editor/saving/saver-parts.ts";
import { announceSaver, findUnsent, unsentStore } from "#editor/saving/unsent-store.ts";
import { untilSaved } from "#editor/saving/until-saved.ts";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";

export type Saving<C, K, S extends Screen<C>> = {
  saver: Saver<C, K>;
  screen: S;
  /** When work that an earlier page could not send was taken up again: when that was written (ISO 8601). */
  recoveredFrom: string | null;
};

export type SaverSetup<C, K, S extends Screen<C>> = {
  userId: string;
  /** What is saved, e.g. `edition:<id>`; unsent work is kept under it. Another subject starts anew. */
  subject: string;
  working: Saved<C>;
  rules: SavingRules<C, K>;
  makeScreen: (content: C) => S;
};

/** Continuous saving of one thing; null for the moment it takes to look for unsent work in this browser. */
export function useSaver<C, K, S extends Screen<C>>(setup: SaverSetup<C, K, S>): Saving<C, K, S> | null {
  const board = useSavingBoard();
  const [saving, setSaving] = useState<Saving<C, K, S> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saver lives as long as its subject; later props are news to merge
  useEffect(() => {
    const { userId, subject, rules, makeScreen } = setup;
    let open = true;
    let close = () => {};
    const begin = async (working: Saved<C>) => {
      const left = await findUnsent<C>(userId, subject).catch(() => null);
      if (!open) return;
      const saverId = createId();
      const store = unsentStore<C>(userId, subject, saverId);
      const gone = announceSaver(saverId);
      close = gone;
      if (left) {
        // Only once it is kept for this saver may the old place be emptied.
        await store
          .keep(left.unsent)
          .then(left.forget)
          .catch(() => undefined);
        if (!open) return;
      }
      const unsent = left?.unsent ?? null;
      const screen = makeScreen(unsent?.current ?? working.content);
      const saver = new Saver({ working, unsent, screen, rules, store, createId });
      const remove = board.add(saver);
      close = () => {
        remove();
        void saver.close().finally(gone);
      };
      setSaving({ saver, screen, recoveredFrom: unsent?.keptAt ?? null });
      if (left) void takeUpMore(saver);
    };
    /** Several pages may have left something: the next is taken up once the desk has the one before. */
    const takeUpMore = async (saver: Saver<C, K>) => {
      await untilSaved(saver);
      if (!open || !(await findUnsent<C>(userId, subject).catch(() => null)) || !open) return;
      close();
      const { savedAt } = saver.state();
      await begin({ content: saver.current(), lockVersion: saver.lockVersion, savedAt });
    };
    void begin(setup.working);
    return () => {
      open = false;
      close();
      setSaving(null);
    };
  }, [setup.subject, setup.userId, board]);
  return saving;
}

export function useSaveState<C, K>(saver: Saver<C, K>): SaveState<K> {
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}
