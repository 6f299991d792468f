import { z } from "zod";
import { readWholeStream } from "#db/audit/read-events.ts";
import { findDesk } from "#db/desk/desk.ts";
import { listRevisions } from "#db/editions/revisions.ts";
import { findFirstPrintedTime } from "#db/publications/find-first-time.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { assembleSlip, type ReviewSlip, type SlipSources, workflowEventsIn } from "#domain/workflow/slip.ts";
import { peopleInEvents } from "#domain/workflow/slip-entries.ts";
import { loadWorkflow } from "#server/reviews/load-workflow.ts";

export const readSlipInput = z.strictObject({ articleId: idSchema });

/** The review slip of an article (發稿單), as of one moment: what it is and everything that was decided about it. */
export function readSlip(actor: Actor, { articleId }: z.infer<typeof readSlipInput>): Promise<Result<ReviewSlip>> {
  return transaction(
    async (tx) => {
      if (!may(actor, "desk.read")) return refuse("forbidden");
      const loaded = await loadWorkflow(tx, articleId, actor);
      if (!loaded) return refuse("notFound");
      const { content, policy } = loaded;
      const stream = await readWholeStream(tx, `article:${articleId}`);
      const people = peopleInEvents(workflowEventsIn(stream).map(({ event }) => event));
      return ok(
        assembleSlip({
          content,
          policy,
          stream,
          desk: await findDesk(tx),
          names: await findUserNames(tx, people),
          revisions: await newestRevisions(tx, content),
          firstPrintedTime: await findFirstPrintedTime(tx, articleId),
        }),
      );
    },
    { asOfOneMoment: true },
  );
}

async function newestRevisions(tx: Tx, { editions }: ArticleContent): Promise<SlipSources["revisions"]> {
  const newest: SlipSources["revisions"] = {};
  for (const language of languages) {
    const edition = editions[language];
    if (!edition) continue;
    const [revision] = await listRevisions(tx, edition.editionId, { before: undefined, limit: 1 });
    if (revision) newest[language] = revision.number;
  }
  return newest;
}
