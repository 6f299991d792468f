import type { Tx } from "#db/transaction.ts";

/** Bytes of a picture that a live text shows; undefined for any other, a draft's or a text's that was taken down. */
export async function findPublishedMedia(tx: Tx, hash: string, format: string): Promise<Uint8Array | undefined> {
  if (!(await isShown(tx, hash))) return undefined;
  const found = await tx.publishedMedia.findUnique({ where: { hash } });
  return found?.format === format ? found.bytes : undefined;
}

/** Whether a live text shows the picture, or plays the recording. */
export async function isShown(tx: Tx, hash: string): Promise<boolean> {
  return (await tx.publishedMediaUse.findFirst({ where: { hash }, select: { hash: true } })) !== null;
}

/** A picture that readers have or had, in its format; a recording where that is null, which has a type instead. */
export type PublishedMedium = { hash: string; format: string | null; mime: string | null; shown: boolean };

/** Every picture and recording that a live text shows or plays. */
export async function listShownMedia(tx: Tx): Promise<Pick<PublishedMedium, "hash" | "format">[]> {
  return tx.$queryRaw<Pick<PublishedMedium, "hash" | "format">[]>`
    SELECT u.hash, m.format FROM (SELECT DISTINCT hash FROM published_media_uses) u
    LEFT JOIN published_media m USING (hash) ORDER BY u.hash`;
}

/** What readers had once and no live text shows any more: the record keeps its bytes, and no copy may. Looks at all there is. */
export async function findWithdrawnMedia(tx: Tx): Promise<PublishedMedium[]> {
  return tx.$queryRaw<PublishedMedium[]>`
    SELECT hash, format, NULL AS mime, false AS shown FROM published_media m
    WHERE NOT EXISTS (SELECT FROM published_media_uses u WHERE u.hash = m.hash)
    UNION ALL
    SELECT hash, NULL, mime, false FROM published_recordings r
    WHERE NOT EXISTS (SELECT FROM published_media_uses u WHERE u.hash = r.hash)`;
}

/** What any publication of these articles showed, and whether a live text shows it now. */
export async function findMediaOf(tx: Tx, articleIds: readonly string[]): Promise<PublishedMedium[]> {
  if (articleIds.length === 0) return [];
  return tx.$queryRaw<PublishedMedium[]>`
    WITH once AS (
      SELECT DISTINCT value #>> '{}' AS hash FROM published_publications p
      CROSS JOIN LATERAL jsonb_path_query(p.snapshot, 'strict $.**.hash') AS value
      WHERE p.article_id = ANY(${[...articleIds]}::text[])
    )
    SELECT hash, m.format, r.mime, EXISTS (SELECT FROM published_media_uses u WHERE u.hash = once.hash) AS shown
    FROM once LEFT JOIN published_media m USING (hash) LEFT JOIN published_recordings r USING (hash)
    WHERE m.format IS NOT NULL OR r.mime IS NOT NULL`;
}
