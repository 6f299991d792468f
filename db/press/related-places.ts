import type { ListPlace } from "#db/published/near-in-list.ts";
import type { Tx } from "#db/transaction.ts";
import { languageSchema } from "#domain/locale.ts";
import { sharedLists } from "#domain/publication/related.ts";

type PlaceRow = { language: string; at: Date; tags: string[]; quotations: string[] };

/** Where any publication of an article stood among those that it may be related to: pages there may name it, or named it. */
export async function relatedPlaces(tx: Tx, articleId: string): Promise<ListPlace[]> {
  const rows = await tx.$queryRaw<PlaceRow[]>`
    SELECT DISTINCT language, (snapshot ->> 'datePublished')::timestamptz AS at,
      ARRAY(SELECT DISTINCT jsonb_path_query(snapshot::jsonb, '$.tags[*].slug') #>> '{}' ORDER BY 1) AS tags,
      ARRAY(SELECT DISTINCT jsonb_path_query(snapshot::jsonb,
        '$.readings.*.document.content[*].attrs.entry.id') #>> '{}' ORDER BY 1) AS quotations
    FROM published_publications WHERE article_id = ${articleId}`;
  return rows.flatMap(({ language, at, tags, quotations }) =>
    sharedLists({ quotations, tags }).map((list) => ({
      language: languageSchema.parse(language),
      list,
      datePublished: at,
    })),
  );
}
