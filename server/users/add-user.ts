import { appendEvents } from "#db/audit/append-events.ts";
import { transaction } from "#db/transaction.ts";
import { findDeskUser, insertUser } from "#db/users/users.ts";
import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/**
 * Makes an account for the operator at the command line, the first administrator's above all, or for an import into an
 * empty desk. Not reachable from the web: there, administrators invite. An address that has one is a `duplicate`.
 */
export async function addUser(user: {
  name: string;
  email: string;
  roles: readonly Role[];
  locale: ReaderLocale;
  personId?: string;
}): Promise<Result<{ userId: string }>> {
  const userId = createId(20);
  return transaction(async (tx) => {
    const email = user.email.toLowerCase();
    if (await findDeskUser(tx, { email })) return refuse("duplicate");
    await insertUser(tx, { ...user, email, id: userId });
    await appendEvents(tx, { stream: `user:${userId}`, actorId: null, commandId: createId() }, [
      { type: "userAdded", data: { email, roles: [...user.roles] } },
    ]);
    return ok({ userId });
  });
}
