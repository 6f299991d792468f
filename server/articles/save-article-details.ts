import { z } from "zod";
import { findArticle, type StoredArticle, updateDetails } from "#db/articles/details.ts";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { touchArticle } from "#db/articles/touch-article.ts";
import { databaseNow } from "#db/clock.ts";
import { findColumnTemplate } from "#db/columns/columns.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { announceChange } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { type Actor, may } from "#domain/access.ts";
import { articleDetailsSchema } from "#domain/article/article.ts";
import { touchedLanguages } from "#domain/article/touched-languages.ts";
import { detailContributions } from "#domain/document/contributions.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { checkHeld } from "#server/articles/check-held.ts";
import { checkReferences } from "#server/articles/check-references.ts";
import { mayChange } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const saveArticleDetailsInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** The version of the details that the client's were made from. */
  baseLockVersion: z.int().min(1),
  details: articleDetailsSchema,
});

export const savedDetailsSchema = z.strictObject({ lockVersion: z.int(), savedAt: z.string(), voided: z.boolean() });

/**
 * Stores what belongs to an article whatever its language. Refuses a stale base with `conflict` and
 * `detail: { current: { details, lockVersion } }`, what the desk does not have with `notFound` and `params.what`, and with
 * `heldInReview` what says anything in a language whose text is left to others now.
 */
export async function saveArticleDetails(
  actor: Actor,
  input: z.infer<typeof saveArticleDetailsInput>,
): Promise<Result<z.infer<typeof savedDetailsSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "articles/save-article-details", answer: savedDetailsSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, details } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const before = await findArticle(tx, articleId);
    if (!before) return refuse("notFound");
    // Who moves it must have a say where it goes, too.
    for (const { columnId } of [before.details, details]) {
      if (!mayChange(actor, { ...article, columnId }, before.details, details)) return refuse("beyondRights");
    }
    const conflict = refuse("conflict", {
      detail: { current: { details: before.details, lockVersion: before.lockVersion } },
    });
    if (before.lockVersion !== input.baseLockVersion) return conflict;
    const held = await checkHeld(tx, actor, article, touchedLanguages(before.details, details));
    if (!held.ok) return held;
    // Nobody takes an article that is under way into a column that goes another way: it would get there by the easier one.
    if (details.columnId !== before.details.columnId && (await goesAnotherWay(tx, before, details.columnId))) {
      return refuse("columnHeld");
    }
    const checked = await checkReferences(tx, details);
    if (!checked.ok) return checked;
    const at = await databaseNow(tx);
    if (sameJson(before.details, details))
      return ok({ lockVersion: before.lockVersion, savedAt: at.toISOString(), voided: false });
    const contributions = detailContributions(before, details, actor.id);
    if (!(await updateDetails(tx, { id: articleId, details, contributions }, before.lockVersion))) return conflict;
    const copies = await findWorkingCopies(tx, articleId);
    await touchArticle(tx, articleId, { actorId: actor.id, at, editions: copies });
    await announceChange(tx, articleId);
    const voided = await voidStaleSignatures(tx, articleId, actor.id, input.commandId, {
      known: held.value,
      languages,
    });
    return ok({ lockVersion: before.lockVersion + 1, savedAt: at.toISOString(), voided });
  });
}

async function goesAnotherWay(tx: Tx, { id, templateId }: StoredArticle, columnId: string | null): Promise<boolean> {
  const { rounds } = await findWorkflowState(tx, id);
  const next = (columnId === null ? null : await findColumnTemplate(tx, columnId)) ?? templateId;
  return rounds.some(({ status, template }) => status === "open" && template.id !== next);
}
