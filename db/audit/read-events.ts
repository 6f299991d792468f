import type { Tx } from "#db/transaction.ts";
import type { AuditEvent } from "#domain/audit/chain.ts";
import type { AuditEvent as AuditRow } from "#prisma/generated/client.ts";

/** Up to `limit` events of the whole log, stream by stream and in order, after that place; by the key, so that each is read once. */
export async function readLog(tx: Tx, after: Pick<AuditEvent, "stream" | "seq">, limit: number): Promise<AuditEvent[]> {
  const rows = await tx.$queryRaw<AuditRow[]>`
    SELECT stream, seq, type, data, actor_id AS "actorId", command_id AS "commandId", step, at,
      prev_hash AS "prevHash", hash
    FROM audit_events WHERE (stream, seq) > (${after.stream}, ${after.seq}::int)
    ORDER BY stream, seq LIMIT ${limit}`;
  return rows.map(toAuditEvent);
}

/** Every event of a stream, in order: for one that a person could read, such as an article's. */
export async function readWholeStream(tx: Tx, stream: string): Promise<AuditEvent[]> {
  const rows = await tx.auditEvent.findMany({ where: { stream }, orderBy: { seq: "asc" } });
  return rows.map(toAuditEvent);
}

/** What a command left behind, in any stream, in the order it was done. */
export async function findEventsOfCommand(tx: Tx, commandId: string): Promise<AuditEvent[]> {
  const rows = await tx.auditEvent.findMany({ where: { commandId }, orderBy: { step: "asc" } });
  return rows.map(toAuditEvent);
}

function toAuditEvent(row: AuditRow): AuditEvent {
  return { ...row, at: row.at.toISOString() };
}
