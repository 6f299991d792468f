import { z } from "zod";
import { replaceSeverities } from "#db/columns/columns.ts";
import { type Actor, may } from "#domain/access.ts";
import { ruleSeveritiesSchema } from "#domain/checks/finding.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const setSeveritiesInput = z.strictObject({
  commandId: idSchema,
  columnId: idSchema,
  /** A rule that is not named weighs what it weighs elsewhere. */
  severities: ruleSeveritiesSchema,
});

const setSchema = z.strictObject({ columnId: idSchema });

/** Says what findings weigh in the articles of a column, instead of whatever was said before. */
export async function setSeverities(
  actor: Actor,
  input: z.infer<typeof setSeveritiesInput>,
): Promise<Result<z.infer<typeof setSchema>>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const command = { id: input.commandId, name: "columns/set-severities", answer: setSchema };
  return answerOnce(actor, command, async (tx) => {
    const { columnId, severities } = input;
    return (await replaceSeverities(tx, columnId, severities)) ? ok({ columnId }) : refuse("notFound");
  });
}
