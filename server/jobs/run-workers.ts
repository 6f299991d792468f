import { runWorker, type WorkerOptions } from "#server/jobs/run-worker.ts";

/** Jobs that somebody waits for to the second. */
const prompt: ReadonlySet<string> = new Set(["publish-due", "publish-release"]);
/** For when everybody else is busy with something long. */
const promptWorkers = 2;

/**
 * Runs all jobs of an instance. The prompt ones never stand behind the pressing of pages: by their priority they are taken first,
 * so that no page is begun while one is due, and there are workers for them alone. Returns how to stop, as `runWorker` does.
 */
export async function runWorkers(options: WorkerOptions): Promise<() => Promise<void>> {
  const promptTasks = Object.fromEntries(Object.entries(options.tasks).filter(([name]) => prompt.has(name)));
  const stops = await Promise.all([
    runWorker(options),
    runWorker({ ...options, tasks: promptTasks, crontab: "", concurrency: promptWorkers }),
  ]);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
