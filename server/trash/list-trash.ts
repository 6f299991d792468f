import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { listTrash as findTrash } from "#db/trash/trash.ts";
import { type Actor, may, mayIn } from "#domain/access.ts";
import type { ListedInTrash } from "#domain/article/trash.ts";
import { languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listTrashInput = z.strictObject({
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** One page of the trash, what went there last first, with what may be done with each. */
export async function listTrash(
  actor: Actor,
  { page, pageSize }: z.infer<typeof listTrashInput>,
): Promise<Result<{ items: ListedInTrash[]; total: number }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { items, total } = await transaction((tx) => findTrash(tx, { offset: (page - 1) * pageSize, limit: pageSize }));
  return ok({
    items: items.map((item) => ({
      ...item,
      mayRestore: mayIn(actor, "article.trash", { columnId: item.columnId, languages }),
      mayDelete: mayIn(actor, "article.delete", { columnId: item.columnId, languages }),
    })),
    total,
  });
}
