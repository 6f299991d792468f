import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { type Absence, listColleagues } from "#db/users/absences.ts";
import { findDeskUser } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const readAbsenceInput = z.strictObject({});

/** When whoever asks is away, who stands in for them, and who could. */
export async function readAbsence(
  actor: Actor,
  _input: z.infer<typeof readAbsenceInput>,
): Promise<Result<{ absence: Absence; colleagues: { userId: string; name: string }[] }>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const user = await findDeskUser(tx, { id: actor.id });
    if (!user) return refuse("notFound");
    return ok({ absence: user.absence, colleagues: await listColleagues(tx, actor.id) });
  });
}
