import { transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";

/**
 * A one-time link for an account, for the operator who starts the product or runs the command line: whoever can do that
 * already holds the database. Not reachable from the web.
 * @throws when there is no such account, or it is disabled
 */
export async function issueSignInLink(userId: string): Promise<string> {
  const user = await transaction((tx) => findDeskUser(tx, { id: userId }));
  if (!user || user.disabled) throw new Error(`no account ${userId} that may sign in`);
  return makeSignInLink(user.email);
}
