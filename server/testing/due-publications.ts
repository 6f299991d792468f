import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { appDb } from "#db/client.ts";
import { createArticle, createColumn } from "#db/testing/factories.ts";
import { createId } from "#domain/ids.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { type Desk, sign } from "#server/reviews/testing/desk.ts";

const text = { "zh-Hans": "对照", "zh-Hant": "對照", en: "Duizhao" };

/** Articles that are approved in both languages and scheduled, for so far ahead that nothing is due yet. */
export async function scheduleMany(desk: Desk, count: number, told: (done: number) => void = () => {}): Promise<void> {
  let made = 0;
  // A desk and a column, as articles have them: what all of them share is what they could wait for each other for.
  await appDb().desk.createMany({ data: [{ id: 1, name: text, tagline: text }], skipDuplicates: true });
  const { id: columnId } = await createColumn();
  const one = async () => {
    const { id: articleId } = await createArticle({ createdBy: desk.editor.id, columnId });
    const languages = ["zh" as const, "en" as const];
    const ids = () => ({ commandId: createId(), articleId, languages });
    const steps = [
      () => submitArticle(desk.editor, ids()),
      () => sign(desk.reviewer, articleId),
      () => schedulePublication(desk.publisher, { ...ids(), publishAt: "2999-01-01T00:00:00Z", zone: "UTC" }),
    ];
    for (const step of steps) {
      const result = await step();
      if (!result.ok) throw new Error(result.error.code);
    }
    made += 1;
    if (made % 100 === 0) told(made);
  };
  const lane = async (share: number) => {
    for (let n = 0; n < share; n++) await one();
  };
  const lanes = 4;
  await Promise.all(
    Array.from({ length: lanes }, (_, at) => lane(Math.floor(count / lanes) + (at < count % lanes ? 1 : 0))),
  );
}

/** As if all of them had been scheduled for times from `inMs` ahead, evenly over `spreadMs`. */
export async function makeDue(inMs: number, spreadMs: number): Promise<void> {
  await appDb().$executeRaw`
    WITH times AS (
      SELECT id, article_id, date_trunc('milliseconds', now()) + ${inMs}::float8 * interval '1 ms'
        + ${spreadMs}::float8 * interval '1 ms' * (row_number() OVER (ORDER BY id) - 1) / count(*) OVER () AS at
      FROM schedules WHERE status = 'waiting'
    ), moved AS (
      UPDATE schedules s SET publish_at = t.at FROM times t WHERE t.id = s.id
      RETURNING s.id, s.article_id, s.publish_at
    ), told AS (
      UPDATE workflow_states w SET state = jsonb_set(w.state, '{schedules,0,publishAt}',
        to_jsonb(to_char(m.publish_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      FROM moved m WHERE m.article_id = w.article_id RETURNING w.article_id
    )
    UPDATE graphile_worker._private_jobs j SET run_at = m.publish_at FROM moved m
    WHERE j.key = 'schedule:' || m.id`;
}

/** Processes that do the desk's jobs. `stop` waits until what they began is done. */
export async function startWorkerProcesses(count: number, env: Record<string, string> = {}) {
  const script = join(import.meta.dirname, "publishing-worker.ts");
  const processes = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--import", "tsx", script], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...env },
    }),
  );
  await Promise.all(processes.map(({ stdout }) => once(stdout, "data")));
  const end = async (child: ChildProcess) => {
    const gone = once(child, "exit");
    child.stdin?.end();
    await gone;
  };
  const stop = async () => {
    await Promise.all(processes.map(end));
  };
  return { stop, pids: processes.map(({ pid }) => pid) };
}

/** Waits until nothing is left to be published; ends with an error where nothing has moved for `patienceMs`. */
export async function untilNoneWaits(patienceMs: number): Promise<void> {
  let last = -1;
  let since = performance.now();
  for (;;) {
    const left = await appDb().schedule.count({ where: { status: "waiting" } });
    if (left === 0) return;
    if (left !== last) since = performance.now();
    else if (performance.now() - since > patienceMs) throw new Error(`${left} publications still wait`);
    last = left;
    await wait(250);
  }
}

/** How long after its time each was published, by the database's clock; milliseconds, the shortest first. */
export async function lateness(): Promise<number[]> {
  const rows = await appDb().$queryRaw<{ late: number }[]>`
    SELECT extract(epoch FROM max(p.made_at) - s.publish_at)::float8 * 1000 AS late
    FROM schedules s JOIN published_publications p ON p.article_id = s.article_id
    WHERE s.status = 'done' GROUP BY s.id ORDER BY late`;
  return rows.map(({ late }) => late);
}
