import type { Actor, Role } from "#domain/access.ts";
import { listUsers } from "#server/users/list-users.ts";

/** The roles of everybody who may sign in, by account; nobody's for those who don't look after accounts. */
export async function rolesByPerson(actor: Actor): Promise<Record<string, Role[]>> {
  const found = await listUsers(actor, {});
  const users = found.ok ? found.value.users.filter(({ disabled }) => !disabled) : [];
  return Object.fromEntries(users.map(({ id, roles }) => [id, [...roles]]));
}
