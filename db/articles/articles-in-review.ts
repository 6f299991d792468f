import type { Tx } from "#db/transaction.ts";

/** Articles that credit a person and are under way to their readers, by id: the order in which they are locked. */
export async function articlesInReviewCrediting(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT g.article_id AS id
    FROM credit_people p
    JOIN credit_groups g ON g.id = p.group_id
    JOIN workflow_states w ON w.article_id = g.article_id
    WHERE p.person_id = ${personId} AND w.state @> '{"rounds": [{"status": "open"}]}'
    ORDER BY id`;
  return rows.map((row) => row.id);
}
