import { z } from "zod";
import { insertOutlet } from "#db/outlets/outlets.ts";
import { type Actor, may } from "#domain/access.ts";
import { completeLocalized, saysSomething } from "#domain/article/complete-localized.ts";
import { noText, outletSchema } from "#domain/article/furniture.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const createOutletInput = z.strictObject({
  commandId: idSchema,
  name: localizedTextSchema.refine(saysSomething, { error: "an outlet has a name" }),
  channel: localizedTextSchema.default(noText),
});

/** Adds an outlet, and its channel where it has one. */
export async function createOutlet(
  actor: Actor,
  input: z.infer<typeof createOutletInput>,
): Promise<Result<z.infer<typeof outletSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "outlets/create-outlet", answer: outletSchema };
  const outlet = { id: createId(), name: completeLocalized(input.name), channel: completeLocalized(input.channel) };
  return answerOnce(actor, command, async (tx) => {
    await insertOutlet(tx, outlet);
    return ok(outlet);
  });
}
