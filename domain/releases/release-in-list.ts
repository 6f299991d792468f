import type { ReleaseMember, Standing } from "#domain/releases/release.ts";

/** Releases that are still to go out, and those that are out or were given up. */
export const releaseViews = ["open", "closed"] as const;

/** One line of the list of releases, and what a calendar shows of one. */
export type ReleaseInList = {
  id: string;
  name: string;
  members: ReleaseMember[];
  standing: Standing;
  /** When it goes out where that is set, when it went where it is out, and when it was to go where it was refused; ISO 8601, UTC. */
  at: string | null;
  changedAt: string;
};
