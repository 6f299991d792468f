import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { countMine } from "#db/workflow/inbox.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const countWaitingInput = z.strictObject({});

/** How many things wait for whoever asks: what every page of the desk says beside its inbox. */
export async function countWaiting(actor: Actor, _input: z.infer<typeof countWaitingInput>): Promise<Result<number>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction((tx) => countMine(tx, actor)));
}
