import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { listDeskUsers } from "#db/users/users.ts";
import { countAssigned } from "#db/workflow/inbox.ts";
import { type Actor, may, roleSchema } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Taker } from "#domain/workflow/inbox.ts";

export const listTakersInput = z.strictObject({ role: roleSchema });

/** Who holds a role, those with least to do first. */
export async function listTakers(actor: Actor, { role }: z.infer<typeof listTakersInput>): Promise<Result<Taker[]>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const people = (await listDeskUsers(tx)).filter(({ roles, disabled }) => !disabled && roles.includes(role));
    const load = await countAssigned(
      tx,
      people.map(({ id }) => id),
    );
    const takers = people.map(({ id, name }) => ({ userId: id, name, assigned: load.get(id) ?? 0 }));
    return ok(takers.toSorted((one, other) => one.assigned - other.assigned || (one.name < other.name ? -1 : 1)));
  });
}
