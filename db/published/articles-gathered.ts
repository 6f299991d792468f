import type { EitherLogin } from "#db/published/either-login.ts";
import type { Gathered } from "#domain/publication/gathered.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Selects the ids of the articles that a list gathers, by what any live language of them says. */
export function articlesGathered({ by, name }: Gathered): Prisma.Sql {
  return by === "tag"
    ? Prisma.sql`SELECT article_id FROM published_tags WHERE slug = ${name}`
    : Prisma.sql`SELECT article_id FROM published_sources WHERE source_id = ${name}`;
}

/** How many those are. */
export async function countGathered(db: EitherLogin, list: Gathered): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT article_id) AS count FROM (${articlesGathered(list)}) gathered`;
  return Number(row?.count ?? 0);
}
