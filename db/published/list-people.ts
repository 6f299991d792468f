import { readerDb } from "#db/client.ts";
import type { EitherLogin } from "#db/published/either-login.ts";
import { isFurtherPage, peopleAPage } from "#domain/publication/index-pages.ts";
import type { PersonInIndex } from "#domain/publication/live.ts";

type Row = { id: string; name_hans: string; name_hant: string; name_en: string; articles: number };

/** A page of those whom something published names, null the first: by their English names, those without one last. */
export async function listLivePeople(page: number | null): Promise<{ people: PersonInIndex[]; total: number }> {
  const total = await countLivePeople();
  if (!isFurtherPage(page, total, peopleAPage)) return { people: [], total };
  const rows = await readerDb().$queryRaw<Row[]>`
    SELECT p.id, p.name_hans, p.name_hant, p.name_en, c.articles
    FROM published_people p
    JOIN (SELECT person_id, count(DISTINCT article_id)::int AS articles FROM published_credits GROUP BY person_id) c
      ON c.person_id = p.id
    ORDER BY p.name_en = '', lower(p.name_en), p.name_hans, p.id
    LIMIT ${peopleAPage} OFFSET ${((page ?? 1) - 1) * peopleAPage}`;
  const people = rows.map(({ id, name_hans: hans, name_hant: hant, name_en: en, articles }) => ({
    ...{ id, names: { hans, hant, en }, articles },
  }));
  return { people, total };
}

/** How many those are. */
export function countLivePeople(db: EitherLogin = readerDb()): Promise<number> {
  return db.publishedPerson.count({ where: { credits: { some: {} } } });
}
