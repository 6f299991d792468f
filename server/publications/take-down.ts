import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, writtenBilingual } from "#domain/locale.ts";
import { ok, type Result } from "#domain/result.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";
import { runWorkflowCommand } from "#server/reviews/run-command.ts";

export const takeDownInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  languages: scopeSchema,
  /** For readers, in each of these languages at least; Chinese in the script of the Chinese edition. */
  notice: writtenBilingual(2000),
  /** Whether the notice names the article. Most of its readers come by a link and wonder what it was. */
  titleShown: z.boolean(),
});

/**
 * Takes published languages from readers: their addresses answer with the notice from now on. What was published stays in
 * the record. Answers with the number of each publication that was taken down.
 */
export async function takeDown(
  actor: Actor,
  input: z.infer<typeof takeDownInput>,
): Promise<Result<{ publications: { language: Language; number: number }[] }>> {
  const { languages, notice, titleShown } = input;
  const decided = await runWorkflowCommand(
    actor,
    input,
    { type: "takeDown", languages, notice, titleShown },
    "takenDown",
  );
  if (!decided.ok) return decided;
  return ok({ publications: decided.value.publications.map(({ language, number }) => ({ language, number })) });
}
