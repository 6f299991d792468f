import { z } from "zod";
import { findSuggestions } from "#db/suggestions/suggestions.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";

export const listSuggestionsInput = z.strictObject({ articleId: idSchema });

/** What is suggested in an article and waits for a decision, oldest first, and behind it what was decided last. */
export async function listSuggestions(
  actor: Actor,
  { articleId }: z.infer<typeof listSuggestionsInput>,
): Promise<Result<SuggestionForDesk[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction((tx) => findSuggestions(tx, articleId)));
}
