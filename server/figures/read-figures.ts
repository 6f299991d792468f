import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { findDeskTimeZone } from "#db/desk/desk.ts";
import { articlesSince, workflowEventsOf } from "#db/figures/workflow-streams.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { type ArticleInFigures, type Figures, figuresOf } from "#domain/figures/figures.ts";
import { figuresQuerySchema } from "#domain/figures/figures-query.ts";
import { timesOf } from "#domain/figures/spells.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { addDays } from "#domain/time/calendar-days.ts";
import { dayAt, startOfDay } from "#domain/time/zoned-time.ts";

export const readFiguresInput = z.strictObject({
  query: figuresQuerySchema,
});

export type FiguresForDesk = Figures & {
  /** Of the people in it, by id. */
  names: Record<string, string>;
  /** Whether others' times are in it; else only those of whoever asks. */
  everybody: boolean;
};

/** Events of so many articles are in memory at a time. */
const articlesABatch = 200;
const timeoutMs = 60_000;

/** How long submissions stayed where in a period, what came of them, and by whom: worked out from the audit log alone. */
export async function readFigures(
  actor: Actor,
  { query }: z.infer<typeof readFiguresInput>,
): Promise<Result<FiguresForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const everybody = may(actor, "figures.people");
  const { columnId, language, personId } = query;
  if (personId !== undefined && personId !== actor.id && !everybody) return refuse("forbidden");
  return transaction(
    async (tx) => {
      // Days and months begin by the desk's clock, also where summer time moves it.
      const zone = await findDeskTimeZone(tx);
      const [begins, ends] = [startOfDay(query.from, zone), startOfDay(addDays(query.until, 1), zone)];
      if (begins === null || ends === null) return refuse("invalidInput");
      const [from, until] = [new Date(begins), new Date(ends)];
      if (from >= until) return refuse("invalidInput");
      const now = (await databaseNow(tx)).toISOString();
      const figures = figuresOf(
        await articlesInFigures(tx, from, columnId),
        { from: from.toISOString(), until: until.toISOString(), language, personId },
        { now, monthOf: (at) => dayAt(at, zone).slice(0, 7) },
      );
      const people = figures.people.filter(({ userId }) => everybody || userId === actor.id);
      const names = await findUserNames(
        tx,
        people.map(({ userId }) => userId),
      );
      return ok({ ...figures, people, names: Object.fromEntries(names), everybody });
    },
    { timeoutMs, asOfOneMoment: true },
  );
}

async function articlesInFigures(tx: Tx, from: Date, columnId: string | undefined): Promise<ArticleInFigures[]> {
  const articles = await articlesSince(tx, { from, columnId });
  const all: ArticleInFigures[] = [];
  for (let at = 0; at < articles.length; at += articlesABatch) {
    const batch = articles.slice(at, at + articlesABatch);
    const events = await workflowEventsOf(
      tx,
      batch.map(({ id }) => id),
    );
    for (const { id, columnId: column } of batch) {
      const times = timesOf(events.get(id) ?? []);
      if (times.spells.length + times.deliveries.length > 0) all.push({ ...times, columnId: column });
    }
  }
  return all;
}
