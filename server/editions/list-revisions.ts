import { z } from "zod";
import { listRevisions as findRevisions } from "#db/editions/revisions.ts";
import { findArticleOfEdition } from "#db/editions/working-copy.ts";
import { transaction } from "#db/transaction.ts";
import { findDeskPeople } from "#db/workflow/find-people.ts";
import { type Actor, may } from "#domain/access.ts";
import type { RevisionMark } from "#domain/article/revision.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listRevisionsInput = z.strictObject({
  editionId: idSchema,
  /** Only those with lower numbers: the last of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});

export type RevisionInList = RevisionMark & { createdByName: string | null };

/** The revisions of an edition, the newest first, without their texts. */
export async function listRevisions(
  actor: Actor,
  input: z.infer<typeof listRevisionsInput>,
): Promise<Result<{ revisions: RevisionInList[]; more: boolean }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    if ((await findArticleOfEdition(tx, input.editionId)) === null) return refuse("notFound");
    const { before, limit } = input;
    const found = await findRevisions(tx, input.editionId, { before, limit: limit + 1 });
    const revisions = found.slice(0, limit);
    const people = await findDeskPeople(
      tx,
      revisions.flatMap((revision) => revision.createdBy ?? []),
    );
    const nameOf = (id: string | null) => (id === null ? null : (people[id]?.name ?? null));
    return ok({
      revisions: revisions.map((revision) => ({ ...revision, createdByName: nameOf(revision.createdBy) })),
      more: found.length > limit,
    });
  });
}
