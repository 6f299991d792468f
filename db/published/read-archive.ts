import { readerDb } from "#db/client.ts";
import type { EitherLogin } from "#db/published/either-login.ts";
import { oncePerArticle } from "#db/published/once-per-article.ts";
import type { Language } from "#domain/locale.ts";
import { type ArchiveMonth, monthsBetween } from "#domain/publication/archive.ts";

/** The months in which something came out, by the desk's clock, as a language's archive has them; the newest first. */
export async function listArchiveMonths(
  language: Language,
  timeZone: string,
  db: EitherLogin = readerDb(),
): Promise<ArchiveMonth[]> {
  const { _min, _max } = await db.publishedEdition.aggregate({
    _min: { datePublished: true },
    _max: { datePublished: true },
  });
  if (_min.datePublished === null || _max.datePublished === null) return [];
  const months = monthsBetween(_min.datePublished.toISOString(), _max.datePublished.toISOString(), timeZone);
  const rows = await db.$queryRaw<{ at: number; count: bigint }[]>`
    SELECT width_bucket(e.date_published, ${months.map(({ from }) => from)}::timestamptz[]) AS at, count(*) AS count
    FROM published_editions e WHERE ${oncePerArticle(language)} GROUP BY 1 ORDER BY 1 DESC`;
  return rows.flatMap(({ at, count }) => {
    const month = months[at - 1]?.month;
    return month === undefined ? [] : [{ month, count: Number(count) }];
  });
}
