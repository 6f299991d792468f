import type { Language } from "#domain/locale.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Of the editions `e`, the row of the reader's language, or the only one there is. */
export function oncePerArticle(language: Language): Prisma.Sql {
  return Prisma.sql`(e.language = ${language} OR NOT EXISTS (
    SELECT FROM published_editions own WHERE own.article_id = e.article_id AND own.language = ${language}))`;
}

/** Instants (ISO 8601), `to` exclusive. */
export type Between = { from: string; to: string };

/** Of the editions `e`, those that came out in a stretch of time. */
export function within({ from, to }: Between): Prisma.Sql {
  return Prisma.sql`e.date_published >= ${from}::timestamptz AND e.date_published < ${to}::timestamptz`;
}
