import pino from "pino";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { addJob } from "#db/jobs/add-job.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { runWorker, type Task } from "#server/jobs/run-worker.ts";

useTestDatabase();

async function startWorker(tasks: Record<string, Task>): Promise<void> {
  const connectionString = z.string().parse(process.env.DATABASE_URL);
  const stop = await runWorker({ tasks, connectionString, log: pino({ level: "silent" }) });
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
