import { z } from "zod";
import { listReleases } from "#db/releases/list-releases.ts";
import { transaction } from "#db/transaction.ts";
import { findEmbargoEnds, findScheduled } from "#db/workflow/calendar.ts";
import { type Actor, may } from "#domain/access.ts";
import { isErrorCode } from "#domain/errors.ts";
import type { ReleaseInList } from "#domain/releases/release-in-list.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { zoneSchema } from "#domain/time/zoned-time.ts";
import { type CalendarEntry, longestCalendarDays, type ReleaseInCalendar } from "#domain/workflow/calendar.ts";
import { type ColumnsOfMembers, findColumnsOfMembers, reaches } from "#server/releases/reaches-members.ts";

const dayMs = 86_400_000;

export const listCalendarInput = z
  .strictObject({
    /** Instants: from the first to before the last. */
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
  })
  .refine(({ from, to }) => {
    const span = Date.parse(to) - Date.parse(from);
    return span > 0 && span <= longestCalendarDays * dayMs;
  });

/** `more`: there are so many that only the first are here. */
export type Calendar = { entries: CalendarEntry[]; more: boolean };

/** A page can't show more, and nobody could read it. */
const most = 1000;

/** What gets to readers in a span of days, what should have, and the embargoes that end: the earliest first. */
export async function listCalendar(actor: Actor, input: z.infer<typeof listCalendarInput>): Promise<Result<Calendar>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const span = { from: new Date(input.from), to: new Date(input.to) };
  return transaction(async (tx) => {
    const scheduled = await findScheduled(tx, span, actor, most + 1);
    const ending = await findEmbargoEnds(tx, span, most + 1);
    const dated = await listReleases(tx, { from: span.from, until: span.to }, { offset: 0, limit: most + 1 });
    const waiting = dated.items.filter(({ standing }) => standing.kind === "scheduled");
    const columns = await findColumnsOfMembers(
      tx,
      waiting.flatMap(({ members }) => members),
    );
    const releases = dated.items.flatMap((release) => toEntry(actor, release, columns));
    const entries = [...scheduled, ...ending, ...releases].toSorted(
      (one, other) => Date.parse(one.at) - Date.parse(other.at),
    );
    return ok({ entries: entries.slice(0, most), more: entries.length > most });
  });
}

/** What was refused is where it was to go out; what is put together or given up has no time. */
function toEntry(
  actor: Actor,
  { id, name, members, standing, at }: ReleaseInList,
  columns: ColumnsOfMembers,
): ReleaseInCalendar[] {
  if (at === null) return [];
  const about = { kind: "release" as const, releaseId: id, name, count: members.length, at };
  const entry = { ...about, zone: null, reason: null, notReady: 0, mayMove: false };
  if (standing.kind === "refused") {
    const { reason, problems } = standing;
    const notReady = new Set(problems.map(({ articleId }) => articleId)).size;
    const known = reason !== null && isErrorCode(reason) ? reason : null;
    return [{ ...entry, status: "refused", reason: known, notReady }];
  }
  if (standing.kind !== "scheduled") return [{ ...entry, status: "done" }];
  const mayMove = may(actor, "release.publish") && reaches(actor, members, "release.publish", columns);
  return [{ ...entry, zone: zoneSchema.safeParse(standing.zone).data ?? null, status: "waiting", mayMove }];
}
