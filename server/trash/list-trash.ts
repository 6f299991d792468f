import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { listTrash as findTrash } from "#db/trash/trash.ts";
import { type Actor, may } from "#domain/access.ts";
import type { ArticleInTrash } from "#domain/article/trash.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listTrashInput = z.strictObject({
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** One page of the trash, what went there last first. */
export async function listTrash(
  actor: Actor,
  { page, pageSize }: z.infer<typeof listTrashInput>,
): Promise<Result<{ items: ArticleInTrash[]; total: number }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction((tx) => findTrash(tx, { offset: (page - 1) * pageSize, limit: pageSize })));
}
