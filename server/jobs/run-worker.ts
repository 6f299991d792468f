import { EventEmitter } from "node:events";
import { type JobHelpers, Logger, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type { Logger as Log } from "pino";
import { keepJobs, keepJobsEveryMs } from "#db/jobs/keep-jobs.ts";
import { openQueuePool } from "#db/jobs/queue-pool.ts";
import { transaction } from "#db/transaction.ts";

/**
 * Does one job. `payload` is what `addJob` was given: parse it. Throwing makes the queue try again later, unless this
 * attempt `isLast`: then somebody has to be told.
 */
export type Task = (payload: unknown, attempt: { isLast: boolean }) => Promise<void>;

export type WorkerOptions = {
  /** Job name → what does it; safe to be done twice, since a worker may die before it can say that it is done. */
  tasks: Record<string, Task>;
  /** The application's login. */
  connectionString: string;
  /** What is done again and again, in graphile-worker's notation; nothing where it is left out. */
  crontab?: string;
  log: Log;
  /** How many jobs are done at a time. */
  concurrency?: number;
};

/** Pressing keeps both cores busy by itself; a third job is one that waits for the database. */
const usualConcurrency = 3;
/** The queue is told of a new job by a notification; polling is only for due times and for notifications that got lost. */
const pollMs = 1000;
/** How long after the queue gave up it is started anew. */
const restartMs = 1000;

/**
 * Runs the jobs of the queue in this process, and starts the queue anew when it gives up, as it does when the database goes
 * away before it was told of an outcome. Returns how to stop: it takes no new jobs and waits for those under way.
 */
export async function runWorker(options: WorkerOptions): Promise<() => Promise<void>> {
  const { log } = options;
  let stopped = false;
  let restart: NodeJS.Timeout | undefined;
  let current = await startQueue(options);
  watch();

  function watch(): void {
    current.ended.then(() => {
      if (stopped) return;
      log.warn("the queue of jobs gave up; starting it again");
      restart = setTimeout(startAgain, restartMs);
    });
  }

  async function startAgain(): Promise<void> {
    try {
      const next = await startQueue(options);
      current = next;
      if (stopped) await next.stop();
      else watch();
    } catch {
      if (!stopped) restart = setTimeout(startAgain, restartMs); // the database is still away
    }
  }

  return async () => {
    stopped = true;
    clearTimeout(restart);
    await current.stop();
  };
}

type Queue = {
  /** Resolves when it took its last job, asked to or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

async function startQueue({
  tasks,
  connectionString,
  crontab = "",
  log,
  concurrency = usualConcurrency,
}: WorkerOptions): Promise<Queue> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown, { job }: JobHelpers) => task(payload, { isLast: job.attempts >= job.max_attempts }),
    ]),
  );
  const events: WorkerEvents = new EventEmitter();
  let workerId = "";
  events.once("pool:create", ({ workerPool }) => {
    workerId = workerPool.id;
  });
  // One connection for each job the queue hands out, one that listens.
  const pool = openQueuePool(connectionString, concurrency + 1, (err) =>
    log.error({ err }, "the queue lost a connection"),
  );
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    events,
    // Whoever runs the worker stops it, in the right order.
    noHandleSignals: true,
    // What is due at a time has it in the job itself. Without this the queue looks for a crontab file.
    crontab,
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: pollMs,
        // Without a delay nobody waits for the queue to note an outcome, and its failure would end the process.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
    logger: new Logger(() => (level, message, meta) => {
      // The message has no causes in it.
      if (level === "error") log.error({ err: meta?.error }, message);
      else if (level === "warning") log.warn(message);
      else log.debug(message);
    }),
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const keep = () => transaction((tx) => keepJobs(tx, workerId)).catch(() => undefined); // the next one may come through
  const timer = setInterval(keep, keepJobsEveryMs);
  void keep();
  const ended = runner.promise.catch(() => undefined).finally(() => clearInterval(timer));
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= pool.end());
  void ended.then(close);
  return {
    ended,
    // One that has given up is stopping already.
    stop: () =>
      runner
        .stop()
        .catch(() => ended)
        .then(close),
  };
}
