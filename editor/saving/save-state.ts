import type { Failure } from "#domain/result.ts";

/**
 * Where the words are. `saved`: the desk has them. `unsaved`: changed a moment ago. `saving`: on their way. `offline`: the
 * desk could not be reached; tried again by itself. `conflict`: somebody must choose. `signedOut`: wait for a sign-in.
 * `outdated`: the desk is of a newer version than the page. `refused`: the desk will not take this (`failure` says why); the next change tries again.
 */
export type SaveStatus = "saved" | "unsaved" | "saving" | "offline" | "conflict" | "signedOut" | "outdated" | "refused";

export type SaveState<K> = {
  status: SaveStatus;
  /** When the desk last took it, ISO 8601 by the database's clock. */
  savedAt: string;
  failure: Failure | null;
  /** What both sides changed and a person has not decided yet. */
  conflicts: readonly K[];
  /** Approvals were voided by something saved since the page was opened. */
  voided: boolean;
  /** Somebody else's changes were merged in since the page was opened. */
  merged: boolean;
};

/** From what hurts most to what is well: the order in which one line speaks for several savers. */
export const saveStatusesByUrgency: readonly SaveStatus[] = [
  "conflict",
  "outdated",
  "refused",
  "signedOut",
  "offline",
  "saving",
  "unsaved",
  "saved",
];
