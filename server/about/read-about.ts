import { z } from "zod";
import { findAbout, type KeptAbout } from "#db/about/about.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readAboutInput = z.strictObject({});

/** What the publication says of itself, for whoever may write it. */
export async function readAbout(actor: Actor, _input: z.infer<typeof readAboutInput>): Promise<Result<KeptAbout>> {
  if (!may(actor, "desk.manage")) return refuse("forbidden");
  return ok(await transaction(findAbout));
}
