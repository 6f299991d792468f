import type { Tx } from "#db/transaction.ts";
import { type Tag, tagSchema } from "#domain/article/furniture.ts";

/** All tags by slug. */
export async function findTags(tx: Tx): Promise<Tag[]> {
  return tagSchema.array().parse(await tx.tag.findMany({ orderBy: { slug: "asc" } }));
}

/** How many of these ids are tags. */
export function countTags(tx: Tx, ids: readonly string[]): Promise<number> {
  return tx.tag.count({ where: { id: { in: [...ids] } } });
}

export async function findTagBySlug(tx: Tx, slug: string): Promise<Tag | null> {
  const row = await tx.tag.findUnique({ where: { slug } });
  return row ? tagSchema.parse(row) : null;
}

export async function insertTag(tx: Tx, tag: Tag): Promise<void> {
  await tx.tag.create({ data: tag });
}
