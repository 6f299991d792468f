import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { replaceAccent } from "#db/columns/columns.ts";
import { askToPress } from "#db/jobs/ask-to-press.ts";
import { type Actor, may } from "#domain/access.ts";
import { columnAccentSchema } from "#domain/article/column-accent.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const setAccentInput = z.strictObject({ commandId: idSchema, columnId: idSchema, accent: columnAccentSchema });

const setSchema = z.strictObject({ columnId: idSchema });

/** Says what the pages of a column are marked with, those that readers have among them. */
export async function setAccent(
  actor: Actor,
  input: z.infer<typeof setAccentInput>,
): Promise<Result<z.infer<typeof setSchema>>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const { commandId, columnId, accent } = input;
  return answerOnce(actor, { id: commandId, name: "columns/set-accent", answer: setSchema }, async (tx) => {
    if (!(await replaceAccent(tx, columnId, accent))) return refuse("notFound");
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "columnAccentSet", data: { columnId, accent } },
    ]);
    await askToPress(tx, { furniture: true });
    return ok({ columnId });
  });
}
