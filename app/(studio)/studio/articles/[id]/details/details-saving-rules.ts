import { z } from "zod";
import { type ArticleDetails, articleDetailsSchema } from "#domain/article/article.ts";
import { hashOf } from "#domain/hash.ts";
import type { Result } from "#domain/result.ts";
import type { SaveAnswer, SavingRules } from "#editor/saving/saver-parts.ts";

type Name = keyof ArticleDetails;

/** A member of the details that two people changed at once. */
export type DetailConflict = { name: Name; mine: unknown; theirs: ArticleDetails };

const names = Object.keys(articleDetailsSchema.shape) as Name[];
const standingSchema = z.object({
  current: z.object({ details: articleDetailsSchema, lockVersion: z.int().positive() }),
});

type Save = (command: {
  commandId: string;
  articleId: string;
  baseLockVersion: number;
  details: ArticleDetails;
}) => Promise<Result<SaveAnswer>>;

/** How an article's details are saved: merged member by member, each as one. */
export function detailsSavingRules(articleId: string, save: Save): SavingRules<ArticleDetails, DetailConflict> {
  return {
    send: ({ commandId, baseLockVersion, content }) =>
      save({ commandId, articleId, baseLockVersion, details: content }),
    theirs: (detail) => {
      const parsed = standingSchema.safeParse(detail);
      if (!parsed.success) return null;
      const { details, lockVersion } = parsed.data.current;
      return { content: details, lockVersion, savedAt: new Date().toISOString() };
    },
    merge: mergeDetails,
    decide: (details, { name, theirs }, choice) => (choice === "theirs" ? withMember(details, theirs, name) : details),
  };
}

/** Three-way merge; `merged` holds my side of every conflict. */
export function mergeDetails(
  base: ArticleDetails,
  mine: ArticleDetails,
  theirs: ArticleDetails,
): { merged: ArticleDetails; conflicts: DetailConflict[] } {
  const same = (a: unknown, b: unknown) => hashOf({ a }) === hashOf({ a: b });
  const conflicts: DetailConflict[] = [];
  let merged = mine;
  for (const name of names) {
    if (same(theirs[name], base[name]) || same(theirs[name], mine[name])) continue;
    if (same(mine[name], base[name])) merged = withMember(merged, theirs, name);
    else conflicts.push({ name, mine: mine[name], theirs });
  }
  return { merged, conflicts };
}

function withMember(details: ArticleDetails, from: ArticleDetails, name: Name): ArticleDetails {
  return { ...details, [name]: from[name] };
}
