import { databaseNow } from "#db/clock.ts";
import type { Tx } from "#db/transaction.ts";
import { type AuditEvent, chainStart, linkEvents, streamSchema } from "#domain/audit/chain.ts";
import type { AuditEventType } from "#domain/audit/event-types.ts";
import { toJsonObject } from "#domain/json.ts";

/**
 * Adds events to a stream's hash chain, in the transaction of what they record. Writers of one stream follow one another
 * (an advisory lock until the transaction ends), so that the chain never forks.
 */
export async function appendEvents(
  tx: Tx,
  source: { stream: string; actorId: string | null; commandId: string },
  events: readonly { type: AuditEventType; data: object }[],
): Promise<AuditEvent[]> {
  if (events.length === 0) return [];
  const stream = streamSchema.parse(source.stream);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${stream}`}, 0))`;
  const last = await tx.auditEvent.findFirst({ where: { stream }, orderBy: { seq: "desc" } });
  const steps = await tx.auditEvent.count({ where: { commandId: source.commandId } });
  const at = (await databaseNow(tx)).toISOString();
  // Through JSON, so that what is hashed is what the database gives back.
  const data = events.map((event) => toJsonObject(event.data));
  const links = linkEvents(
    last ?? chainStart,
    events.map(({ type }, index) => ({ ...source, stream, type, data: data[index], at })),
    steps,
  );
  await tx.auditEvent.createMany({
    data: links.map((link, index) => ({ ...link, data: data[index] ?? {}, at: new Date(link.at) })),
  });
  return links;
}
