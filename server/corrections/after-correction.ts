import { z } from "zod";
import type { LockedArticle } from "#db/articles/lock-article.ts";
import { touchArticle } from "#db/articles/touch-article.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { announceChange } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import type { Actor } from "#domain/access.ts";
import { touchedLanguages } from "#domain/article/touched-languages.ts";
import { decideNote } from "#domain/corrections/correction.ts";
import { idSchema } from "#domain/ids.ts";
import { type BilingualText, languages } from "#domain/locale.ts";
import { type Result, refuse } from "#domain/result.ts";
import { lastNumberOf } from "#domain/workflow/state.ts";
import { checkHeld } from "#server/articles/check-held.ts";
import { mayChange } from "#server/articles/open-article.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const savedCorrectionSchema = z.strictObject({
  correctionId: idSchema,
  lockVersion: z.int(),
  /** An approval fell. */
  voided: z.boolean(),
});
export type SavedCorrection = z.infer<typeof savedCorrectionSchema>;

/** What says nothing to anybody. */
export const noNote: BilingualText = { zh: "", en: "" };

/** What a note may say of an article: nothing in a language of which readers never had anything. */
export async function checkNote(tx: Tx, articleId: string, note: BilingualText): Promise<Result<BilingualText>> {
  const state = await findWorkflowState(tx, articleId);
  return decideNote(note, { zh: lastNumberOf(state, "zh") > 0, en: lastNumberOf(state, "en") > 0 });
}

/**
 * Whether somebody may give a note other words now, as they may write the text that it goes out with: `beyondRights` in a
 * language that is not theirs, `heldInReview` while the stage that has it keeps them out.
 */
export async function checkWriter(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  { before, after }: Record<"before" | "after", BilingualText>,
): Promise<Result<unknown>> {
  if (!mayChange(actor, article, before, after)) return refuse("beyondRights");
  return checkHeld(tx, actor, article, touchedLanguages(before, after));
}

/** What happened to a note, and the words it then has, or had. */
type CorrectionEvent = {
  type: "correctionAdded" | "correctionReworded" | "correctionRemoved";
  correctionId: string;
  note: BilingualText;
};

/** What follows a change of the notes, in its transaction: it is recorded, the desk's list and open pages are told, and approvals fall. */
export async function afterCorrection(
  tx: Tx,
  { id: actorId }: Actor,
  { articleId, commandId }: { articleId: string; commandId: string },
  { type, ...data }: CorrectionEvent,
  before?: BilingualText,
): Promise<Pick<SavedCorrection, "voided">> {
  const at = await databaseNow(tx);
  await appendEvents(tx, { stream: `article:${articleId}`, actorId, commandId }, [{ type, data }]);
  await touchArticle(tx, articleId, { actorId, at, editions: await findWorkingCopies(tx, articleId) });
  await announceChange(tx, articleId);
  const concerned = languages.filter((language) => [data.note, before].some((note) => note && note[language] !== ""));
  return { voided: await voidStaleSignatures(tx, articleId, actorId, commandId, { languages: concerned }) };
}
