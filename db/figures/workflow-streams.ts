import type { Tx } from "#db/transaction.ts";
import { type WorkflowEvent, workflowEventTypes } from "#domain/workflow/events.ts";
import { workflowEventsIn } from "#domain/workflow/slip.ts";

/** Articles that something happened to on their way since an instant, or that are on it still, with their columns; not those in the trash. */
export async function articlesSince(
  tx: Tx,
  { from, columnId }: { from: Date; columnId?: string | undefined },
): Promise<{ id: string; columnId: string | null }[]> {
  // Each half by its own index: an OR of both would look at every article's log.
  const rows = await tx.$queryRaw<{ id: string; column_id: string | null }[]>`
    SELECT a.id, a.column_id FROM (
      SELECT substr(e.stream, length('article:') + 1) AS id FROM audit_events e
      WHERE e.at >= ${from} AND e.type = ANY(${[...workflowEventTypes]}) AND e.stream LIKE 'article:%'
      UNION
      -- What stays somewhere since before is late as of now, though nothing happens to it.
      SELECT w.article_id FROM workflow_states w WHERE jsonb_path_exists(w.state, '$.rounds[*] ? (@.status == "open")')
    ) AS found JOIN articles a ON a.id = found.id
    WHERE a.trashed_at IS NULL AND (${columnId ?? null}::text IS NULL OR a.column_id = ${columnId ?? null})
    ORDER BY a.id`;
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
