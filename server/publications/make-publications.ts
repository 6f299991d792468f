import { markPublished } from "#db/corrections/corrections.ts";
import { findDeskTimeZone } from "#db/desk/desk.ts";
import { askToPress } from "#db/jobs/ask-to-press.ts";
import { findFirstPrintedTime } from "#db/publications/find-first-time.ts";
import { waitForReleases } from "#db/publications/publishing-lock.ts";
import { storePublications } from "#db/publications/store-publications.ts";
import type { Tx } from "#db/transaction.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { buildSnapshot, printedTime } from "#domain/publication/build-snapshot.ts";
import type { WorkflowEventOf } from "#domain/workflow/events.ts";

/**
 * Makes the publications that were decided, from the content they were decided for, and tells the press, unless it is told
 * of several articles at once (`pressed`).
 */
export async function makePublications(
  tx: Tx,
  { content, now }: { content: ArticleContent; now: Date },
  event: WorkflowEventOf<"published">,
  { pressed }: { pressed: boolean },
): Promise<void> {
  const { articleId } = content;
  const datePublished = (await findFirstPrintedTime(tx, articleId)) ?? printedTime(now, await findDeskTimeZone(tx));
  const publications = event.publications.map(({ language, number, manifestHash }) => ({
    snapshot: buildSnapshot(content, language, { manifestHash, datePublished, madeAt: now.toISOString() }),
    number,
  }));
  await waitForReleases(tx);
  await storePublications(tx, { publications, madeAt: now, people: content.people });
  await markPublished(tx, articleId, event.publications, now);
  if (pressed) await askToPress(tx, { articleId });
}
