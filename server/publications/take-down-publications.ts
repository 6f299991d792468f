import { askToPress } from "#db/jobs/ask-to-press.ts";
import { takeDownEditions } from "#db/publications/take-down.ts";
import type { Tx } from "#db/transaction.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { localized } from "#domain/publication/readings.ts";
import type { WorkflowEventOf } from "#domain/workflow/events.ts";

/** Takes from readers what was decided, leaves them the notice in every locale, and tells the press. */
export async function takeDownPublications(
  tx: Tx,
  { content, now }: { content: ArticleContent; now: Date },
  event: WorkflowEventOf<"takenDown">,
): Promise<void> {
  const { articleId } = content;
  await takeDownEditions(tx, {
    articleId,
    languages: event.publications.map(({ language }) => language),
    notice: localized(content, event.notice),
    titleShown: event.titleShown,
    at: now,
  });
  await askToPress(tx, { articleId });
}
