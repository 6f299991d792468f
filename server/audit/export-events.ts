import { z } from "zod";
import { searchEvents } from "#db/audit/search-events.ts";
import { transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { type AuditFilter, type AuditPlace, auditFilterSchema } from "#domain/audit/audit-filter.ts";
import { type AuditFormat, auditFormats, auditHead, printEvent } from "#domain/audit/print-events.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const exportEventsInput = z.strictObject({
  filter: auditFilterSchema.default({}),
  format: z.enum(auditFormats),
});

/** What is in memory at a time, however long the log is. */
const pageSize = 500;

/** The lines that a filter leaves, the oldest first, each with its hash and that of the line before it in its stream. */
export async function exportEvents(
  actor: Actor,
  { filter, format }: z.infer<typeof exportEventsInput>,
): Promise<Result<AsyncGenerator<string>>> {
  return may(actor, "audit.read") ? ok(pages(filter, format)) : refuse("forbidden");
}

async function* pages(filter: AuditFilter, format: AuditFormat): AsyncGenerator<string> {
  yield auditHead(format);
  for (let after: AuditPlace | null = null; ; ) {
    const from: AuditPlace | null = after;
    const { events, names } = await transaction(async (tx) => {
      const found = await searchEvents(tx, filter, { after: from, limit: pageSize, oldestFirst: true });
      return {
        events: found,
        names: await findUserNames(
          tx,
          found.map(({ actorId }) => actorId),
        ),
      };
    });
    const last = events.at(-1);
    if (!last) return;
    yield events.map((event) => printEvent(event, format, names.get(event.actorId ?? "") ?? "")).join("");
    after = { at: last.at, stream: last.stream, seq: last.seq };
  }
}
