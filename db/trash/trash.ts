import { z } from "zod";
import { bothTitles, joinTexts, titledSchema, titleOfRow } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { type ArticleInTrash, deletedAt, type Trashed } from "#domain/article/trash.ts";

/** Since when an article is in the trash; null when it is not, or is nowhere. */
export async function findTrashed(tx: Tx, articleId: string): Promise<Trashed | null> {
  const [row] = await tx.$queryRaw<{ trashed_at: Date; trashed_by: string | null; name: string | null }[]>`
    SELECT a.trashed_at, a.trashed_by, u.name FROM articles a LEFT JOIN users u ON u.id = a.trashed_by
    WHERE a.id = ${articleId} AND a.trashed_at IS NOT NULL`;
  return row ? { at: row.trashed_at.toISOString(), by: byOf(row.trashed_by, row.name) } : null;
}

/** Nothing but the two columns of the trash changes: an article comes back as it was. Call it under the article's lock. */
export async function setTrashed(tx: Tx, articleId: string, by: { id: string; at: Date } | null): Promise<void> {
  await tx.article.update({ where: { id: articleId }, data: { trashedAt: by?.at ?? null, trashedBy: by?.id ?? null } });
}

/** Deletes an article with everything that is its own. The database refuses unless it is in the trash and was never published. */
export async function deleteArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM articles WHERE id = ${articleId}`;
}

/** One page of the trash, what went there last first, and how many there are in all. */
export async function listTrash(
  tx: Tx,
  page: { offset: number; limit: number },
): Promise<{ items: ArticleInTrash[]; total: number }> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.id, a.source_language, a.column_id, a.trashed_at, a.trashed_by, u.name,
      ${bothTitles}
    FROM (
      SELECT * FROM articles WHERE trashed_at IS NOT NULL
      ORDER BY trashed_at DESC, id LIMIT ${page.limit} OFFSET ${page.offset}
    ) AS a
    LEFT JOIN users u ON u.id = a.trashed_by
    ${joinTexts("a.id")}
    ORDER BY a.trashed_at DESC, a.id`;
  const total = await tx.article.count({ where: { trashedAt: { not: null } } });
  const items = rows.map((value): ArticleInTrash => {
    const row = rowSchema.parse(value);
    return {
      id: row.id,
      title: titleOfRow(row) || row.id,
      sourceLanguage: row.source_language,
      columnId: row.column_id,
      at: row.trashed_at.toISOString(),
      by: byOf(row.trashed_by, row.name),
      deletedAt: deletedAt(row.trashed_at).toISOString(),
    };
  });
  return { items, total };
}

const rowSchema = titledSchema.extend({
  id: z.string(),
  column_id: z.string().nullable(),
  trashed_at: z.date(),
  trashed_by: z.string().nullable(),
  name: z.string().nullable(),
});

function byOf(id: string | null, name: string | null): Trashed["by"] {
  return id === null ? null : { id, name: name ?? id };
}
