import { z } from "zod";
import { findRevision } from "#db/editions/revisions.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Revision } from "#domain/article/revision.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readRevisionInput = z.strictObject({ editionId: idSchema, number: z.int().min(1).max(1_000_000_000) });

/** One revision with its text. */
export async function readRevision(actor: Actor, input: z.infer<typeof readRevisionInput>): Promise<Result<Revision>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const revision = await transaction((tx) => findRevision(tx, input.editionId, input.number));
  return revision ? ok(revision) : refuse("notFound");
}
