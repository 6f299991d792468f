import { readLog } from "#db/audit/read-events.ts";
import { transaction } from "#db/transaction.ts";
import { type AuditEvent, type ChainFault, chainStart, findChainFault } from "#domain/audit/chain.ts";

/** Events read at a time: neither a long stream nor all of many short ones is held in memory. */
const pageSize = 1000;

type Place = Pick<AuditEvent, "stream" | "seq" | "hash">;

export type AuditReport = { streams: number; events: number; faults: ({ stream: string } & ChainFault)[] };

/** Walks every stream of the audit log and tells where a chain is broken: the first fault of each. */
export async function verifyAuditChain(): Promise<AuditReport> {
  const report: AuditReport = { streams: 0, events: 0, faults: [] };
  let last: Place = { stream: "", ...chainStart };
  for (;;) {
    const { stream, seq } = last;
    const events = await transaction((tx) => readLog(tx, { stream, seq }, pageSize));
    const newest = events.at(-1);
    if (newest === undefined) return report;
    walk(events, last, report);
    last = newest;
  }
}

/** Adds a page of the log to the report; `last` is the event before it. */
function walk(events: readonly AuditEvent[], last: Place, report: AuditReport): void {
  report.events += events.length;
  for (const [stream, own] of Map.groupBy(events, (event) => event.stream)) {
    const begun = stream === last.stream;
    if (!begun) report.streams += 1;
    // What follows a fault says nothing more.
    if (begun && report.faults.at(-1)?.stream === stream) continue;
    const fault = findChainFault(own, begun ? last : chainStart);
    if (fault) report.faults.push({ stream, ...fault });
  }
}
