import type { Result } from "#domain/result.ts";
import type { Choice } from "#editor/saving/merge-texts.ts";
import type { Unsent, Version } from "#editor/saving/unsent.ts";
import type { UnsentStore } from "#editor/saving/unsent-store.ts";

export type SaveAnswer = { lockVersion: number; savedAt: string; voided: boolean };
export type Saved<C> = Version<C> & { savedAt: string };

/** How one kind of content is sent and merged: C is the content, K a conflict in it. */
export type SavingRules<C, K> = {
  /** Rejects when no answer came; then the same command is sent again. */
  send: (command: { commandId: string; baseLockVersion: number; content: C }) => Promise<Result<SaveAnswer>>;
  /** What stands, from the detail of a `conflict`; null where it carries none. */
  theirs: (detail: unknown) => Saved<C> | null;
  merge: (base: C, mine: C, theirs: C) => { merged: C; conflicts: K[] };
  decide: (content: C, conflict: K, choice: Choice) => C;
};

/** The screen that is being written on. */
export type Screen<C> = {
  read: () => C;
  /** Puts merged content on the screen at once. */
  show: (content: C) => void;
  /** Resolves when nobody is in the middle of composing a character, so that the screen may be changed. */
  settle: () => Promise<void>;
};

export type SaverParts<C, K> = {
  /** As the page was given it. */
  working: Saved<C>;
  /** What an earlier page could not send; the screen starts from it. */
  unsent: Unsent<C> | null;
  screen: Screen<C>;
  rules: SavingRules<C, K>;
  store: UnsentStore<C>;
  createId: () => string;
};

/** Milliseconds: a save begins `pause` after the last change, `longestWait` after the first; retries double between the two. */
export const saveTiming = {
  pause: 800,
  longestWait: 4000,
  keepEvery: 250,
  firstRetry: 1000,
  lastRetry: 30_000,
} as const;
