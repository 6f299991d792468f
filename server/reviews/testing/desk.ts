import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import type { WorkflowView } from "#domain/workflow/view.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { publishArticle } from "#server/publications/publish-article.ts";
import { approve } from "#server/reviews/approve.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { workflowView } from "#server/reviews/workflow-view.ts";

export type Desk = Record<"editor" | "translator" | "reviewer" | "secondReviewer" | "publisher", Actor>;

/** A person for each role, in the database of the test. */
export async function createDesk(): Promise<Desk> {
  return {
    editor: await createUser({ roles: ["editor"], name: "Editor" }),
    translator: await createUser({ roles: ["translator"], name: "Translator" }),
    reviewer: await createUser({ roles: ["reviewer"], name: "Reviewer" }),
    secondReviewer: await createUser({ roles: ["reviewer"], name: "Second reviewer" }),
    publisher: await createUser({ roles: ["publisher"], name: "Publisher" }),
  };
}

/** "done", or the code of the refusal. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "done" : result.error.code;
}

export async function viewOf(actor: Actor, articleId: string): Promise<WorkflowView> {
  const view = await transaction((tx) => workflowView(tx, actor, articleId));
  if (!view) throw new Error("no such article");
  return view;
}

/** An article that the editor wrote and handed in. */
export async function submittedArticle(desk: Desk, key: ScopeKey = "pair", columnId?: string): Promise<string> {
  const { id } = await createArticle({ createdBy: desk.editor.id, ...(columnId && { columnId }) });
  const submitted = await submitArticle(desk.editor, { commandId: createId(), articleId: id, languages: scopeOf(key) });
  if (!submitted.ok) throw new Error(submitted.error.code);
  return id;
}

export async function approvedArticle(desk: Desk, key: ScopeKey = "pair", columnId?: string): Promise<string> {
  const articleId = await submittedArticle(desk, key, columnId);
  const signed = await sign(desk.reviewer, articleId, key);
  if (!signed.ok) throw new Error(signed.error.code);
  return articleId;
}

/** Approves what stands now. */
export async function sign(by: Actor, articleId: string, key: ScopeKey = "pair", commandId = createId()) {
  const view = await viewOf(by, articleId);
  const manifestHash = view.manifestHash[key];
  if (!manifestHash) throw new Error(`nothing stands for ${key}`);
  const unit = view.rounds.flatMap(({ toSign }) => toSign).find(({ scope }) => scope.join() === scopeOf(key).join());
  return approve(by, {
    commandId,
    articleId,
    manifestHash,
    round: unit?.round ?? 1,
    stageId: unit?.stageId ?? "review",
  });
}

export function publish(by: Actor, articleId: string, key: ScopeKey = "pair", commandId = createId()) {
  return publishArticle(by, { commandId, articleId, languages: scopeOf(key) });
}

/** Types another text into a language and saves it. */
export async function write(
  by: Actor,
  articleId: string,
  language: Language,
  words: string,
): Promise<{ voided: boolean }> {
  const article = await readArticle(by, { articleId });
  const copy = article.ok ? article.value.editions[language] : undefined;
  if (!copy) throw new Error(`no ${language} edition`);
  const saved = await saveWorkingCopy(by, {
    commandId: createId(),
    editionId: copy.id,
    baseLockVersion: copy.lockVersion,
    title: copy.title,
    deck: copy.deck,
    document: documentOf([words, "The rest."]),
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value;
}
