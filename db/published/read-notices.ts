import { readerDb } from "#db/client.ts";
import { languageSchema, localizedTextSchema } from "#domain/locale.ts";
import type { Notice } from "#domain/publication/taken-down.ts";

/** What readers are told of the languages of an article that were taken down: of the first of `ids` that has any. */
export async function readNotices(ids: readonly string[]): Promise<Notice[]> {
  const rows = await readerDb().publishedNotice.findMany({
    where: { articleId: { in: [...ids] } },
    orderBy: { language: "desc" },
  });
  const id = ids.find((candidate) => rows.some((row) => row.articleId === candidate));
  return rows
    .filter(({ articleId }) => articleId === id)
    .map(({ articleId, language, slug, columnId, title, notice, takenDownAt }) => ({
      articleId,
      language: languageSchema.parse(language),
      slug,
      columnId,
      title: localizedTextSchema.nullable().parse(title),
      notice: localizedTextSchema.parse(notice),
      takenDownAt: takenDownAt.toISOString(),
    }));
}
