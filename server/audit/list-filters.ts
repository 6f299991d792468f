import { z } from "zod";
import { listEventTypes } from "#db/audit/search-events.ts";
import { transaction } from "#db/transaction.ts";
import { listUserNames } from "#db/users/names.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listFiltersInput = z.strictObject({});

/** By whom, and by which kinds of things, the log can be filtered. */
export async function listFilters(
  actor: Actor,
  _input: z.infer<typeof listFiltersInput>,
): Promise<Result<{ people: { id: string; name: string }[]; types: string[] }>> {
  if (!may(actor, "audit.read")) return refuse("forbidden");
  return transaction(async (tx) => ok({ people: await listUserNames(tx), types: await listEventTypes(tx) }));
}
