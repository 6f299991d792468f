import { findTitles } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";

/** An article that somebody muted. */
export type MutedArticle = { articleId: string; title: string };

export async function muteArticle(tx: Tx, userId: string, articleId: string): Promise<void> {
  await tx.noticeMute.createMany({ data: [{ userId, articleId }], skipDuplicates: true });
}

export async function unmuteArticle(tx: Tx, userId: string, articleId: string): Promise<void> {
  await tx.noticeMute.deleteMany({ where: { userId, articleId } });
}

/** The last muted first. */
export async function listMutes(tx: Tx, userId: string): Promise<MutedArticle[]> {
  const orderBy = [{ at: "desc" }, { articleId: "asc" }] as const;
  const mutes = await tx.noticeMute.findMany({ where: { userId }, orderBy: [...orderBy], select: { articleId: true } });
  const titles = await findTitles(
    tx,
    mutes.map(({ articleId }) => articleId),
  );
  return mutes.map(({ articleId }) => ({ articleId, title: titles[articleId] ?? "" }));
}
