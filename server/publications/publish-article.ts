import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { ok, type Result } from "#domain/result.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const publishArticleInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  languages: scopeSchema,
});

/** Makes approved text public at once. Answers with the number of each publication that was made. */
export async function publishArticle(
  actor: Actor,
  input: z.infer<typeof publishArticleInput>,
): Promise<Result<{ publications: { language: Language; number: number }[] }>> {
  const decided = await runWorkflowCommand(actor, input, { type: "publish", languages: input.languages }, "published");
  if (!decided.ok) return decided;
  return ok({ publications: decided.value.publications.map(({ language, number }) => ({ language, number })) });
}
