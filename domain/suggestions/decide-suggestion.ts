import { type Actor, may, mayIn } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Suggestion } from "#domain/suggestions/suggestion.ts";

type Decided = Pick<Suggestion, "status" | "suggestedBy">;

/** Whoever writes or reviews may say how words should read, also while the stage that has them lets others write. */
export function maySuggest(actor: Pick<Actor, "roles">): boolean {
  return may(actor, "article.write") || may(actor, "article.review");
}

/** The same for one language of an article: what is suggested stands in its way until somebody decides it. */
export function maySuggestIn(
  actor: Pick<Actor, "roles" | "grants">,
  { columnId, language }: { columnId: string | null; language: Language },
): boolean {
  const article = { columnId, languages: [language] };
  return mayIn(actor, "article.write", article) || mayIn(actor, "article.review", article);
}

/** Only who suggested it takes a suggestion back. */
export function decideWithdrawal({ status, suggestedBy }: Decided, actorId: string): Result<null> {
  if (suggestedBy !== actorId) return refuse("forbidden");
  return status === "pending" ? ok(null) : refuse("suggestionDecided");
}

/**
 * Accepting and rejecting are for whoever may write the edition at that moment: they answer for what stands then. What
 * somebody else decided meanwhile stays decided.
 */
export function decideByWriter({ status }: Pick<Decided, "status">, mayWriteNow: boolean): Result<null> {
  if (!mayWriteNow) return refuse("heldInReview");
  return status === "pending" ? ok(null) : refuse("suggestionDecided");
}
