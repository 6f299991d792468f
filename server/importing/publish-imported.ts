import { transaction } from "#db/transaction.ts";
import type { Actor, Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { publishArticle } from "#server/publications/publish-article.ts";
import { approve } from "#server/reviews/approve.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { workflowView } from "#server/reviews/workflow-view.ts";

/** More signatures than any template asks for. */
const mostSignatures = 40;

/**
 * Takes an imported draft to review or to readers, as its people would: one submits, others approve what their own page
 * shows them, one publishes. Refuses with what the first use case refuses, or `notApproved` when nobody may sign.
 */
export async function publishImported(
  people: readonly Actor[],
  articleId: string,
  scope: Language[],
  aim: "inReview" | "published",
): Promise<Result<null>> {
  if (scope.length === 0) return ok(null);
  const [submitter] = withRole(people, "editor");
  if (submitter === undefined) return refuse("forbidden");
  const submitted = await submitArticle(submitter, { commandId: createId(), articleId, languages: scope });
  if (!submitted.ok) return submitted;
  if (aim === "inReview") return ok(null);
  const approved = await approveAll(people, articleId);
  if (!approved.ok) return approved;
  const [publisher = submitter] = withRole(people, "publisher");
  const published = await publishArticle(publisher, { commandId: createId(), articleId, languages: scope });
  return published.ok ? ok(null) : published;
}

async function approveAll(people: readonly Actor[], articleId: string): Promise<Result<null>> {
  for (let signatures = 0; signatures < mostSignatures; signatures++) {
    const next = await nextSignature(people, articleId);
    if (next === "done") return ok(null);
    if (next === null) return refuse("notApproved");
    const { actor, manifestHash, round, stageId } = next;
    const signed = await approve(actor, { commandId: createId(), articleId, manifestHash, round, stageId });
    if (!signed.ok) return signed;
  }
  return refuse("notApproved");
}

/** The first of the people who may sign what waits, and the hash of what they see. */
async function nextSignature(
  people: readonly Actor[],
  articleId: string,
): Promise<{ actor: Actor; manifestHash: string; round: number; stageId: string } | "done" | null> {
  for (const actor of people) {
    const view = await transaction((tx) => workflowView(tx, actor, articleId));
    if (view === null) return null;
    const open = view.rounds.filter((round) => round.status === "inReview");
    if (open.length === 0) return "done";
    const unit = open.flatMap((round) => round.toSign).find(({ approve: permit }) => permit.ok);
    if (unit !== undefined && unit.manifestHash !== null) {
      const { manifestHash, round, stageId } = unit;
      return { actor, manifestHash, round, stageId };
    }
  }
  return null;
}

function withRole(people: readonly Actor[], role: Role): Actor[] {
  return people.filter((person) => person.roles.includes(role));
}
