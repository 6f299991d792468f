import type { Tx } from "#db/transaction.ts";
import type { EditionText } from "#domain/article/article.ts";
import { isEmptyDocument } from "#domain/document/block-text.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import type { Language } from "#domain/locale.ts";

/** Tells the desk's list who wrote last and when, which languages were begun, and what the titles are to search for. */
export async function touchArticle(
  tx: Tx,
  articleId: string,
  by: { actorId: string; at: Date; editions: readonly (EditionText & { language: Language })[] },
): Promise<void> {
  const begun = by.editions.filter(({ title, document }) => title.trim() !== "" || !isEmptyDocument(document));
  await tx.article.update({
    where: { id: articleId },
    data: {
      updatedAt: by.at,
      updatedBy: by.actorId,
      begun: begun.map(({ language }) => language).sort(),
      searchTitle: foldHan(by.editions.map(({ title }) => title).join("\n")),
    },
  });
}
