import { z } from "zod";
import { findRows, replaceRows } from "#db/articles/alignment.ts";
import { touchArticle } from "#db/articles/touch-article.ts";
import { cutRevision } from "#db/editions/cut-revision.ts";
import { storeWordings } from "#db/editions/wordings.ts";
import { findWorkingCopies, type StoredCopy, toWorkingCopy, writeWorkingCopy } from "#db/editions/working-copy.ts";
import { announceChange } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { deriveRows, type Progress, progressOf } from "#domain/alignment/derive-rows.ts";
import { reconcile } from "#domain/alignment/reconcile.ts";
import type { Contributions, EditionText } from "#domain/article/article.ts";
import { isRevisionDue } from "#domain/article/revision-policy.ts";
import { emptyDocument } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { checkHeld } from "#server/articles/check-held.ts";
import { openEdition } from "#server/articles/open-article.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const savedCopySchema = z.strictObject({
  lockVersion: z.int(),
  /** By the database's clock, ISO 8601 in UTC. */
  savedAt: z.string(),
  /** An approval fell. */
  voided: z.boolean(),
});
export type SavedCopy = z.infer<typeof savedCopySchema>;

type Write = { commandId: string; editionId: string; baseLockVersion: number };
type Made = {
  text: EditionText;
  contributions: Contributions;
  /** Who wrote it besides whoever asks: those whose suggestions it takes over. */
  others?: readonly string[];
};

/**
 * Writes one edition under the article's lock with everything that follows from it: the state before is kept as a
 * revision when one is due, rows are reconciled, wordings stored, the list told, and approvals that lost their ground
 * voided. Writing what stands already changes nothing.
 */
export async function writeEdition(
  tx: Tx,
  actor: Actor,
  write: Write,
  make: (copy: StoredCopy) => Made | null,
): Promise<Result<SavedCopy>> {
  const opened = await openEdition(tx, actor, write.editionId);
  if (!opened.ok) return opened;
  const article = opened.value;
  const { id: articleId, at } = article;
  const copies = await findWorkingCopies(tx, articleId);
  const before = copies.find((copy) => copy.id === write.editionId);
  if (!before) return refuse("notFound");
  const workflow = await checkHeld(tx, actor, article, [before.language]);
  if (!workflow.ok) return workflow;
  if (before.lockVersion !== write.baseLockVersion) return conflict(before);
  const made = make(before);
  if (!made) return refuse("notFound");
  if (sameText(before, made.text))
    return ok({ lockVersion: before.lockVersion, savedAt: before.savedAt, voided: false });

  const due = isRevisionDue(before, actor.id, at);
  if (due) await cutRevision(tx, before.id, "pause", before.savedBy);
  const from = due ? { ...before, unrevisedSince: null } : before;
  const after = await writeWorkingCopy(tx, from, { ...made.text, contributions: made.contributions }, actor.id, at);
  if (!after) return conflict(before);

  const other = copies.find((copy) => copy.id !== before.id);
  const progress = await realign(tx, article.sourceLanguage, before, after, other);
  await touchArticle(tx, articleId, { actorId: actor.id, at, editions: other ? [after, other] : [after], progress });
  const voided = await voidStaleSignatures(tx, articleId, actor.id, write.commandId, {
    known: workflow.value,
    languages: [before.language],
    others: made.others ?? [],
  });
  await announceChange(tx, articleId, { language: after.language, lockVersion: after.lockVersion });
  return ok({ lockVersion: after.lockVersion, savedAt: after.savedAt, voided });
}

async function realign(
  tx: Tx,
  sourceLanguage: Language,
  before: StoredCopy,
  after: StoredCopy,
  other: StoredCopy | undefined,
): Promise<Progress> {
  const rows = await findRows(tx, before.articleId);
  const standing = other?.document ?? emptyDocument;
  const own = { before: before.document, after: after.document };
  const unchanged = { before: standing, after: standing };
  const [source, target] = after.language === sourceLanguage ? [own, unchanged] : [unchanged, own];
  const next = reconcile(rows, source, target);
  if (!sameJson(next, rows)) {
    await replaceRows(tx, before.articleId, next);
    const known = new Set(rows.flatMap((row) => row.sourceHashes));
    const fresh = new Set(next.flatMap((row) => row.sourceHashes).filter((hash) => !known.has(hash)));
    await storeWordings(tx, source.after, fresh);
  }
  return progressOf(deriveRows(next, source.after, target.after));
}

function sameText(before: EditionText, after: EditionText): boolean {
  return before.title === after.title && before.deck === after.deck && sameJson(before.document, after.document);
}

function conflict(current: StoredCopy) {
  return refuse("conflict", { detail: { current: toWorkingCopy(current) } });
}
