import { findPeople } from "#db/people/people.ts";
import type { Tx } from "#db/transaction.ts";
import type { Person } from "#domain/credits/credit.ts";

/** One page of all people: those with names to confirm first, then by English name. */
export async function listPeople(
  tx: Tx,
  page: { offset: number; limit: number },
): Promise<{ people: Person[]; total: number }> {
  const ids = (
    await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM people ORDER BY cardinality(unconfirmed) = 0, lower(name_en), id LIMIT ${page.limit} OFFSET ${page.offset}`
  ).map((row) => row.id);
  const found = new Map((await findPeople(tx, ids)).map((person) => [person.id, person]));
  return {
    people: ids.flatMap((id) => found.get(id) ?? []),
    total: await tx.person.count(),
  };
}
