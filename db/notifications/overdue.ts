import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { couldDecide, nobodyElseHas } from "#db/workflow/waits-for.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { scopeKeys } from "#domain/workflow/state.ts";
import { Prisma } from "#prisma/generated/client.ts";

const rowSchema = z
  .object({
    article_id: z.string(),
    round: z.int(),
    scope: z.enum(scopeKeys),
    stage_id: z.string(),
    stage_name: localizedTextSchema.nullable(),
    kind: z.string(),
    due_at: z.date(),
    user_id: z.string(),
  })
  .transform((row) => ({
    ...{ articleId: row.article_id, round: row.round, scope: row.scope, stageId: row.stage_id },
    ...{
      review: row.kind === "review",
      stageName: row.stage_name,
      dueAt: row.due_at.toISOString(),
      userId: row.user_id,
    },
  }));

/** Something late, and one of those it waits for. */
export type OverdueItem = z.infer<typeof rowSchema>;

/**
 * What is late for whom: whoever has it, else everybody who could take it (as an inbox says it). Those who were told under
 * the key of `overdueKey` are left out. In pages: `after` is the last of the one before.
 */
export async function findOverdue(tx: Tx, after: OverdueItem | null, limit: number): Promise<OverdueItem[]> {
  const { articleId = "", scope = "", userId = "" } = after ?? {};
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT i.article_id, i.round, i.scope, i.stage_id, i.stage_name, i.kind, i.due_at, u.id AS user_id
    FROM inbox_items i
    JOIN articles a ON a.id = i.article_id AND a.trashed_at IS NULL
    JOIN users u ON u.banned IS NOT TRUE AND ${couldDecide("u")}
    LEFT JOIN users x ON x.id = i.assigned_to
    LEFT JOIN users s ON s.id = x.substitute_id
    WHERE i.due_at < now() AND (i.article_id, i.scope, u.id) > (${articleId}, ${scope}, ${userId}) AND ${nobodyElseHas(Prisma.sql`u.id`)} AND NOT EXISTS (
      SELECT FROM notifications n WHERE n.user_id = u.id AND n.key =
        'overdue:' || i.article_id || ':' || i.round || ':' || i.stage_id || ':' || i.scope || ':' || extract(epoch FROM i.due_at)::bigint)
    ORDER BY i.article_id, i.scope, u.id
    LIMIT ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** One thing that is late: what is sent back and comes again is due anew, and late anew. */
export function overdueKey({ articleId, round, stageId, scope, dueAt }: OverdueItem): string {
  return `overdue:${articleId}:${round}:${stageId}:${scope}:${Math.round(Date.parse(dueAt) / 1000)}`;
}
