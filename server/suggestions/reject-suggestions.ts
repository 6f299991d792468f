import { z } from "zod";
import { type Actor, may, mayIn, rolesIn } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { decideByWriter } from "#domain/suggestions/decide-suggestion.ts";
import { suggestionSchema } from "#domain/suggestions/suggestion.ts";
import { mayWriteNow } from "#domain/workflow/progress.ts";
import { type Settled, settleSuggestions } from "#server/suggestions/settle.ts";

export const rejectSuggestionsInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  suggestionIds: z.array(idSchema).min(1).max(1000),
  /** Why; whoever suggested them reads it. */
  remark: suggestionSchema.shape.remark.optional(),
});

/** Leaves the words as they are, in somebody's name. */
export async function rejectSuggestions(
  actor: Actor,
  input: z.infer<typeof rejectSuggestionsInput>,
): Promise<Result<Settled>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  return settleSuggestions(actor, input, {
    name: "suggestions/reject-suggestions",
    status: "rejected",
    remark: input.remark?.trim() ?? "",
    decide: (suggestion, workflow, { columnId }) => {
      const { language } = suggestion;
      if (!mayIn(actor, "article.write", { columnId, languages: [language] })) return refuse("beyondRights");
      return decideByWriter(suggestion, mayWriteNow(workflow, language, rolesIn(actor, columnId)[language]));
    },
  });
}
