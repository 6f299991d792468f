import { Logger, run, type TaskList } from "graphile-worker";
import type { Logger as Log } from "pino";

/** Does one job. `payload` is what `addJob` was given: parse it. Throwing makes the queue try again later. */
export type Task = (payload: unknown) => Promise<void>;

export type WorkerOptions = {
  /** Job name → what does it. */
  tasks: Record<string, Task>;
  /** The application's login. */
  connectionString: string;
  log: Log;
};

/** Pressing keeps both cores busy by itself; a third job is one that waits for the database. */
const concurrency = 3;
/** One connection for each job the queue hands out, one that listens. */
const poolSize = concurrency + 1;
/** The queue is told of a new job by a notification; polling is only for due times and for notifications that got lost. */
const pollMs = 1000;

/** Runs the jobs of the queue in this process. Returns how to stop: it takes no new ones and waits for those under way. */
export async function runWorker({ tasks, connectionString, log }: WorkerOptions): Promise<() => Promise<void>> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  );
  const runner = await run({
    connectionString,
    concurrency,
    maxPoolSize: poolSize,
    pollInterval: pollMs,
    taskList,
    // Whoever runs the worker stops it, in the right order.
    noHandleSignals: true,
    // Schedules are absolute times in the job itself; without this the queue looks for a crontab file.
    crontab: "",
    logger: new Logger(() => (level, message) => {
      if (level === "error") log.error(message);
      else if (level === "warning") log.warn(message);
      else log.debug(message);
    }),
  });
  return () => runner.stop();
}
