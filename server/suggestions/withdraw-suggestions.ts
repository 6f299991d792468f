import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { decideWithdrawal } from "#domain/suggestions/decide-suggestion.ts";
import { type Settled, settleSuggestions } from "#server/suggestions/settle.ts";

export const withdrawSuggestionsInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  suggestionIds: z.array(idSchema).min(1).max(1000),
});

/** Takes back what the actor suggested and nobody decided. */
export async function withdrawSuggestions(
  actor: Actor,
  input: z.infer<typeof withdrawSuggestionsInput>,
): Promise<Result<Settled>> {
  // Also who may not suggest any more: what is theirs stands in the way until somebody decides it.
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return settleSuggestions(actor, input, {
    name: "suggestions/withdraw-suggestions",
    status: "withdrawn",
    decide: (suggestion) => decideWithdrawal(suggestion, actor.id),
  });
}
