import { z } from "zod";
import { findDeskTimeZone } from "#db/desk/desk.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readDeskZoneInput = z.strictObject({});

/** Where the desk is (IANA): by its clock days begin and things are published. */
export async function readDeskZone(actor: Actor, _input: z.infer<typeof readDeskZoneInput>): Promise<Result<string>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction(findDeskTimeZone));
}
