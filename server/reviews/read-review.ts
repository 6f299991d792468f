import { z } from "zod";
import { findLivePublication, type LivePublicationRow } from "#db/publications/find-live.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findSigned } from "#db/workflow/find-signed.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { type ArticleContent, type EditionContent, recordsIn } from "#domain/publication/article-content.ts";
import { type TextChanges, textChanges } from "#domain/publication/changes.ts";
import { writtenReading } from "#domain/publication/reading.ts";
import { recordChanges } from "#domain/records/record-changes.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { buildWorkflowView } from "#domain/workflow/build-view.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";
import type { WorkflowView } from "#domain/workflow/view.ts";
import { type LoadedWorkflow, loadWorkflow } from "#server/reviews/load-workflow.ts";

export const readReviewInput = z.strictObject({ articleId: idSchema });

type ChangedRecord = ReturnType<typeof recordChanges>[number];

/** Since the publication readers have now; null before the first, when everything is new. */
export type ChangesSincePublication = { number: number; madeAt: string; records: ChangedRecord[] } & TextChanges;

/** `records` is null where it is not known any more what the approval covered. */
export type FallenApproval = { name: string; at: string; records: ChangedRecord[] | null };

/** What a reviewer needs beside the text itself. */
export type ReviewForDesk = {
  articleId: string;
  workflow: WorkflowView;
  /** Who wrote the exact content that stands: they can't approve it. */
  contributors: Record<ScopeKey, { userId: string; name: string }[]>;
  changes: Partial<Record<Language, ChangesSincePublication | null>>;
  /** Where the last approval of a language fell, since when its figures changed. */
  fallen: Partial<Record<Language, FallenApproval>>;
};

/** What waits to be decided on an article, and what changed since it was last published or approved. */
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
      fallen: await fallenApprovals(tx, loaded),
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
  for (const language of languages) {
    const edition = content.editions[language];
    if (!edition) continue;
    const live = await findLivePublication(tx, content.articleId, language);
    changes[language] = live && changesSince(live, edition, content);
  }
  return changes;
}

function changesSince(
  { number, madeAt, snapshot }: LivePublicationRow,
  edition: EditionContent,
  content: ArticleContent,
): ChangesSincePublication {
  const reading = writtenReading(snapshot);
  const now = recordsIn(content, edition.document) ?? {};
  return { number, madeAt, ...textChanges(reading, edition), records: recordChanges(reading.records ?? {}, now) };
}

/** What fell with the last approval of each language, where no publication has followed it. */
async function fallenApprovals(tx: Tx, { content, state, people }: LoadedWorkflow): Promise<ReviewForDesk["fallen"]> {
  const fallen: ReviewForDesk["fallen"] = {};
  const signatures = state.rounds.flatMap((round) => round.signatures);
  for (const language of languages) {
    const edition = content.editions[language];
    const last = signatures.findLast(({ scope }) => scope.includes(language));
    const published = state.publications[language];
    if (!edition || !last || last.voidedAt === null || (published && published.at > last.at)) continue;
    const before = (await findSigned(tx, last.id, { editionId: edition.editionId, language }))?.records ?? null;
    const now = recordsIn(content, edition.document) ?? {};
    const name = people[last.userId]?.name ?? "";
    fallen[language] = { name, at: last.at, records: before && recordChanges(before, now) };
  }
  return fallen;
}
