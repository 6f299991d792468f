import { z } from "zod";
import { findRows, storeRows } from "#db/articles/alignment.ts";
import { findArticle } from "#db/articles/details.ts";
import { storeWordings } from "#db/editions/wordings.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { announceChange } from "#db/presence/announce.ts";
import type { Actor } from "#domain/access.ts";
import { type Row, rowSchema } from "#domain/alignment/alignment.ts";
import { rowName } from "#domain/alignment/row-key.ts";
import { type Document, emptyDocument } from "#domain/document/document.ts";
import { otherLanguage } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { checkHeld } from "#server/articles/check-held.ts";
import { openArticle } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

/** The rows as they stand after a command, and whether an approval fell with it. */
export const changedRowsSchema = z.strictObject({ rows: rowSchema.array(), voided: z.boolean() });
export type ChangedRows = z.infer<typeof changedRowsSchema>;

type Decide = (rows: Row[], documents: { source: Document; target: Document }) => Result<Row[]>;

/** Changes the rows of an article under its lock, keeping the wordings they now name. Deciding nothing new writes nothing. */
export function changeRows(
  actor: Actor,
  command: { id: string; name: string; articleId: string },
  decide: Decide,
): Promise<Result<ChangedRows>> {
  const { id, name, articleId } = command;
  return answerOnce(actor, { id, name, answer: changedRowsSchema }, async (tx) => {
    // What stands beside the source is the matter of whoever writes the other language.
    const opened = await openArticle(tx, actor, articleId, "article.write", ({ sourceLanguage }) => [
      otherLanguage(sourceLanguage),
    ]);
    if (!opened.ok) return opened;
    const article = await findArticle(tx, articleId);
    if (!article) return refuse("notFound");
    const copies = await findWorkingCopies(tx, articleId);
    const documentIn = (language: string) => copies.find((copy) => copy.language === language)?.document;
    const source = documentIn(article.sourceLanguage) ?? emptyDocument;
    const target = documentIn(otherLanguage(article.sourceLanguage)) ?? emptyDocument;
    const rows = await findRows(tx, articleId);
    const decided = decide(rows, { source, target });
    if (!decided.ok) return decided;
    if (sameJson(rows, decided.value)) return ok({ rows, voided: false });
    // Whether a row was read is on no list that is signed; what stands beside what is.
    if (!sameJson(rows.map(rowName), decided.value.map(rowName))) {
      const held = await checkHeld(tx, actor, opened.value, [otherLanguage(article.sourceLanguage)]);
      if (!held.ok) return held;
    }
    await storeRows(tx, articleId, decided.value, { source, target });
    await storeWordings(tx, source, new Set(decided.value.flatMap((row) => row.sourceHashes)));
    await announceChange(tx, articleId);
    return ok({ rows: decided.value, voided: await voidStaleSignatures(tx, articleId, actor.id, id) });
  });
}
