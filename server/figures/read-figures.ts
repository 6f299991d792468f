import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { articlesSince, workflowEventsOf } from "#db/figures/workflow-streams.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { type ArticleInFigures, type Figures, figuresOf } from "#domain/figures/figures.ts";
import { figuresQuerySchema } from "#domain/figures/figures-query.ts";
import { timesOf } from "#domain/figures/spells.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readFiguresInput = z.strictObject({
  query: figuresQuerySchema,
  /** The desk's calendar, in which days and months begin: its offset from UTC. */
  offset: z.string().regex(/^[+-]\d{2}:\d{2}$/),
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
  { query, offset }: z.infer<typeof readFiguresInput>,
): Promise<Result<FiguresForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const everybody = may(actor, "figures.people");
  const { columnId, language, personId } = query;
  if (personId !== undefined && personId !== actor.id && !everybody) return refuse("forbidden");
  const from = new Date(`${query.from}T00:00:00${offset}`);
  const until = new Date(new Date(`${query.until}T00:00:00${offset}`).getTime() + 86_400_000);
  if (Number.isNaN(from.getTime()) || Number.isNaN(until.getTime()) || from >= until) return refuse("invalidInput");
  const shift = new Date("2026-01-01T00:00:00Z").getTime() - new Date(`2026-01-01T00:00:00${offset}`).getTime();
  return transaction(
    async (tx) => {
      const now = (await databaseNow(tx)).toISOString();
      const figures = figuresOf(
        await articlesInFigures(tx, from, columnId),
        { from: from.toISOString(), until: until.toISOString(), language, personId },
        { now, monthOf: (at) => new Date(Date.parse(at) + shift).toISOString().slice(0, 7) },
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
  const all: ArticleInFigures[] = [];
  for (let after = ""; ; ) {
    const articles = await articlesSince(tx, { from, columnId, after, limit: articlesABatch });
    const events = await workflowEventsOf(
      tx,
      articles.map(({ id }) => id),
    );
    for (const { id, columnId: column } of articles) {
      const times = timesOf(events.get(id) ?? []);
      if (times.spells.length + times.deliveries.length > 0) all.push({ ...times, columnId: column });
    }
    const last = articles.at(-1);
    if (!last) return all;
    after = last.id;
  }
}
