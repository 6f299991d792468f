import type { AuditEvent } from "#domain/audit/chain.ts";

/** One page of the log, the newest first, with what its sentences name. */
export type AuditPage = {
  events: AuditEvent[];
  /** Names of accounts, titles of articles, names of releases, by id; what is gone is absent. */
  names: Record<string, string>;
  titles: Record<string, string>;
  releases: Record<string, string>;
  /** Where the next page begins; null after the last. */
  next: string | null;
};
