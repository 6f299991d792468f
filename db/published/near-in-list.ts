import type { EitherLogin } from "#db/published/either-login.ts";
import type { Language } from "#domain/locale.ts";
import { nearInList, type SharedList } from "#domain/publication/related.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Where an article stands, or once stood, in a list of what a language has. */
export type ListPlace = { language: Language; list: SharedList; datePublished: Date };

/** Ids of the articles that stand near a place in a list, on either side; without the one that stands there. */
export async function articlesNear(db: EitherLogin, articleId: string, { language, list, datePublished }: ListPlace) {
  const here = Prisma.sql`(${datePublished}::timestamptz, ${articleId})`;
  const among = Prisma.sql`
    SELECT e.article_id FROM published_editions e
    WHERE e.language = ${language} AND e.article_id <> ${articleId} AND ${says(list)}`;
  const rows = await db.$queryRaw<{ article_id: string }[]>`
    (${among} AND (e.date_published, e.article_id) < ${here}
     ORDER BY e.date_published DESC, e.article_id DESC LIMIT ${nearInList})
    UNION
    (${among} AND (e.date_published, e.article_id) > ${here}
     ORDER BY e.date_published, e.article_id LIMIT ${nearInList})`;
  return rows.map((row) => row.article_id);
}

function says({ of, name }: SharedList): Prisma.Sql {
  return of === "tag"
    ? Prisma.sql`EXISTS (SELECT FROM published_tags own
        WHERE own.article_id = e.article_id AND own.language = e.language AND own.slug = ${name})`
    : Prisma.sql`EXISTS (SELECT FROM published_quotation_uses own
        WHERE own.article_id = e.article_id AND own.language = e.language AND own.quotation_id = ${name})`;
}
