import { databaseNow } from "#db/clock.ts";
import type { Tx } from "#db/transaction.ts";
import { type Grant, grantsSchema, type Role } from "#domain/access.ts";
import { rolesOf } from "#domain/users/roles-of.ts";

export type DeskPerson = {
  name: string;
  /** None while the account is disabled. */
  roles: Role[];
  grants: Grant[];
};

/** Names of accounts and what they may do at present, by id. */
export async function findDeskPeople(tx: Tx, ids: Iterable<string>): Promise<Record<string, DeskPerson>> {
  const rows = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, role: true, grants: true, banned: true, banExpires: true },
  });
  const now = await databaseNow(tx);
  return Object.fromEntries(
    rows.map((row) => {
      const disabled = row.banned === true && (row.banExpires === null || row.banExpires > now);
      const grants = grantsSchema.parse(row.grants);
      return [row.id, { name: row.name, roles: disabled ? [] : rolesOf(row.role), grants }];
    }),
  );
}
