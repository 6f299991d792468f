import { findColumnsOf } from "#db/articles/details.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, mayIn, type Permission } from "#domain/access.ts";
import type { ReleaseMember } from "#domain/releases/release.ts";

/** Whether somebody's role reaches these articles, each in the languages it goes out in; one that is gone is nobody's. */
export async function reachesMembers(
  tx: Tx,
  actor: Actor,
  members: readonly ReleaseMember[],
  permission: Permission,
): Promise<boolean> {
  if (members.length === 0) return true;
  return reaches(actor, members, permission, await findColumnsOfMembers(tx, members));
}

/** In which columns articles are, by their ids; one that is gone is not there. */
export type ColumnsOfMembers = ReadonlyMap<string, string | null>;

export function findColumnsOfMembers(tx: Tx, members: readonly ReleaseMember[]): Promise<ColumnsOfMembers> {
  return findColumnsOf(
    tx,
    members.map(({ articleId }) => articleId),
  );
}

/** The same where the columns are known already, of many releases at once. */
export function reaches(
  actor: Actor,
  members: readonly ReleaseMember[],
  permission: Permission,
  columns: ColumnsOfMembers,
): boolean {
  return members.every(({ articleId, languages }) => {
    const columnId = columns.get(articleId);
    return columnId === undefined || mayIn(actor, permission, { columnId, languages });
  });
}
