import { joinTexts, titleWrittenFirst } from "#db/articles/titles.ts";
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
  const rows = await tx.$queryRaw<{ id: string; title: string }[]>`
    SELECT a.id, ${titleWrittenFirst}
    FROM notice_mutes m JOIN articles a ON a.id = m.article_id ${joinTexts("a.id")}
    WHERE m.user_id = ${userId} ORDER BY m.at DESC, a.id`;
  return rows.map(({ id, title }) => ({ articleId: id, title }));
}
