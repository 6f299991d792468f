import { z } from "zod";
import { transaction } from "#db/transaction.ts";
import { type DeskSession, hasPassword, listUserSessions } from "#db/users/users.ts";
import type { Actor } from "#domain/access.ts";
import { ok, type Result } from "#domain/result.ts";

export const listSessionsInput = z.strictObject({});

/** Where one is signed in oneself, last used first, and whether one has a password. */
export async function listSessions(
  actor: Actor,
  _input: z.infer<typeof listSessionsInput>,
): Promise<Result<{ sessions: DeskSession[]; hasPassword: boolean }>> {
  return ok(
    await transaction(async (tx) => ({
      sessions: await listUserSessions(tx, actor.id),
      hasPassword: await hasPassword(tx, actor.id),
    })),
  );
}
