import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { type DeskUser, listDeskUsers } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listUsersInput = z.strictObject({});

/** Every account of the desk, by name. */
export async function listUsers(
  actor: Actor,
  _input: z.infer<typeof listUsersInput>,
): Promise<Result<{ users: DeskUser[] }>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  return ok({ users: await transaction(listDeskUsers) });
}
