import { z } from "zod";
import { articlesInReviewCrediting } from "#db/articles/articles-in-review.ts";
import { lockArticles } from "#db/articles/lock-article.ts";
import { findPeople, updatePerson as storePerson } from "#db/people/people.ts";
import { type Actor, may } from "#domain/access.ts";
import { type PersonNames, personNamesSchema } from "#domain/credits/credit.ts";
import { idSchema } from "#domain/ids.ts";
import { bilingualTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { checkShown } from "#server/articles/check-held.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { personSchema } from "#server/people/create-person.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const updatePersonInput = z.strictObject({
  commandId: idSchema,
  personId: idSchema,
  baseLockVersion: z.int().min(1),
  /** `unconfirmed` without a name confirms it. */
  names: personNamesSchema.refine((names) => names.hans + names.hant + names.en !== "", {
    error: "a person has a name",
  }),
  bio: bilingualTextSchema,
});

/**
 * Changes a person's names and what is said of them. Names as printed are part of what was signed, so approvals of
 * articles that credit the person fall when a name changes. Refuses a stale base with `conflict` and
 * `detail: { current: Person }`, and another name like checkShown.
 */
export async function updatePerson(
  actor: Actor,
  input: z.infer<typeof updatePersonInput>,
): Promise<Result<z.infer<typeof personSchema>>> {
  if (!may(actor, "people.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "people/update-person", answer: personSchema };
  return answerOnce(actor, command, async (tx) => {
    const { personId, names, bio, baseLockVersion } = input;
    // Articles first: whoever signs one of them holds its lock and reads the names.
    const articles = await lockArticles(tx, await articlesInReviewCrediting(tx, personId));
    const [current] = await findPeople(tx, [personId]);
    if (!current) return refuse("notFound");
    if (!sameJson(printed(current.names), printed(names))) {
      const held = await checkShown(tx, actor, articles);
      if (!held.ok) return held;
    }
    const stored = await storePerson(tx, { id: personId, names, bio }, baseLockVersion);
    if (!stored) return refuse("conflict", { detail: { current } });
    for (const { id } of articles) await voidStaleSignatures(tx, id, actor.id, input.commandId);
    return ok(stored);
  });
}

function printed({ hans, hant, en }: PersonNames) {
  return { hans, hant, en };
}
