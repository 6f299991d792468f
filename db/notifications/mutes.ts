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
  const rows = await tx.$queryRaw<{ id: string; title: string | null }[]>`
    SELECT a.id, coalesce(nullif(own.title, ''), other.title) AS title
    FROM notice_mutes m JOIN articles a ON a.id = m.article_id
    LEFT JOIN editions e ON e.article_id = a.id AND e.language = a.source_language
    LEFT JOIN working_copies own ON own.edition_id = e.id
    LEFT JOIN editions o ON o.article_id = a.id AND o.language <> a.source_language
    LEFT JOIN working_copies other ON other.edition_id = o.id
    WHERE m.user_id = ${userId} ORDER BY m.at DESC, a.id`;
  return rows.map(({ id, title }) => ({ articleId: id, title: title ?? "" }));
}
