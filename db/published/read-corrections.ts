import { readerDb } from "#db/client.ts";
import { listArticlesById } from "#db/published/article-cards.ts";
import { languageOf, languageSchema, localizedTextSchema, type ReaderLocale } from "#domain/locale.ts";
import { correctionsAPage, entriesOn, isIndexPage } from "#domain/publication/index-pages.ts";
import type { LiveCorrection } from "#domain/publication/live.ts";

type Row = { article_id: string; language: string; id: string; note: unknown; at: Date };

/**
 * A page of what readers were told was wrong, null the first; the newest first. A note that concerns both languages is
 * shown once: in the reader's, with the day on which that language's readers were told.
 */
export async function listLiveCorrections(
  locale: ReaderLocale,
  page: number | null,
): Promise<{ corrections: LiveCorrection[]; total: number }> {
  const db = readerDb();
  const [counted] = await db.$queryRaw<{ total: bigint }[]>`
    SELECT count(DISTINCT (article_id, id)) AS total FROM published_corrections`;
  const total = Number(counted?.total ?? 0);
  if (!isIndexPage(page, total, correctionsAPage)) return { corrections: [], total };
  const { skip, take } = entriesOn(page, total, correctionsAPage);
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (article_id, id) article_id, language, id, note, at FROM published_corrections
      ORDER BY article_id, id, (language = ${languageOf(locale)}) DESC
    ) once
    ORDER BY at DESC, article_id, id OFFSET ${skip} LIMIT ${take}`;
  const ids = [...new Set(rows.map((row) => row.article_id))];
  const cards = new Map((await listArticlesById(locale, ids)).map((card) => [card.id, card]));
  const corrections = rows.flatMap(({ article_id, language, id, note, at }) => {
    const card = cards.get(article_id);
    const told = { id, note: localizedTextSchema.parse(note), at: at.toISOString() };
    return card ? [{ ...told, card, language: languageSchema.parse(language) }] : [];
  });
  return { corrections, total };
}
