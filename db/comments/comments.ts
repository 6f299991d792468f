import type { Tx } from "#db/transaction.ts";

export type NewComment = {
  id: string;
  threadId: string;
  authorId: string;
  body: string;
  mentions: string[];
  createdAt: Date;
};

export async function insertComment(tx: Tx, comment: NewComment): Promise<void> {
  await tx.comment.create({ data: comment });
}

/** Gives a comment other words; without any (null) it is withdrawn, and calls nobody. */
export async function rewriteComment(
  tx: Tx,
  id: string,
  words: { body: string; mentions: string[] } | null,
  at: Date,
): Promise<void> {
  await tx.comment.update({
    where: { id },
    data: words ? { ...words, editedAt: at } : { body: "", mentions: [], withdrawnAt: at },
  });
}

/** Those of some ids that are accounts which can sign in. */
export async function findActive(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.user.findMany({
    where: { id: { in: [...ids] }, OR: [{ banned: false }, { banned: null }] },
    select: { id: true },
  });
  const active = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => active.has(id));
}
