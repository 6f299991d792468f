import { databaseNow } from "#db/clock.ts";
import { findDeskTimeZone } from "#db/desk/desk.ts";
import { addJob } from "#db/jobs/add-job.ts";
import type { Tx } from "#db/transaction.ts";
import { nextDigestAt } from "#domain/notifications/digest-time.ts";
import type { NoticePreferences } from "#domain/notifications/preferences.ts";
import { dayAt } from "#domain/time/zoned-time.ts";

/**
 * Has a person's mail of the day sent at their hour, by the clock of the desk. There is one that waits: what comes meanwhile goes
 * with it. `anew`: their hour is another now.
 */
export async function planDigest(
  tx: Tx,
  { id: userId, preferences: { hour } }: { id: string; preferences: NoticePreferences },
  { anew = false } = {},
): Promise<void> {
  const zone = await findDeskTimeZone(tx);
  const runAt = nextDigestAt(await databaseNow(tx), hour, zone);
  const day = dayAt(runAt.toISOString(), zone);
  await addJob(tx, "mail-digest", { userId, day }, { runAt, jobKey: `mail-digest:${userId}`, keepsTime: !anew });
}
