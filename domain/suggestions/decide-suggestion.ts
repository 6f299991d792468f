import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Suggestion } from "#domain/suggestions/suggestion.ts";

type Decided = Pick<Suggestion, "status" | "suggestedBy">;

/** Whoever writes or reviews may say how words should read, also while the stage that has them lets others write. */
export function maySuggest(actor: Pick<Actor, "roles">): boolean {
  return may(actor, "article.write") || may(actor, "article.review");
}

/** Accepting and rejecting is for whoever may write the edition at that moment (`mayWriteNow`); once is enough. */
export function decisionProblem(
  { status }: Decided,
  mayWrite: boolean,
): "forbidden" | "heldInReview" | "suggestionDecided" | null {
  if (!mayWrite) return "heldInReview";
  return status === "pending" ? null : "suggestionDecided";
}

/** Only who suggested it takes a suggestion back. */
export function decideWithdrawal({ status, suggestedBy }: Decided, actorId: string): Result<null> {
  if (suggestedBy !== actorId) return refuse("forbidden");
  return status === "pending" ? ok(null) : refuse("suggestionDecided");
}
