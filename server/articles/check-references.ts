import { columnExists } from "#db/columns/columns.ts";
import { pictureExists } from "#db/media/media.ts";
import { outletExists } from "#db/outlets/outlets.ts";
import { findPeople } from "#db/people/people.ts";
import { countTags } from "#db/tags/tags.ts";
import type { Tx } from "#db/transaction.ts";
import type { ArticleDetails } from "#domain/article/article.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** Refuses details that name what the desk does not have (`notFound`, `params.what`) or name something twice. */
export async function checkReferences(tx: Tx, details: ArticleDetails): Promise<Result<null>> {
  const { columnId, outletId, tagIds, cover, credits } = details;
  if (hasDoubles(tagIds) || credits.some((group) => hasDoubles(group.personIds) || hasDoubles(group.roles)))
    return refuse("invalidInput", { params: { at: "details" } });
  if (columnId !== null && !(await columnExists(tx, columnId))) return missing("column");
  if (outletId !== null && !(await outletExists(tx, outletId))) return missing("outlet");
  if ((await countTags(tx, tagIds)) !== tagIds.length) return missing("tag");
  if (cover && !(await pictureExists(tx, cover.mediaId))) return missing("media");
  const people = new Set(credits.flatMap((group) => group.personIds));
  if ((await findPeople(tx, people)).length !== people.size) return missing("person");
  return ok(null);
}

function hasDoubles(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}

function missing(what: string) {
  return refuse("notFound", { params: { what } });
}
