import type { Tx } from "#db/transaction.ts";
import type { AuditEvent } from "#domain/audit/chain.ts";
import type { AuditEvent as AuditRow } from "#prisma/generated/client.ts";

/** Up to `limit` events of a stream after `seq`, in order. */
export async function readStream(tx: Tx, stream: string, seq = 0, limit = 1000): Promise<AuditEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { stream, seq: { gt: seq } },
    orderBy: { seq: "asc" },
    take: limit,
  });
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

/** The streams that have events, by name. */
export async function listStreams(tx: Tx): Promise<string[]> {
  const rows = await tx.auditEvent.findMany({
    distinct: ["stream"],
    select: { stream: true },
    orderBy: { stream: "asc" },
  });
  return rows.map((row) => row.stream);
}

function toAuditEvent(row: AuditRow): AuditEvent {
  return { ...row, at: row.at.toISOString() };
}
