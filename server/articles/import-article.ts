import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Row } from "#domain/alignment/alignment.ts";
import { blocksOf, byId } from "#domain/alignment/derive-rows.ts";
import type { EditionText } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { type Document, emptyDocument } from "#domain/document/document.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { createId } from "#domain/ids.ts";
import { type ImportedArticle, importedArticleSchema } from "#domain/importing/imported-article.ts";
import { otherLanguage } from "#domain/locale.ts";
import { mostRecords } from "#domain/records/record.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { createdArticleSchema } from "#server/articles/create-article.ts";
import { type NewArticle, storeNewArticle } from "#server/articles/store-new-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { proposeQuotations } from "#server/quotations/propose-quotations.ts";

export const importArticleInput = importedArticleSchema;

/**
 * Makes a draft of what an import recognised. Rows keep the pairs it found; whoever imports counts as the writer of
 * every word. Refuses an id that is taken (`duplicate`), rows that name a block twice or one that is not there (`invalidInput`), and
 * references to what the desk does not have (`notFound`), and more statistics and charts than an article may have
 * (`recordsFull`).
 */
export async function importArticle(
  actor: Actor,
  input: z.infer<typeof importArticleInput>,
  options: { propose?: boolean } = {},
): Promise<Result<ImportedAnswer>> {
  if (!may(actor, "article.create")) return refuse("forbidden");
  const article = newArticleOf(actor, input);
  if (!article.ok) return article;
  return answerOnce(actor, importCommand(input.commandId), (tx) => storeImported(tx, actor, article.value, options));
}

/** Stores an imported article; the library is proposed its quotations unless `propose` is false. */
export async function storeImported(
  tx: Tx,
  actor: Actor,
  article: NewArticle,
  { propose = true }: { propose?: boolean } = {},
): Promise<Result<ImportedAnswer>> {
  const stored = await storeNewArticle(tx, actor, article);
  if (!stored.ok) return stored;
  const proposed = propose ? await proposeQuotations(tx, actor, article) : 0;
  return ok({ ...stored.value, proposed });
}

/** What an import recognised as an article to be stored, for whoever stores it together with what it names. */
export function newArticleOf(actor: Actor, input: z.infer<typeof importArticleInput>): Result<NewArticle> {
  const { zh, en } = input.editions;
  const chinese = readText(zh);
  if (!chinese.ok) return chinese;
  const english = readText(en);
  if (!english.ok) return english;
  const records = input.records ?? {};
  if (Object.keys(records).length > mostRecords) return refuse("recordsFull", { params: { most: mostRecords } });
  const texts = { zh: chinese.value, en: english.value };
  const { sourceLanguage, templateId, details } = input;
  const rows = readRows(actor, input, texts[sourceLanguage].document, texts[otherLanguage(sourceLanguage)].document);
  if (!rows.ok) return rows;
  return ok({
    id: input.id ?? createId(8),
    sourceLanguage,
    templateId,
    details,
    script: zh?.script ?? "Hans",
    texts,
    rows: rows.value,
    records,
    corrections: input.corrections ?? [],
    reason: "import",
  });
}

const answer = createdArticleSchema.extend({
  /** How many of its quotations the library was proposed. */
  proposed: z.int().default(0),
});
type ImportedAnswer = z.infer<typeof answer>;

/** The same import again gives what it made. */
export function importCommand(id: string) {
  return { id, name: "articles/import-article", answer };
}

function readText(edition: EditionText | undefined): Result<EditionText> {
  if (!edition) return ok({ title: "", deck: "", document: emptyDocument });
  const document = parseDocument(edition.document);
  return document.ok ? ok({ title: edition.title, deck: edition.deck, document: document.value }) : document;
}

function readRows(actor: Actor, { rows }: ImportedArticle, source: Document, target: Document): Result<Row[]> {
  const [sourceBlocks, targetBlocks] = [byId(source), byId(target)];
  const sourceIds = new Set(rows.flatMap((row) => row.sourceIds));
  const targetIds = new Set(rows.flatMap((row) => row.targetIds));
  const known =
    [...sourceIds].every((id) => sourceBlocks.has(id)) && [...targetIds].every((id) => targetBlocks.has(id));
  const named = rows.reduce((count, row) => count + row.sourceIds.length + row.targetIds.length, 0);
  if (!known || named !== sourceIds.size + targetIds.size) return refuse("invalidInput", { params: { at: "rows" } });
  const unnamedSource = source.content.map((block) => block.attrs.id).filter((id) => !sourceIds.has(id));
  const unnamedTarget = target.content.map((block) => block.attrs.id).filter((id) => !targetIds.has(id));
  return ok([
    ...unnamedSource.map((id) => alone([id], [])),
    ...unnamedTarget.map((id) => alone([], [id])),
    ...rows.map((row): Row => {
      const paired = row.sourceIds.length > 0 && row.targetIds.length > 0;
      const confirmed = paired && row.status === "confirmed";
      return {
        sourceIds: row.sourceIds,
        targetIds: row.targetIds,
        sourceHashes: paired ? blocksOf(row.sourceIds, sourceBlocks).map(blockHash) : [],
        status: confirmed ? "confirmed" : "draft",
        origin: "import",
        ...(confirmed ? { confirmedBy: actor.id } : {}),
      };
    }),
  ]);
}

function alone(sourceIds: string[], targetIds: string[]): Row {
  return { sourceIds, targetIds, sourceHashes: [], status: "draft", origin: "import" };
}
