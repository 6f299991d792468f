import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { findEmbargoEnds, findScheduled } from "#db/workflow/calendar.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type CalendarEntry, longestCalendarDays } from "#domain/workflow/calendar.ts";

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
    const scheduled = await findScheduled(tx, span, actor.roles, most + 1);
    const ending = await findEmbargoEnds(tx, span, most + 1);
    const entries = [...scheduled, ...ending].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    return ok({ entries: entries.slice(0, most), more: entries.length > most });
  });
}
