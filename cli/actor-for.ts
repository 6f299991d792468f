import type { Actor } from "#domain/access.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

/** Whose work a command does: that of an account, or where none is named the operator's. Call it inside `withDatabase`. */
export async function actorFor(email: string | undefined): Promise<Actor> {
  const { operator } = await import("#server/importing/operator.ts");
  if (email === undefined) return operator;
  const { transaction } = await import("#db/transaction.ts");
  const { findDeskUser } = await import("#db/users/users.ts");
  const user = await transaction((tx) => findDeskUser(tx, { email: email.toLowerCase() }));
  if (user === null || user.disabled) throw new OperatorProblem(`${email} has no account that may write.`);
  return { id: user.id, name: user.name, roles: user.roles, grants: user.grants, locale: user.locale };
}
