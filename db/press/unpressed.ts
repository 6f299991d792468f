import type { Tx } from "#db/transaction.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Most that is looked after at a time; the next time it is others. */
const atMost = 50;

/**
 * Articles whose own pages are not what was published and that no job is about to press: search, which is told after them,
 * does not know the live edition; the page of one is not there; or the page of one that was taken down is. Without `except`.
 */
export async function findUnpressedArticles(tx: Tx, except: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ article_id: string }[]>`
    WITH locales (locale, language) AS (VALUES ('zh-Hans', 'zh'), ('zh-Hant', 'zh'), ('en', 'en')),
    lost AS (
      SELECT e.article_id FROM published_editions e
      WHERE NOT EXISTS (
        SELECT FROM published_search s
        WHERE s.article_id = e.article_id AND s.language = e.language AND s.publication_id = e.publication_id)
      UNION
      SELECT e.article_id FROM published_editions e JOIN locales l USING (language)
      LEFT JOIN ${entryAt(Prisma.sql`'/' || l.locale || '/articles/' || e.slug || '-' || e.article_id`)}
      WHERE page.object_hash IS NULL OR page.status <> 200
      UNION
      SELECT n.article_id FROM published_notices n JOIN locales l USING (language)
      JOIN ${entryAt(Prisma.sql`'/' || l.locale || '/articles/' || n.slug || '-' || n.article_id`)}
      WHERE page.object_hash IS NOT NULL AND page.status = 200
    )
    SELECT article_id FROM lost
    WHERE article_id <> ALL (${[...except]}::text[]) AND NOT EXISTS (${jobThat(Prisma.sql`
      (job.payload->>'articleId' = article_id OR job.payload::jsonb->'articleIds' @> to_jsonb(article_id))`)})
    ORDER BY article_id LIMIT ${atMost}`;
  return rows.map((row) => row.article_id);
}

/** Entries of the quotation library that have no page in some locale, though they are public. Without `except`. */
export async function findUnpressedQuotations(tx: Tx, except: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT q.id FROM published_quotations q
    CROSS JOIN (VALUES ('zh-Hans'), ('zh-Hant'), ('en')) AS l (locale)
    LEFT JOIN ${entryAt(Prisma.sql`'/' || l.locale || '/quotations/' || q.id`)}
    WHERE (page.object_hash IS NULL OR page.status <> 200) AND q.id <> ALL (${[...except]}::text[])
      AND NOT EXISTS (${jobThat(Prisma.sql`job.payload->>'quotationId' = q.id`)})
    ORDER BY q.id LIMIT ${atMost}`;
  return rows.map(({ id }) => id);
}

/** Whether a job is about to press what every page shows and what stands beside the articles, be it with everything. */
export async function isFurnitureAwaited(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ awaited: boolean }[]>`
    SELECT EXISTS (${jobThat(Prisma.sql`'true' IN (job.payload->>'furniture', job.payload->>'all')`)}) AS awaited`;
  return row?.awaited === true;
}

/** The newest entry of a path, to be joined as `page`. */
function entryAt(path: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LATERAL (
    SELECT status, object_hash FROM press_entries WHERE path = ${path} ORDER BY generation DESC LIMIT 1
  ) page ON true`;
}

/** Jobs of the press that are tried yet. */
function jobThat(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE task.identifier = 'press' AND job.attempts < job.max_attempts AND ${condition}`;
}
