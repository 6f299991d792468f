import { z } from "zod";
import { insertOutlet } from "#db/outlets/outlets.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { completeLocalized, saysSomething } from "#domain/article/complete-localized.ts";
import { noText, type Outlet, outletSchema } from "#domain/article/furniture.ts";
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
  return answerOnce(actor, command, async (tx) => ok(await addOutlet(tx, input)));
}

/** The same within what else is done at once, by somebody who may. */
export async function addOutlet(
  tx: Tx,
  { name, channel }: Omit<z.infer<typeof createOutletInput>, "commandId">,
): Promise<Outlet> {
  const outlet = { id: createId(), name: completeLocalized(name), channel: completeLocalized(channel) };
  await insertOutlet(tx, outlet);
  return outlet;
}
