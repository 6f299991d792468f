import { storeRows } from "#db/articles/alignment.ts";
import { articleExists, insertArticle } from "#db/articles/details.ts";
import { touchArticle } from "#db/articles/touch-article.ts";
import { databaseNow } from "#db/clock.ts";
import { insertCorrection } from "#db/corrections/corrections.ts";
import { cutRevision } from "#db/editions/cut-revision.ts";
import { storeWordings } from "#db/editions/wordings.ts";
import { findWorkingCopies, insertEdition, writeWorkingCopy } from "#db/editions/working-copy.ts";
import { insertRecord } from "#db/records/records.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, mayIn } from "#domain/access.ts";
import type { Row } from "#domain/alignment/alignment.ts";
import { reconcile } from "#domain/alignment/reconcile.ts";
import type { ArticleDetails, EditionText } from "#domain/article/article.ts";
import type { RevisionReason } from "#domain/article/revision.ts";
import type { ImportedCorrection } from "#domain/corrections/correction.ts";
import { contributionsAfter, detailContributions } from "#domain/document/contributions.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages, otherLanguage, type Script } from "#domain/locale.ts";
import type { Records } from "#domain/records/record.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { checkReferences } from "#server/articles/check-references.ts";

export type NewArticle = {
  id: string;
  sourceLanguage: Language;
  templateId: string;
  details: ArticleDetails;
  /** The script Chinese is written in here. */
  script: Script;
  texts: Record<Language, EditionText>;
  /** Pairs known beforehand, with the wordings they were made from; other blocks get rows at their place. */
  rows: Row[];
  records: Records;
  /** Oldest first. */
  corrections: readonly ImportedCorrection[];
  reason: Extract<RevisionReason, "created" | "import">;
};

const emptyText: EditionText = { title: "", deck: "", document: emptyDocument };
const noDetails: ArticleDetails = {
  slug: "article",
  columnId: null,
  tagIds: [],
  outletId: null,
  datePublished: null,
  cover: null,
  credits: [],
};

/**
 * Adds an article with both editions; a first revision keeps what an edition says, if it says anything. Refused with
 * `beyondRights` outside the column and the languages for which somebody may.
 */
export async function storeNewArticle(
  tx: Tx,
  actor: Actor,
  article: NewArticle,
): Promise<Result<{ articleId: string }>> {
  const { id: articleId, sourceLanguage, templateId, details, texts } = article;
  // Who starts or imports one writes all that it says.
  const written = languages.filter((language) => language === sourceLanguage || saysSomething(texts[language]));
  if (!mayIn(actor, "article.create", { columnId: details.columnId, languages: written }))
    return refuse("beyondRights");
  if (await articleExists(tx, articleId)) return refuse("duplicate");
  const checked = await checkReferences(tx, details);
  if (!checked.ok) return checked;
  const at = await databaseNow(tx);
  const contributions = detailContributions({ details: noDetails, contributions: {} }, details, actor.id);
  await insertArticle(tx, { id: articleId, sourceLanguage, templateId, details, contributions }, actor.id, at);
  for (const language of languages) {
    const script = language === "zh" ? article.script : null;
    await insertEdition(tx, { id: createId(), articleId, language, script });
  }
  for (const [id, body] of Object.entries(article.records)) {
    await insertRecord(tx, { articleId, id, body, contributions: [actor.id] }, actor.id, at);
  }
  for (const [place, correction] of article.corrections.entries()) {
    // Notes are kept in the order of when they were written; these came all at once.
    await insertCorrection(tx, { articleId, ...correction }, actor.id, new Date(at.getTime() + place));
  }
  for (const copy of await findWorkingCopies(tx, articleId)) {
    const text = texts[copy.language];
    const written = contributionsAfter({ text: emptyText, contributions: {} }, text, actor.id);
    if (Object.keys(written).length === 0) continue;
    await writeWorkingCopy(tx, copy, { ...text, contributions: written }, actor.id, at);
    await cutRevision(tx, copy.id, article.reason, actor.id);
  }
  const source = texts[sourceLanguage].document;
  const target = texts[otherLanguage(sourceLanguage)].document;
  const rows = reconcile(article.rows, { before: source, after: source }, { before: target, after: target });
  await storeRows(tx, articleId, rows, { source, target });
  await storeWordings(tx, source, new Set(rows.flatMap((row) => row.sourceHashes)));
  await touchArticle(tx, articleId, {
    actorId: actor.id,
    at,
    editions: languages.map((language) => ({ language, ...texts[language] })),
  });
  return ok({ articleId });
}

function saysSomething(text: EditionText): boolean {
  return Object.keys(contributionsAfter({ text: emptyText, contributions: {} }, text, "")).length > 0;
}
