import type { Tx } from "#db/transaction.ts";
import type { AuditFilter, AuditPlace } from "#domain/audit/audit-filter.ts";
import type { AuditEvent } from "#domain/audit/chain.ts";
import { Prisma } from "#prisma/generated/client.ts";

type Row = {
  stream: string;
  seq: number;
  type: string;
  data: unknown;
  actor_id: string | null;
  command_id: string;
  step: number;
  at: Date;
  prev_hash: string;
  hash: string;
};

/** A page of the log by time, the newest or the oldest first, after a place: by an index, however long the log is. */
export async function searchEvents(
  tx: Tx,
  filter: AuditFilter,
  { after, limit, oldestFirst = false }: { after: AuditPlace | null; limit: number; oldestFirst?: boolean },
): Promise<AuditEvent[]> {
  const all: Prisma.Sql[] = [Prisma.sql`true`];
  const { actorId, articleId, type, stream, from, until } = filter;
  if (actorId) all.push(Prisma.sql`actor_id = ${actorId}`);
  if (articleId) all.push(Prisma.sql`stream = ${`article:${articleId}`}`);
  if (type) all.push(Prisma.sql`type = ${type}`);
  if (stream) all.push(Prisma.sql`stream = ${stream}`);
  if (from) all.push(Prisma.sql`at >= ${new Date(from)}`);
  if (until) all.push(Prisma.sql`at < ${new Date(until)}`);
  if (after) {
    const place = Prisma.sql`(${new Date(after.at)}::timestamptz, ${after.stream}, ${after.seq}::int)`;
    all.push(oldestFirst ? Prisma.sql`(at, stream, seq) > ${place}` : Prisma.sql`(at, stream, seq) < ${place}`);
  }
  const direction = Prisma.raw(oldestFirst ? "ASC" : "DESC");
  const rows = await tx.$queryRaw<Row[]>`
    SELECT stream, seq, type, data, actor_id, command_id, step, at, prev_hash, hash FROM audit_events
    WHERE ${Prisma.join(all, " AND ")}
    ORDER BY at ${direction}, stream ${direction}, seq ${direction} LIMIT ${limit}`;
  return rows.map((row) => ({
    ...{ stream: row.stream, seq: row.seq, type: row.type, data: row.data, step: row.step, hash: row.hash },
    ...{ actorId: row.actor_id, commandId: row.command_id, prevHash: row.prev_hash, at: row.at.toISOString() },
  }));
}

/** The kinds of things that ever happened, by an index alone: as many steps as there are kinds. */
export async function listEventTypes(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ type: string }[]>`
    WITH RECURSIVE kinds AS (
      (SELECT type FROM audit_events ORDER BY type LIMIT 1)
      UNION ALL
      SELECT (SELECT e.type FROM audit_events e WHERE e.type > k.type ORDER BY e.type LIMIT 1) FROM kinds k
      WHERE k.type IS NOT NULL
    )
    SELECT type FROM kinds WHERE type IS NOT NULL`;
  return rows.map(({ type }) => type);
}

export async function findReleaseNames(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await tx.release.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
