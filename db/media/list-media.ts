import { type StoredPicture, toStoredPicture } from "#db/media/media.ts";
import type { Tx } from "#db/transaction.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import { inPattern } from "#domain/text.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** One page of the library's pictures, the newest first, and how many there are in all. `query`: part of a name or of the words. */
export async function listMedia(
  tx: Tx,
  query: string,
  page: { offset: number; limit: number },
): Promise<{ items: StoredPicture[]; total: number }> {
  const folded = inPattern(foldHan(query).trim());
  const where =
    folded === "" ? Prisma.sql`kind = 'picture'` : Prisma.sql`kind = 'picture' AND search_text LIKE ${`%${folded}%`}`;
  const rows = await tx.$queryRaw<Parameters<typeof toStoredPicture>[0][]>`
    SELECT id, original_name AS "originalName", width, height, alt, caption, credit,
      focal_x AS "focalX", focal_y AS "focalY", lock_version AS "lockVersion"
    FROM media WHERE ${where}
    ORDER BY created_at DESC, id LIMIT ${page.limit} OFFSET ${page.offset}`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM media WHERE ${where}`;
  return { items: rows.map(toStoredPicture), total: counted?.total ?? 0 };
}
