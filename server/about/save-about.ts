import { z } from "zod";
import { findAbout, replaceAbout } from "#db/about/about.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { askToPress } from "#db/jobs/ask-to-press.ts";
import { type AboutText, aboutTextSchema } from "#domain/about/about.ts";
import { type Actor, may } from "#domain/access.ts";
import { completeLocalized } from "#domain/article/complete-localized.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const saveAboutInput = z.strictObject({
  commandId: idSchema,
  /** 0 for the first. */
  baseLockVersion: z.int().min(0),
  text: aboutTextSchema,
});

const answer = z.strictObject({ text: aboutTextSchema, lockVersion: z.int() });

/**
 * Says of the publication what it says of itself, to readers at once; where it says nothing, its page is gone. A Chinese
 * script that nobody wrote is made from the other one. Refuses with `conflict` where somebody else wrote it meanwhile.
 */
export async function saveAbout(
  actor: Actor,
  input: z.infer<typeof saveAboutInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  const { commandId, baseLockVersion } = input;
  const text: AboutText = completeLocalized(input.text);
  return answerOnce(actor, { id: commandId, name: "about/save-about", answer }, async (tx) => {
    const at = await databaseNow(tx);
    if (!(await replaceAbout(tx, text, { baseLockVersion, actorId: actor.id, at })))
      return refuse("conflict", { detail: { current: await findAbout(tx) } });
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "aboutWritten", data: { text } },
    ]);
    await askToPress(tx, { furniture: true });
    return ok({ text, lockVersion: baseLockVersion + 1 });
  });
}
