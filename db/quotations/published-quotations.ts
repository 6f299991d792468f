import type { Tx } from "#db/transaction.ts";
import { toJsonObject } from "#domain/json.ts";
import type { Language } from "#domain/locale.ts";
import type { Embedding } from "#domain/quotations/embed.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { foldedQuotation } from "#domain/search/folded-quotation.ts";

/** Gives readers an entry as it says now, whatever they had of it. */
export async function publishQuotation(tx: Tx, published: PublishedQuotation, date: string): Promise<void> {
  const folded = foldedQuotation(published);
  const row = { data: toJsonObject(published), date, folded, updatedAt: new Date(published.verifiedAt) };
  await tx.publishedQuotation.upsert({
    where: { id: published.id },
    create: { id: published.id, ...row },
    update: row,
  });
}

/** Tells which entries the live edition of an article embeds. */
export async function storePublishedUses(
  tx: Tx,
  { articleId, language }: { articleId: string; language: Language },
  embeddings: readonly Embedding[],
): Promise<void> {
  await tx.publishedQuotationUse.deleteMany({ where: { articleId, language } });
  const newest = new Map(embeddings.map(({ id, version }) => [id, version]));
  await tx.publishedQuotationUse.createMany({
    data: [...newest].map(([quotationId, version]) => ({ articleId, language, quotationId, version })),
  });
}
