import type { Tx } from "#db/transaction.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Joins both languages of an article as they stand: the editions as `zh` and `en`, their texts as `zc` and `ec`. */
export function joinTexts(articleId: "a.id" | "n.article_id"): Prisma.Sql {
  const id = Prisma.raw(articleId);
  return Prisma.sql`LEFT JOIN editions zh ON zh.article_id = ${id} AND zh.language = 'zh'
    LEFT JOIN working_copies zc ON zc.edition_id = zh.id
    LEFT JOIN editions en ON en.article_id = ${id} AND en.language = 'en'
    LEFT JOIN working_copies ec ON ec.edition_id = en.id`;
}

/** Both titles of what `joinTexts` joined, "" where there is none. */
export const bothTitles = Prisma.sql`coalesce(zc.title, '') AS title_zh, coalesce(ec.title, '') AS title_en`;

/** The title in the language that was written first, else the other; "" where there is neither. */
export const titleWrittenFirst = Prisma.sql`CASE a.source_language
      WHEN 'zh' THEN coalesce(nullif(zc.title, ''), ec.title, '') ELSE coalesce(nullif(ec.title, ''), zc.title, '') END AS title`;

/** What the desk calls articles, in the language each was written in first; what is gone is absent. */
export async function findTitles(tx: Tx, articleIds: readonly string[]): Promise<Record<string, string>> {
  if (articleIds.length === 0) return {};
  const rows = await tx.$queryRaw<{ id: string; title: string }[]>`
    SELECT a.id, ${titleWrittenFirst} FROM articles a ${joinTexts("a.id")}
    WHERE a.id = ANY(${[...articleIds]}::text[])`;
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
