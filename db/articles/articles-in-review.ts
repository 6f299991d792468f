import type { Tx } from "#db/transaction.ts";

/** Articles that credit a person and have approvals that stand, by id: the order in which they are locked. */
export async function articlesInReviewCrediting(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.article_id AS id
    FROM signatures s
    JOIN credit_groups g ON g.article_id = s.article_id
    JOIN credit_people p ON p.group_id = g.id
    WHERE s.voided_at IS NULL AND p.person_id = ${personId}
    ORDER BY id`;
  return rows.map((row) => row.id);
}
