import type { Failure } from "#domain/result.ts";
import type { TextConflict } from "#editor/saving/merge-texts.ts";

/**
 * Where the words are. `saved`: the desk has them. `unsaved`: changed a moment ago. `saving`: on their way. `offline`: the
 * desk could not be reached; tried again by itself. `conflict`: somebody must choose. `signedOut`: wait for a sign-in.
 * `refused`: the desk will not take this text (`failure` says why); the next change tries again.
 */
export type SaveStatus = "saved" | "unsaved" | "saving" | "offline" | "conflict" | "signedOut" | "refused";

export type SaveState = {
  status: SaveStatus;
  /** When the desk last took it, ISO 8601 by the database's clock. */
  savedAt: string;
  failure: Failure | null;
  conflicts: readonly TextConflict[];
  /** Approvals were voided by something saved since the page was opened. */
  voided: boolean;
  /** Somebody else's changes were merged in since the page was opened. */
  merged: boolean;
};

/** Whether leaving the page now could leave words only in this browser. */
export function isUnsafeToLeave(status: SaveStatus): boolean {
  return status !== "saved";
}
