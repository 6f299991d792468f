import { z } from "zod";
import { joinTexts } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import type { Document } from "#domain/document/document.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import { embeddingsOf } from "#domain/quotations/embed.ts";
import { sameJson } from "#domain/same-json.ts";

type Place = { articleId: string; language: Language };

/** Tells the library where a working copy embeds its entries. */
export async function storeQuotationUses(tx: Tx, place: Place, before: Document, after: Document): Promise<void> {
  const [had, has] = [embeddingsOf(before), embeddingsOf(after)];
  if (sameJson(had, has)) return;
  await tx.quotationUse.deleteMany({ where: place });
  const { articleId, language } = place;
  // An entry that the library does not have stays a word of the text; checks tell of it. One that is being taken out just
  // now is waited for: nobody's text is refused for it.
  for (const { blockId, id, version } of has) {
    await tx.$executeRaw`
      INSERT INTO quotation_uses (article_id, language, block_id, quotation_id, version)
      SELECT ${articleId}, ${language}, ${blockId}, id, ${version}::int FROM quotations WHERE id = ${id}
      FOR KEY SHARE`;
  }
}

/** Tells entries that are new in the library where working copies named them already. */
export async function storeUsesOfNew(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO quotation_uses (article_id, language, block_id, quotation_id, version)
    SELECT e.article_id, e.language, b.block->'attrs'->>'id', q.id, (b.block->'attrs'->'entry'->>'version')::int
    FROM working_copies w
    JOIN editions e ON e.id = w.edition_id
    CROSS JOIN LATERAL jsonb_array_elements(w.document->'content') AS b (block)
    JOIN quotations q ON q.id = b.block->'attrs'->'entry'->>'id'
    WHERE b.block->>'type' = 'quotation' AND q.id = ANY(${[...ids]})
    ON CONFLICT DO NOTHING`;
}

const useSchema = z.object({
  articleId: z.string(),
  language: languageSchema,
  blockId: z.string(),
  version: z.int(),
  editionId: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  live: z.boolean(),
  trashed: z.boolean(),
});
/** A block of a working copy that embeds an entry. `live`: readers have an edition of this article in this language. */
export type QuotationUse = z.infer<typeof useSchema>;

/** Every block that embeds an entry, article by article, the last saved first; trashed articles at the end. */
export async function findQuotationUses(tx: Tx, quotationId: string): Promise<QuotationUse[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT u.article_id AS "articleId", u.language, u.block_id AS "blockId", u.version, e.id AS "editionId",
      coalesce(zc.title, '') AS "titleZh", coalesce(ec.title, '') AS "titleEn",
      EXISTS (SELECT FROM published_editions p WHERE p.article_id = u.article_id AND p.language = u.language) AS live,
      a.trashed_at IS NOT NULL AS trashed
    FROM quotation_uses u
    JOIN articles a ON a.id = u.article_id
    JOIN editions e ON e.article_id = u.article_id AND e.language = u.language
    ${joinTexts("a.id")}
    WHERE u.quotation_id = ${quotationId}
    ORDER BY trashed, a.updated_at DESC, u.article_id, u.language DESC, u.block_id`;
  return rows.map((row) => useSchema.parse(row));
}

/** How many articles embed an entry, trashed ones included. */
export async function countArticlesUsing(tx: Tx, quotationId: string): Promise<number> {
  const rows = await tx.quotationUse.findMany({
    where: { quotationId },
    distinct: ["articleId"],
    select: { articleId: true },
  });
  return rows.length;
}
