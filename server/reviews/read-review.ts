import { z } from "zod";
import { findLivePublication } from "#db/publications/find-live.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { type TextChanges, textChanges } from "#domain/publication/changes.ts";
import type { PublicationSnapshot, ReadingText } from "#domain/publication/snapshot.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { buildWorkflowView } from "#domain/workflow/build-view.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";
import type { WorkflowView } from "#domain/workflow/view.ts";
import { type LoadedWorkflow, loadWorkflow } from "#server/reviews/load-workflow.ts";

export const readReviewInput = z.strictObject({ articleId: idSchema });

/** Since the publication readers have now; null before the first, when everything is new. */
export type ChangesSincePublication = { number: number; madeAt: string } & TextChanges;

/** What a reviewer needs beside the text itself. */
export type ReviewForDesk = {
  articleId: string;
  workflow: WorkflowView;
  /** Who wrote the exact content that stands: they can't approve it. */
  contributors: Record<ScopeKey, { userId: string; name: string }[]>;
  changes: Partial<Record<Language, ChangesSincePublication | null>>;
};

/** What waits to be decided on an article, and what changed since it was last published. */
export function readReview(actor: Actor, input: z.infer<typeof readReviewInput>): Promise<Result<ReviewForDesk>> {
  return transaction(async (tx) => {
    if (!may(actor, "desk.read")) return refuse("forbidden");
    const loaded = await loadWorkflow(tx, input.articleId, actor);
    if (!loaded) return refuse("notFound");
    const names = Object.fromEntries(Object.entries(loaded.people).map(([id, { name }]) => [id, name]));
    return ok({
      articleId: input.articleId,
      workflow: buildWorkflowView(loaded.state, loaded.actor, loaded.policy, names),
      contributors: namedContributors(loaded),
      changes: await changesSincePublication(tx, loaded),
    });
  });
}

function namedContributors({ policy, people }: LoadedWorkflow): ReviewForDesk["contributors"] {
  const named = (key: ScopeKey) =>
    policy.contributors[key].map((userId) => ({ userId, name: people[userId]?.name ?? "" }));
  return { zh: named("zh"), en: named("en"), pair: named("pair") };
}

async function changesSincePublication(tx: Tx, { content }: LoadedWorkflow): Promise<ReviewForDesk["changes"]> {
  const changes: ReviewForDesk["changes"] = {};
  for (const language of ["zh", "en"] as const) {
    const edition = content.editions[language];
    if (!edition) continue;
    const live = await findLivePublication(tx, content.articleId, language);
    changes[language] = live && {
      number: live.number,
      madeAt: live.madeAt,
      ...textChanges(writtenReading(live.snapshot), edition),
    };
  }
  return changes;
}

/** The text as it was written, not as it was derived. */
function writtenReading({ readings, script }: PublicationSnapshot): ReadingText {
  if ("en" in readings) return readings.en;
  return script === "Hant" ? readings.Hant : readings.Hans;
}
