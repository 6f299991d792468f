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
  const columns = await findColumnsOf(
    tx,
    members.map(({ articleId }) => articleId),
  );
  return members.every(({ articleId, languages }) => {
    const columnId = columns.get(articleId);
    return columnId === undefined || mayIn(actor, permission, { columnId, languages });
  });
}
