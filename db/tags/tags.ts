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

/** Adds a tag; false when its slug is taken. */
export async function insertTag(tx: Tx, tag: Tag): Promise<boolean> {
  return (await tx.tag.createMany({ data: [tag], skipDuplicates: true })).count === 1;
}
