import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const submitArticleInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** One language, or both to be read as a pair. */
  languages: scopeSchema,
});

/** Hands what stands now to the reviewers. Answers with the number of the round, counted from 1. */
export async function submitArticle(
  actor: Actor,
  input: z.infer<typeof submitArticleInput>,
): Promise<Result<{ round: number }>> {
  const decided = await runWorkflowCommand(actor, input, { type: "submit", scope: input.languages }, "submitted");
  if (!decided.ok) return decided;
  return ok({ round: decided.value.round });
}
