import { z } from "zod";
import type { Contributions, EditionText } from "#domain/article/article.ts";
import type { Records } from "#domain/records/record.ts";

/** Why a revision was cut. */
export const revisionReasonSchema = z.enum([
  "created",
  "import",
  /** Ten minutes of one person's work, or somebody else took over. */
  "pause",
  "submit",
  "sign",
  "publish",
  "named",
  "restore",
]);
export type RevisionReason = z.infer<typeof revisionReasonSchema>;

/** An immutable state of an edition, in a list. */
export type RevisionMark = {
  id: string;
  editionId: string;
  /** From 1 without gaps within the edition. */
  number: number;
  title: string;
  reason: RevisionReason;
  name: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  createdBy: string | null;
};

/** An immutable state of an edition with its text; `contentHash` is that of title, deck and document. */
export type Revision = RevisionMark &
  EditionText & {
    contributions: Contributions;
    contentHash: string;
    /** What its blocks printed of the article's records; null where that was not kept yet. */
    records: Records | null;
  };
