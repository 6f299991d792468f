import type { LockedArticle } from "#db/articles/lock-article.ts";
import { findTitles } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { type Actor, rolesIn } from "#domain/access.ts";
import { languages as bothLanguages, type Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { mayWriteNow } from "#domain/workflow/progress.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";

/**
 * Refuses with `heldInReview` while the stage that has one of these languages leaves what is signed of it to others. Every use
 * case that changes what a signature covers asks it, under the article's lock and before it writes. Gives the state it was
 * asked of.
 */
export async function checkHeld(
  tx: Tx,
  actor: Actor,
  { id, columnId }: Pick<LockedArticle, "id" | "columnId">,
  languages: readonly Language[],
): Promise<Result<WorkflowState>> {
  const state = await findWorkflowState(tx, id);
  const roles = rolesIn(actor, columnId);
  return languages.every((language) => mayWriteNow(state, language, roles[language]))
    ? ok(state)
    : refuse("heldInReview");
}

/**
 * The same for what belongs to the library and is shown by these articles: held by any of them, in whichever language.
 * Refused with `shownInReview` and the `title` of one that holds it.
 */
export async function checkShown(tx: Tx, actor: Actor, articles: readonly LockedArticle[]): Promise<Result<null>> {
  for (const article of articles) {
    if ((await checkHeld(tx, actor, article, bothLanguages)).ok) continue;
    const titles = await findTitles(tx, [article.id]);
    return refuse("shownInReview", { params: { title: titles[article.id] ?? "" } });
  }
  return ok(null);
}
