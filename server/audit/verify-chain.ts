import { listStreams, readStream } from "#db/audit/read-events.ts";
import { transaction } from "#db/transaction.ts";
import { type ChainFault, chainStart, findChainFault } from "#domain/audit/chain.ts";

/** Events read at a time: a long stream is never held in memory whole. */
const pageSize = 1000;

export type AuditReport = { streams: number; events: number; faults: ({ stream: string } & ChainFault)[] };

/** Walks every stream of the audit log and tells where a chain is broken: the first fault of each. */
export async function verifyAuditChain(): Promise<AuditReport> {
  const streams = await transaction(listStreams);
  const report: AuditReport = { streams: streams.length, events: 0, faults: [] };
  for (const stream of streams) {
    let last: { seq: number; hash: string } = chainStart;
    for (;;) {
      const { seq } = last;
      const events = await transaction((tx) => readStream(tx, stream, seq, pageSize));
      report.events += events.length;
      const fault = findChainFault(events, last);
      if (fault) report.faults.push({ stream, ...fault });
      const newest = events.at(-1);
      if (fault || newest === undefined) break;
      last = newest;
    }
  }
  return report;
}
