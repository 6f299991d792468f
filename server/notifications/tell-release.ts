import { findTitles } from "#db/audit/search-events.ts";
import type { Tx } from "#db/transaction.ts";
import { noticesOfRelease } from "#domain/notifications/notices-of-release.ts";
import type { Release } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";
import { notify } from "#server/notifications/notify.ts";

/** Tells the people of a release what its events mean to them. */
export async function tellRelease(
  tx: Tx,
  events: readonly ReleaseEvent[],
  before: Release,
  { onTime }: { onTime: boolean },
): Promise<void> {
  const failing = events.flatMap((event) => (event.type === "releaseRefused" ? event.problems : []));
  const titles = await findTitles(tx, [...new Set(failing.map(({ articleId }) => articleId))]);
  await notify(
    tx,
    events.flatMap((event) => noticesOfRelease(event, before, { onTime, titles })),
  );
}
