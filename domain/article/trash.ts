import type { Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowView } from "#domain/workflow/view.ts";

/** Since when an article is in the trash, and who put it there; the name is the id where the account is gone. */
export type Trashed = { at: string; by: { id: string; name: string } | null };

/** An article in the list of the trash. */
export type ArticleInTrash = Trashed & {
  id: string;
  title: string;
  sourceLanguage: Language;
  columnId: string | null;
  deletedAt: string;
};

/** The same with what whoever looks may do with it: an editor of other columns only reads. */
export type ListedInTrash = ArticleInTrash & { mayRestore: boolean; mayDelete: boolean };

/** After so many days an article in the trash is deleted for good. */
export const trashDays = 30;

/** When an article that was put into the trash at `at` is deleted for good. */
export function deletedAt(at: Date): Date {
  return new Date(at.getTime() + trashDays * 86_400_000);
}

/**
 * Whether an article may go to the trash as it stands. Readers have what is published, a reviewer holds what is in review,
 * and a schedule is a promise, as is a release that has it, gathering or set a time: each is ended first by whoever may. What is approved may go; its approvals stay what they
 * are, since in the trash nothing of the article changes.
 */
export function decideTrash(
  view: Pick<WorkflowView, "publications" | "rounds" | "schedules" | "takenDown">,
  inRelease: readonly Language[],
): Result<null> {
  if (Object.keys(view.publications).length > 0) return refuse("articleLive");
  // What readers had stays in the record, which the trash would not keep.
  if (Object.keys(view.takenDown).length > 0) return refuse("wasPublished");
  if (view.schedules.some(({ status }) => status === "waiting")) return refuse("articleScheduled");
  if (inRelease.length > 0) return refuse("inRelease");
  if (view.rounds.some(({ status }) => status === "inReview")) return refuse("articleInReview");
  return ok(null);
}

/** Whether somebody typed the title: spaces at the ends and ways of writing the same letter don't matter. */
export function isTitle(typed: string, title: string): boolean {
  return typed.normalize("NFC").trim() === title.normalize("NFC").trim();
}
