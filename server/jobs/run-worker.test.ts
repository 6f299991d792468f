import pg from "pg";
import pino from "pino";
import { expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { runWorker, type Task } from "#server/jobs/run-worker.ts";
import { crontab, tasks } from "#server/jobs/tasks.ts";

useTestDatabase();

async function startWorker(tasks: Record<string, Task>, crontab = "", log = pino({ level: "silent" })): Promise<void> {
  const connectionString = z.string().parse(process.env.DATABASE_URL);
  const stop = await runWorker({ tasks, connectionString, crontab, log });
  onTestFinished(stop);
}

it("does what a committed transaction asked for, with the application's login, once", async () => {
  const seen: unknown[] = [];
  await startWorker({
    note: async (payload) => {
      seen.push(payload);
    },
  });
  await transaction((tx) => addJob(tx, "note", { articleId: "a1" }));
  await expect.poll(() => seen, { timeout: 5000 }).toEqual([{ articleId: "a1" }]);
});

it("does a job at its time and not before", async () => {
  const at: number[] = [];
  await startWorker({
    later: async () => {
      at.push(Date.now());
    },
  });
  const due = Date.now() + 1500;
  await transaction((tx) => addJob(tx, "later", {}, { runAt: new Date(due) }));
  await expect.poll(() => at.length, { timeout: 8000 }).toBe(1);
  expect(at[0]).toBeGreaterThanOrEqual(due - 50);
});

it("keeps in the database what is done again and again, so that of several instances one does it", async () => {
  await startWorker(tasks, crontab);
  const known = () => appDb().$queryRaw<{ identifier: string }[]>`
    SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier`;
  await expect
    .poll(known, { timeout: 8000 })
    .toEqual([{ identifier: "press" }, { identifier: "sweep-notices" }, { identifier: "tell-overdue" }]);
});

it("tries again what failed", async () => {
  let tries = 0;
  await startWorker({
    flaky: async () => {
      tries += 1;
      if (tries === 1) throw new Error("the first try fails");
    },
  });
  await transaction((tx) => addJob(tx, "flaky", {}));
  await expect.poll(() => tries, { timeout: 10_000 }).toBe(2);
});

it("logs what failed with its cause", async () => {
  const lines: string[] = [];
  const failing = async () => {
    throw new Error("it could not be recorded", { cause: new Error("the disk is full") });
  };
  await startWorker({ failing }, "", pino({ level: "error" }, { write: (line: string) => lines.push(line) }));
  await transaction((tx) => addJob(tx, "failing", {}, { maxAttempts: 1 }));
  await expect.poll(() => lines.join(), { timeout: 5000 }).toMatch(/could not be recorded.*the disk is full/);
});

it("takes up what a killed worker was doing, and leaves alone what a living one does", async () => {
  const done: unknown[] = [];
  await transaction((tx) => addJob(tx, "abandoned", { by: "killed" }));
  await transaction((tx) => addJob(tx, "abandoned", { by: "living" }));
  const lock = (by: string, age: string) =>
    appDb().$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_by = ${by}, locked_at = now() - ${age}::interval
      WHERE payload ->> 'by' = ${by}`;
  await lock("killed", "1 minute");
  await lock("living", "5 seconds");
  await startWorker({
    abandoned: async (payload) => {
      done.push(payload);
    },
  });
  await expect.poll(() => done, { timeout: 5000 }).toEqual([{ by: "killed" }]);
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE locked_by = 'living'`;
});

it("goes on after the database was away when a job ended", async () => {
  const begun = Promise.withResolvers<void>();
  const away = Promise.withResolvers<void>();
  const done: string[] = [];
  await startWorker({
    long: async () => {
      begun.resolve();
      await away.promise;
      done.push("long");
    },
    next: async () => {
      done.push("next");
    },
  });
  await transaction((tx) => addJob(tx, "long", {}));
  await begun.promise;
  // The queue's own library prints a lost connection that was in use at that moment.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await withDatabaseClosed(async () => {
    away.resolve();
    await expect.poll(() => done).toEqual(["long"]);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  await transaction((tx) => addJob(tx, "next", {}));
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(["long", "next"]);
});

it("survives that the database breaks its connections while it stops", async () => {
  const connectionString = z.string().parse(process.env.DATABASE_URL);
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  onTestFinished(() => owner.end());
  // Node would end the process: what nobody listens for makes this run fail.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  for (let times = 0; times < 20; times += 1) {
    const stop = await runWorker({ tasks: {}, connectionString, log: pino({ level: "silent" }) });
    const breaking = owner.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = 'duizhao_app' AND application_name = 'duizhao jobs'`);
    await Promise.all([stop(), breaking]);
  }
});

/** Nobody may connect, and everybody's connections are gone. */
async function withDatabaseClosed(during: () => Promise<void>): Promise<void> {
  const url = new URL(z.string().parse(process.env.DATABASE_OWNER_URL));
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
    await during();
  } finally {
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await client.end();
  }
}
