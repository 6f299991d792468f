import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { updateAbsence } from "#db/users/absences.ts";
import { findDeskUser } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

const instantSchema = z.iso.datetime({ offset: true });

export const setAbsenceInput = z.strictObject({
  commandId: idSchema,
  /** Oneself, or anybody for who manages accounts. */
  userId: userIdSchema,
  /** Null while there; `until` null until somebody says otherwise. */
  away: z
    .strictObject({ from: instantSchema, until: instantSchema.nullable() })
    .refine(({ from, until }) => until === null || Date.parse(until) > Date.parse(from), {
      error: "ends before it begins",
    })
    .nullable(),
  /** Who stands in, while away and should the account be disabled. They decide as themselves: it gives no right. */
  substituteId: userIdSchema.nullable(),
});

/**
 * Says when somebody is away, and who stands in for them. Refused with `notFound` (`params.what`) where that is nobody, or
 * disabled, and with `ownSubstitute` where it is they themselves.
 */
export async function setAbsence(actor: Actor, input: z.infer<typeof setAbsenceInput>): Promise<Result<null>> {
  const { commandId, userId, away, substituteId } = input;
  if (userId !== actor.id && !may(actor, "users.manage")) return refuse("forbidden");
  if (userId === substituteId) return refuse("ownSubstitute");
  return answerOnce(actor, { id: commandId, name: "users/set-absence", answer: z.null() }, async (tx) => {
    const user = await findDeskUser(tx, { id: userId });
    if (!user) return refuse("notFound");
    const substitute = substituteId === null ? null : await findDeskUser(tx, { id: substituteId });
    if (substituteId !== null && (!substitute || substitute.disabled))
      return refuse("notFound", { params: { what: "substitute" } });
    await updateAbsence(tx, userId, { away, substituteId });
    const { absence } = user;
    const from = { away: absence.away, substituteId: absence.substitute?.userId ?? null };
    await appendEvents(tx, { stream: `user:${userId}`, actorId: actor.id, commandId }, [
      { type: "absenceSet", data: { from, to: { away, substituteId } } },
    ]);
    return ok(null);
  });
}
