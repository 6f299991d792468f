import { z } from "zod";
import { announce } from "#db/presence/announce.ts";
import { transaction } from "#db/transaction.ts";
import { deleteUserSession } from "#db/users/users.ts";
import type { Actor } from "#domain/access.ts";
import { userIdSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const revokeSessionInput = z.strictObject({ sessionId: userIdSchema });

/** Ends one of one's own sessions. Somebody else's is not found. */
export async function revokeSession(actor: Actor, input: z.infer<typeof revokeSessionInput>): Promise<Result<null>> {
  return transaction(async (tx) => {
    if (!(await deleteUserSession(tx, actor.id, input.sessionId))) return refuse("notFound");
    await announce({ kind: "sessions", userId: actor.id }, tx);
    return ok(null);
  });
}
