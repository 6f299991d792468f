import { findTitles } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { peopleOf, roundsOf } from "#domain/notifications/notices-of.ts";
import { noticesOfRelease } from "#domain/notifications/notices-of-release.ts";
import type { Release, ReleaseMember } from "#domain/releases/release.ts";
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
  const refused = events.some(({ type }) => type === "releaseRefused");
  const workers = refused ? await findWorkers(tx, before.members) : [];
  await notify(
    tx,
    events.flatMap((event) => noticesOfRelease(event, before, { onTime, titles, workers })),
  );
}

/** Who handed in what a release has of articles, and who signed it, as it stands now. */
async function findWorkers(tx: Tx, members: readonly ReleaseMember[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { articleId, languages } of members) {
    const state = await findWorkflowState(tx, articleId);
    for (const userId of roundsOf(state, languages).flatMap(peopleOf)) found.add(userId);
  }
  return [...found];
}
