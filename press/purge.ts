import { z } from "zod";
import { addJob } from "#db/jobs/add-job.ts";
import { findMediaOf, type PublishedMedium } from "#db/press/media.ts";
import type { Tx } from "#db/transaction.ts";
import { recordingEndings, recordingMimeSchema } from "#domain/media/recording.ts";
import { mediaPath } from "#domain/publication/paths.ts";
import type { PurgeHook } from "#domain/settings/settings.ts";
import { articleIn } from "#press/targets.ts";

/** Paths in one request: services take some thousands at most. */
const pathsARequest = 500;
/** A service that takes longer is asked again. */
const withinMs = 10_000;
/** Later than any instance is behind (listen.ts): one that was has then given the service an older page for the last time. */
const againMs = 75_000;

/** The payload of the job `purge`. */
const purgePayload = z.object({ paths: z.array(z.string()).min(1) });

/**
 * Asks, in the transaction that switches readers to them, that a service in front of the site forgets what changed, and
 * what went from readers with it. As jobs one after another, so that a service that is away costs nobody but itself anything.
 */
export async function askToPurge(tx: Tx, changed: readonly { path: string; subject: string }[]): Promise<void> {
  const articleIds = [...new Set(changed.flatMap(({ subject }) => articleIn(subject) ?? []))];
  const gone = (await findMediaOf(tx, articleIds)).filter(({ shown }) => !shown);
  const paths = [...changed.map(({ path }) => path), ...gone.map(pathOfMedium)];
  for (let at = 0; at < paths.length; at += pathsARequest) {
    const payload = { paths: paths.slice(at, at + pathsARequest) };
    const queued = { queue: "purge", priority: 10 };
    await addJob(tx, "purge", payload, queued);
    await addJob(tx, "purge", payload, { ...queued, runAt: new Date(Date.now() + againMs) });
  }
}

function pathOfMedium({ hash, format, mime }: PublishedMedium): string {
  return mediaPath(hash, format ?? recordingEndings[recordingMimeSchema.parse(mime)]);
}

export type PurgeOptions = {
  /** null: nobody is told any more. */
  hook: PurgeHook | null;
  /** The public origin that the paths are of. */
  siteUrl: string;
  /** Shows what is purged already, so that who asks for it anew gets the new page. */
  store: { catchUp: () => Promise<void> };
  withinMs?: number;
};

/** The task behind the job `purge`: tells the service. What fails is tried again. */
export function purgeTask(options: PurgeOptions): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const { paths } = purgePayload.parse(payload);
    const { hook, siteUrl, store } = options;
    if (hook === null) return;
    await store.catchUp();
    const response = await fetch(hook.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(hook.token && { authorization: `Bearer ${hook.token}` }) },
      body: JSON.stringify({ origin: siteUrl, paths }),
      redirect: "error",
      signal: AbortSignal.timeout(options.withinMs ?? withinMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the purge hook answered ${response.status}`);
  };
}
