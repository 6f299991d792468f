import { z } from "zod";
import { findTitles } from "#db/articles/titles.ts";
import { findReleaseNames, searchEvents } from "#db/audit/search-events.ts";
import { transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { auditFilterSchema, auditPlaceSchema, printPlace } from "#domain/audit/audit-filter.ts";
import type { AuditPage } from "#domain/audit/audit-line.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listEventsInput = z.strictObject({
  filter: auditFilterSchema.default({}),
  /** The last line of the page before. */
  after: auditPlaceSchema.nullable().default(null),
  pageSize: z.int().min(1).max(200).default(50),
});

const namedSchema = z.looseObject({
  to: z.string().nullish().catch(null),
  for: z.string().optional().catch(undefined),
});

/** One page of the audit log, the newest first. */
export async function listEvents(
  actor: Actor,
  { filter, after, pageSize }: z.infer<typeof listEventsInput>,
): Promise<Result<AuditPage>> {
  if (!may(actor, "audit.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const found = await searchEvents(tx, filter, { after, limit: pageSize + 1 });
    const events = found.slice(0, pageSize);
    const last = events.at(-1);
    const of = (kind: string) => [...new Set(events.flatMap(({ stream }) => idIn(stream, kind)))];
    const people = [
      ...events.flatMap(({ actorId, data }) => {
        const named = namedSchema.safeParse(data).data;
        return [actorId, named?.to, named?.for];
      }),
      ...of("user"),
    ].map((id) => id ?? null);
    return ok({
      events,
      names: Object.fromEntries(await findUserNames(tx, people)),
      titles: await findTitles(tx, of("article")),
      releases: await findReleaseNames(tx, of("release")),
      next: last && found.length > pageSize ? printPlace(last) : null,
    });
  });
}

function idIn(stream: string, kind: string): string[] {
  return stream.startsWith(`${kind}:`) ? [stream.slice(kind.length + 1)] : [];
}
