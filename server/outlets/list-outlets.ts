import { z } from "zod";
import { findOutlets } from "#db/outlets/outlets.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Outlet } from "#domain/article/furniture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listOutletsInput = z.strictObject({});

/** All outlets of the desk. */
export async function listOutlets(actor: Actor, _input: z.infer<typeof listOutletsInput>): Promise<Result<Outlet[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return ok(await transaction(findOutlets));
}
