import { z } from "zod";
import { findRows, storeRows } from "#db/articles/alignment.ts";
import { findArticle, updateSourceLanguage } from "#db/articles/details.ts";
import { touchArticle } from "#db/articles/touch-article.ts";
import { databaseNow } from "#db/clock.ts";
import { storeWordings } from "#db/editions/wordings.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { announceChange } from "#db/presence/announce.ts";
import { type Actor, may } from "#domain/access.ts";
import { switchSource as switchRows } from "#domain/alignment/switch-source.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { idSchema } from "#domain/ids.ts";
import { languageSchema, languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { checkHeld } from "#server/articles/check-held.ts";
import { openArticle } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { voidStaleSignatures } from "#server/reviews/void-stale-signatures.ts";

export const switchSourceInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** The language that becomes the source. */
  language: languageSchema,
});

export const switchedSchema = z.strictObject({ sourceLanguage: languageSchema, voided: z.boolean() });

/** Makes the other edition the one that is translated from. Asking for what is already so changes nothing. */
export async function switchSource(
  actor: Actor,
  input: z.infer<typeof switchSourceInput>,
): Promise<Result<z.infer<typeof switchedSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "articles/switch-source", answer: switchedSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, language } = input;
    const opened = await openArticle(tx, actor, articleId, "article.write");
    if (!opened.ok) return opened;
    const article = await findArticle(tx, articleId);
    if (!article) return refuse("notFound");
    if (article.sourceLanguage === language) return ok({ sourceLanguage: language, voided: false });
    const held = await checkHeld(tx, actor, opened.value, languages);
    if (!held.ok) return held;
    const copies = await findWorkingCopies(tx, articleId);
    const documentOf = (wanted: boolean) =>
      copies.find((copy) => (copy.language === language) === wanted)?.document ?? emptyDocument;
    const [source, target] = [documentOf(true), documentOf(false)];
    const rows = switchRows(await findRows(tx, articleId), target, source);
    await updateSourceLanguage(tx, articleId, language);
    await storeRows(tx, articleId, rows, { source, target });
    await storeWordings(tx, source, new Set(rows.flatMap((row) => row.sourceHashes)));
    await touchArticle(tx, articleId, {
      actorId: actor.id,
      at: await databaseNow(tx),
      editions: copies,
    });
    await announceChange(tx, articleId);
    const voided = await voidStaleSignatures(tx, articleId, actor.id, input.commandId, { known: held.value });
    return ok({ sourceLanguage: language, voided });
  });
}
