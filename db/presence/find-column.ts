import { appDb } from "#db/client.ts";

/** The column that an article is in, null where it is in none; undefined where there is no such article. */
export async function findColumnOf(articleId: string): Promise<string | null | undefined> {
  const article = await appDb().article.findUnique({ where: { id: articleId }, select: { columnId: true } });
  return article?.columnId;
}
