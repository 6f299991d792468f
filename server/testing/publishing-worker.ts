// A process that runs the desk's jobs as an instance does, for tests and benchmarks that need two of them. It says "ready" once it
// takes jobs, and ends when its input does. `PRESS_MS` is how long a press job keeps the processor busy: pages are not what is
// measured, but they are made by the same machine.
import pino from "pino";
import { z } from "zod";
import { disconnectDatabase } from "#db/client.ts";
import { runWorkers } from "#server/jobs/run-workers.ts";
import { tasks } from "#server/jobs/tasks.ts";

const { DATABASE_URL: connectionString, PRESS_MS: pressMs } = z
  .object({ DATABASE_URL: z.string(), PRESS_MS: z.coerce.number().default(0) })
  .parse(process.env);

async function press(): Promise<void> {
  // A page at a time, as the press makes them: in between, others have their turn.
  for (let left = pressMs; left > 0; left -= 20) {
    const until = performance.now() + Math.min(20, left);
    while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const stop = await runWorkers({ tasks: { ...tasks, press }, connectionString, log: pino({ level: "silent" }) });
process.stdin.resume().once("end", async () => {
  await stop();
  await disconnectDatabase();
  process.exit(0);
});
console.log("ready");
