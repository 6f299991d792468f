import { z } from "zod";
import { findRows } from "#db/articles/alignment.ts";
import { findArticle } from "#db/articles/details.ts";
import { findThreads } from "#db/comments/threads.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findTrashed } from "#db/trash/trash.ts";
import { listDeskUsers } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { anchorTargets } from "#domain/annotations/anchor.ts";
import { orderThreads } from "#domain/comments/order-threads.ts";
import type { CommentsForDesk, ThreadForDesk } from "#domain/comments/thread.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const listCommentsInput = z.strictObject({ articleId: idSchema });

/**
 * Everything said about an article's words, in the order of the words, with where they stand in the working copies; and the
 * people of the desk, who can be called. What is said about an article in the trash nobody reads (`inTrash`).
 */
export async function listComments(
  actor: Actor,
  { articleId }: z.infer<typeof listCommentsInput>,
): Promise<Result<CommentsForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const article = await findArticle(tx, articleId);
    if (!article) return refuse("notFound");
    if (await findTrashed(tx, articleId)) return refuse("inTrash");
    const threads = await anchoredThreads(tx, articleId, article.sourceLanguage);
    const people = (await listDeskUsers(tx)).map(({ id, name, disabled }) => ({ id, name, active: !disabled }));
    return ok({ threads, people });
  });
}

async function anchoredThreads(tx: Tx, articleId: string, source: "zh" | "en"): Promise<ThreadForDesk[]> {
  const stored = await findThreads(tx, articleId);
  if (stored.length === 0) return [];
  const copies = await findWorkingCopies(tx, articleId);
  const anchored = copies.flatMap((copy) => {
    const own = stored.filter(({ target }) => target.language === copy.language);
    const anchors = anchorTargets(
      own.map(({ target }) => target),
      copy,
    );
    return own.map((thread, at) => ({ ...thread, anchor: anchors[at] ?? ("orphaned" as const) }));
  });
  const documents = Object.fromEntries(copies.map(({ language, document }) => [language, document]));
  return orderThreads(anchored, source, { rows: await findRows(tx, articleId) }, documents);
}
