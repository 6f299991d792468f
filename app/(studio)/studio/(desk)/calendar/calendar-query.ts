import { z } from "zod";
import { addDays, addMonths, monthOf, weekOf } from "#domain/time/calendar-days.ts";
import { daySchema, zoneSchema } from "#domain/time/zoned-time.ts";

export const calendarViews = ["month", "week"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What the address says; what is wrong in it is as if it were not said. */
export const calendarQuerySchema = z.object({
  view: z.enum(calendarViews).catch("month"),
  /** A day of the month or week that is shown; today's where none is said. */
  day: daySchema
    .refine((day) => day > "2000" && day < "2200")
    .optional()
    .catch(undefined),
  /** By whose clock, where it isn't the desk's. */
  zone: zoneSchema.optional().catch(undefined),
});

/** The days of a view, in weeks, and where one goes from it. */
export function calendarDays(view: CalendarView, day: string): { weeks: string[][]; before: string; after: string } {
  return view === "week"
    ? { weeks: [weekOf(day)], before: addDays(day, -7), after: addDays(day, 7) }
    : { weeks: monthOf(day), before: addMonths(day, -1), after: addMonths(day, 1) };
}

/** The instants that hold all these days, whatever zone they are days of. */
export function spanOf(weeks: readonly string[][]): { from: string; to: string } {
  const days = weeks.flat();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return { from: `${addDays(first, -1)}T00:00:00Z`, to: `${addDays(last, 2)}T00:00:00Z` };
}
