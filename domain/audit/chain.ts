import { z } from "zod";
import { hashOf } from "#domain/hash.ts";

/** `article:<id>`, `release:<id>`, `user:<id>` or `desk`: each is a chain of its own. */
export const streamSchema = z
  .string()
  .regex(/^(?:article:[a-z0-9-]{3,40}|release:[a-z0-9-]{3,40}|user:[A-Za-z0-9_-]{3,64}|desk)$/);

/** What is to be recorded. `data` is plain JSON. */
export type NewAuditEvent = {
  stream: string;
  type: string;
  data: unknown;
  actorId: string | null;
  commandId: string;
  /** ISO 8601, UTC, by the database's clock. */
  at: string;
};

/** One link: `hash` covers everything else of the event, the hash of the one before included. */
export type AuditEvent = NewAuditEvent & {
  /** From 1 without gaps within the stream. */
  seq: number;
  /** The place among the events of its command, from 0. */
  step: number;
  prevHash: string;
  hash: string;
};

/** Where a chain starts: nothing comes before. */
export const chainStart = { seq: 0, hash: "" } as const;

/** The next links of a stream whose newest is `last`; `firstStep` is how many events the command already has. */
export function linkEvents(
  last: { seq: number; hash: string },
  events: readonly NewAuditEvent[],
  firstStep: number,
): AuditEvent[] {
  const links: AuditEvent[] = [];
  let before = last;
  for (const event of events) {
    const unsealed = { ...event, seq: before.seq + 1, step: firstStep + links.length, prevHash: before.hash };
    const link = { ...unsealed, hash: hashOf(unsealed) };
    links.push(link);
    before = link;
  }
  return links;
}

/** Where a chain is broken, and how. */
export type ChainFault = { seq: number; fault: "gap" | "link" | "changed" };

/**
 * The first fault of a stream's events in order of `seq`, or null. `last` is the link before the first of `events`, so
 * that a long stream can be walked piece by piece. Cutting off the newest events is not visible from the rest alone.
 */
export function findChainFault(
  events: readonly AuditEvent[],
  last: { seq: number; hash: string } = chainStart,
): ChainFault | null {
  let before = last;
  for (const event of events) {
    if (event.seq !== before.seq + 1) return { seq: event.seq, fault: "gap" };
    if (event.prevHash !== before.hash) return { seq: event.seq, fault: "link" };
    const { hash, ...unsealed } = event;
    if (hash !== hashOf(unsealed)) return { seq: event.seq, fault: "changed" };
    before = event;
  }
  return null;
}
