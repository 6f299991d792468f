import type { Tx } from "#db/transaction.ts";
import { type WorkflowEvent, workflowEventTypes } from "#domain/workflow/events.ts";
import { workflowEventsIn } from "#domain/workflow/slip.ts";

/**
 * Articles that something happened to on their way since an instant, or that are on it still, a page at a time by id, with their
 * columns; not those in the trash.
 */
export async function articlesSince(
  tx: Tx,
  { from, columnId, after, limit }: { from: Date; columnId?: string | undefined; after: string; limit: number },
): Promise<{ id: string; columnId: string | null }[]> {
  const rows = await tx.$queryRaw<{ id: string; column_id: string | null }[]>`
    SELECT a.id, a.column_id FROM articles a
    WHERE a.id > ${after} AND a.trashed_at IS NULL
      AND (${columnId ?? null}::text IS NULL OR a.column_id = ${columnId ?? null})
      AND (
        EXISTS (
          SELECT FROM audit_events e
          WHERE e.stream = 'article:' || a.id AND e.at >= ${from} AND e.type = ANY(${[...workflowEventTypes]}))
        -- What stays somewhere since before is late as of now, though nothing happens to it.
        OR EXISTS (
          SELECT FROM workflow_states w
          WHERE w.article_id = a.id AND jsonb_path_exists(w.state, '$.rounds[*] ? (@.status == "open")'))
      )
    ORDER BY a.id LIMIT ${limit}`;
  return rows.map((row) => ({ id: row.id, columnId: row.column_id }));
}

/** What happened to articles on their way to readers, in order, by article; from the beginning, since times begin before a period. */
export async function workflowEventsOf(tx: Tx, articleIds: readonly string[]): Promise<Map<string, WorkflowEvent[]>> {
  const rows = await tx.auditEvent.findMany({
    // Other parts record events in an article's stream too; those are not the workflow's.
    where: { stream: { in: articleIds.map((id) => `article:${id}`) }, type: { in: [...workflowEventTypes] } },
    orderBy: [{ stream: "asc" }, { seq: "asc" }],
    select: { stream: true, seq: true, commandId: true, data: true },
  });
  const streams = Map.groupBy(rows, ({ stream }) => stream.slice("article:".length));
  return new Map(Array.from(streams, ([id, stream]) => [id, workflowEventsIn(stream).map(({ event }) => event)]));
}
