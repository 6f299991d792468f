import type { AuditEvent } from "#domain/audit/chain.ts";
import { byteOrderMark, csvLines } from "#domain/csv.ts";
import { canonicalJson } from "#domain/hash.ts";

export const auditFormats = ["csv", "jsonl"] as const;
export type AuditFormat = (typeof auditFormats)[number];

const columns = [
  "at",
  "stream",
  "seq",
  "type",
  "actor_id",
  "actor_name",
  "command_id",
  "step",
  "data",
  "prev_hash",
  "hash",
] as const;

/** What stands before the first line: a byte order mark and the names of the columns, or nothing. */
export function auditHead(format: AuditFormat): string {
  return format === "csv" ? `${byteOrderMark}${csvLines([columns])}` : "";
}

/**
 * A line as whoever checks it needs it. JSONL: the event in canonical JSON; its `hash` is the SHA-256 of the same JSON without
 * `hash`. CSV: the same in cells that no spreadsheet calculates, and the name of who did it.
 */
export function printEvent(event: AuditEvent, format: AuditFormat, actorName: string): string {
  if (format === "jsonl") return `${canonicalJson(event)}\n`;
  const cells = [
    event.at,
    event.stream,
    String(event.seq),
    event.type,
    event.actorId ?? "",
    actorName,
    event.commandId,
    String(event.step),
    canonicalJson(event.data),
    event.prevHash,
    event.hash,
  ];
  return csvLines([cells]);
}
