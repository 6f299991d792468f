import { z } from "zod";
import { joinTexts } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { languageSchema } from "#domain/locale.ts";
import type { PictureUse } from "#domain/media/picture.ts";

/** So many places are named; more are only counted. */
const namedUses = 50;

/** Where a picture stands, an article each, the last saved first, and in how many articles. */
export async function findUses(tx: Tx, mediaId: string): Promise<{ uses: PictureUse[]; total: number }> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.id, zc.title AS title_zh, ec.title AS title_en, u.drafts, u.published, (count(*) OVER ())::int AS total,
      a.cover_media_id IS NOT DISTINCT FROM ${mediaId} AS cover
    FROM articles a
    LEFT JOIN (
      SELECT article_id,
        coalesce(array_agg(DISTINCT language) FILTER (WHERE publication = 0), '{}') AS drafts,
        coalesce(array_agg(DISTINCT language) FILTER (WHERE publication > 0), '{}') AS published
      FROM media_uses WHERE media_id = ${mediaId} GROUP BY article_id
    ) u ON u.article_id = a.id
    ${joinTexts("a.id")}
    WHERE u.article_id IS NOT NULL OR a.cover_media_id = ${mediaId}
    ORDER BY a.updated_at DESC, a.id LIMIT ${namedUses}`;
  const parsed = rows.map((row) => rowSchema.parse(row));
  return { uses: parsed.map(toUse), total: parsed[0]?.total ?? 0 };
}

/** The articles whose working copies or covers show a picture, in one order. */
export async function articlesShowing(tx: Tx, mediaId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT article_id AS id FROM media_uses WHERE media_id = ${mediaId} AND publication = 0
    UNION SELECT id FROM articles WHERE cover_media_id = ${mediaId}
    ORDER BY id`;
  return rows.map(({ id }) => id);
}

const rowSchema = z.object({
  id: z.string(),
  title_zh: z.string().nullable(),
  title_en: z.string().nullable(),
  drafts: z.array(languageSchema).nullable(),
  published: z.array(languageSchema).nullable(),
  cover: z.boolean(),
  total: z.int(),
});

function toUse(row: z.infer<typeof rowSchema>): PictureUse {
  return {
    articleId: row.id,
    titles: { zh: row.title_zh ?? "", en: row.title_en ?? "" },
    drafts: row.drafts ?? [],
    published: row.published ?? [],
    cover: row.cover,
  };
}
