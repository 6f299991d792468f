import type { Tx } from "#db/transaction.ts";

/** A job's payload: plain JSON, ids rather than content. */
export type JobPayload = Record<string, string | number | boolean | string[]>;

/**
 * Adds a job inside the transaction, so that it exists exactly when what it announces does (our outbox).
 * A second job with the same `jobKey` replaces the first while it waits; with `keepsTime` it is done when the first would
 * have been. `runAt` is an absolute instant. A job that fails is tried `maxAttempts` times (25, over two days, where nothing
 * is said), e, e², e³ … seconds apart. Of jobs that are due, those of the lowest `priority` (0, where nothing is said) come first.
 * Of one `queue` one is done at a time.
 */
export async function addJob(
  tx: Tx,
  name: string,
  payload: JobPayload,
  options: {
    runAt?: Date;
    jobKey?: string;
    keepsTime?: boolean;
    maxAttempts?: number;
    priority?: number;
    queue?: string;
  } = {},
): Promise<void> {
  // Cast to text: the function returns a composite type, which the driver adapter can't name.
  await tx.$queryRaw`SELECT (graphile_worker.add_job(
    identifier => ${name}::text,
    payload => ${JSON.stringify(payload)}::json,
    queue_name => ${options.queue ?? null}::text,
    run_at => ${options.runAt ?? null}::timestamptz,
    job_key => ${options.jobKey ?? null}::text,
    job_key_mode => ${options.keepsTime ? "preserve_run_at" : "replace"}::text,
    max_attempts => ${options.maxAttempts ?? null}::int,
    priority => ${options.priority ?? null}::int
  )).id::text`;
}
