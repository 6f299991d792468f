import type { Tx } from "#db/transaction.ts";
import { foldHan } from "#domain/hanzi/fold.ts";

/** Tells the desk's list who wrote last and when, and what the titles are to search for. */
export async function touchArticle(
  tx: Tx,
  articleId: string,
  by: { actorId: string; at: Date; titles: readonly string[] },
): Promise<void> {
  await tx.article.update({
    where: { id: articleId },
    data: { updatedAt: by.at, updatedBy: by.actorId, searchTitle: foldHan(by.titles.join("\n")) },
  });
}
