import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { languageSchema } from "#domain/locale.ts";
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

/** A row with both titles and the language that was written first. */
export const titledSchema = z.object({ source_language: languageSchema, title_zh: z.string(), title_en: z.string() });

/** What the desk calls the article of such a row; "" where it has no title. */
export function titleOfRow({
  source_language: sourceLanguage,
  title_zh: zh,
  title_en: en,
}: z.infer<typeof titledSchema>): string {
  return titleOnDesk({ sourceLanguage, titles: { zh, en }, script: null })?.text ?? "";
}

/** What the desk calls articles, in the trash or not, by id; "" where one has no title, and what is gone is absent. */
export async function findTitles(tx: Tx, articleIds: readonly string[]): Promise<Record<string, string>> {
  if (articleIds.length === 0) return {};
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT a.id, a.source_language, ${bothTitles} FROM articles a ${joinTexts("a.id")}
    WHERE a.id = ANY(${[...articleIds]}::text[])`;
  return Object.fromEntries(
    rows.map((row) => titledSchema.extend({ id: z.string() }).parse(row)).map((row) => [row.id, titleOfRow(row)]),
  );
}
