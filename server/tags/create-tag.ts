import { z } from "zod";
import { findTagBySlug, insertTag } from "#db/tags/tags.ts";
import { type Actor, may } from "#domain/access.ts";
import { completeLocalized, saysSomething } from "#domain/article/complete-localized.ts";
import { tagSchema } from "#domain/article/furniture.ts";
import { slugOf } from "#domain/article/slug.ts";
import { canonicalJson } from "#domain/hash.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const createTagInput = z.strictObject({
  commandId: idSchema,
  name: localizedTextSchema.refine(saysSomething, { error: "a tag has a name" }),
});

/** As many tags may read alike in pinyin (权力, 权利) before we give up. */
const mostAlike = 50;

/**
 * Adds a tag; its slug comes from the English name, else from pinyin, numbered where another tag has it. A tag of the
 * same name is the answer if there is one.
 */
export async function createTag(
  actor: Actor,
  input: z.infer<typeof createTagInput>,
): Promise<Result<z.infer<typeof tagSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "tags/create-tag", answer: tagSchema };
  return answerOnce(actor, command, async (tx) => {
    const name = completeLocalized(input.name);
    const base = slugOf(name.en, name["zh-Hans"]).slice(0, 90).replace(/-$/, "");
    for (let number = 1; number <= mostAlike; number++) {
      const tag = { id: createId(), slug: number === 1 ? base : `${base}-${number}`, name };
      if (await insertTag(tx, tag)) return ok(tag);
      const known = await findTagBySlug(tx, tag.slug);
      if (known && canonicalJson(known.name) === canonicalJson(name)) return ok(known);
    }
    return refuse("duplicate");
  });
}
