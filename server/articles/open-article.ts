import {
  type LockedArticle,
  lockArticle,
  lockArticleAnywhere,
  lockArticleOfEdition,
  whyClosed,
  whyClosedOfEdition,
} from "#db/articles/lock-article.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, mayIn, type Permission } from "#domain/access.ts";
import { touchedLanguages } from "#domain/article/touched-languages.ts";
import { languages as bothLanguages, type Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/**
 * Locks an article for somebody who may do this to it: in its column, and in these languages, by default both. Refused with
 * `beyondRights` where their role is held for others only. Every use case that changes an article opens it here, or lets the
 * workflow decide.
 */
export async function openArticle(
  tx: Tx,
  actor: Actor,
  articleId: string,
  permission: Permission,
  languagesOf: (article: LockedArticle) => readonly Language[] = () => bothLanguages,
): Promise<Result<LockedArticle>> {
  const article = await lockArticle(tx, articleId);
  if (!article) return refuse(await whyClosed(tx, articleId));
  const languages = languagesOf(article);
  return mayIn(actor, permission, { ...article, languages }) ? ok(article) : refuse("beyondRights");
}

/** The same for one edition, in its language. */
export async function openEdition(
  tx: Tx,
  actor: Actor,
  editionId: string,
): Promise<Result<LockedArticle & { language: Language }>> {
  const article = await lockArticleOfEdition(tx, editionId);
  if (!article) return refuse(await whyClosedOfEdition(tx, editionId));
  return mayIn(actor, "article.write", { ...article, languages: [article.language] })
    ? ok(article)
    : refuse("beyondRights");
}

/** The same, as a whole, for an article that may be in the trash. */
export async function openAnywhere(
  tx: Tx,
  actor: Actor,
  articleId: string,
  permission: Permission,
): Promise<Result<LockedArticle>> {
  const article = await lockArticleAnywhere(tx, articleId);
  if (!article) return refuse("notFound");
  return mayIn(actor, permission, { ...article, languages: bothLanguages }) ? ok(article) : refuse("beyondRights");
}

/** Whether a change of what both languages share is within somebody's rights: what says nothing new is within everybody's. */
export function mayChange(actor: Actor, { columnId }: LockedArticle, before: unknown, after: unknown): boolean {
  const touched = touchedLanguages(before, after);
  return touched.length === 0 || mayIn(actor, "article.write", { columnId, languages: touched });
}
