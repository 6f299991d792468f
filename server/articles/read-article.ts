import { z } from "zod";
import { findRows } from "#db/articles/alignment.ts";
import { findArticle } from "#db/articles/details.ts";
import { findColumns } from "#db/columns/columns.ts";
import { findCorrectionsForDesk } from "#db/corrections/corrections.ts";
import { findWorkingCopies, toWorkingCopy } from "#db/editions/working-copy.ts";
import { findDeskImage } from "#db/media/media.ts";
import { findOutlets } from "#db/outlets/outlets.ts";
import { findCreditedPeople } from "#db/people/people.ts";
import { findRecords } from "#db/records/records.ts";
import { findTags } from "#db/tags/tags.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findTrashed } from "#db/trash/trash.ts";
import { type Actor, may } from "#domain/access.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { workflowView } from "#server/reviews/workflow-view.ts";

export const readArticleInput = z.strictObject({ articleId: idSchema });

/** An article with both editions and everything its page in the studio shows, as of one moment. */
export async function readArticle(
  actor: Actor,
  input: z.infer<typeof readArticleInput>,
): Promise<Result<ArticleForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction((tx) => read(tx, actor, input.articleId));
}

async function read(tx: Tx, actor: Actor, articleId: string): Promise<Result<ArticleForDesk>> {
  const article = await findArticle(tx, articleId);
  const workflow = article && (await workflowView(tx, actor, articleId));
  if (!article || !workflow) return refuse("notFound");
  const copies = await findWorkingCopies(tx, articleId);
  const editions: ArticleForDesk["editions"] = {};
  for (const copy of copies) editions[copy.language] = toWorkingCopy(copy);
  const publications: ArticleForDesk["publications"] = {};
  for (const language of languages) {
    const live = workflow.publications[language];
    if (live) publications[language] = { number: live.number, madeAt: live.at };
  }
  const { id, sourceLanguage, templateId, details, lockVersion } = article;
  return ok({
    id,
    sourceLanguage,
    templateId,
    details,
    lockVersion,
    editions,
    alignment: { rows: await findRows(tx, articleId) },
    records: await findRecords(tx, articleId),
    corrections: await findCorrectionsForDesk(tx, articleId),
    people: await findCreditedPeople(tx, articleId),
    columns: await findColumns(tx),
    tags: await findTags(tx),
    outlets: await findOutlets(tx),
    cover: details.cover && (await findDeskImage(tx, details.cover.mediaId)),
    workflow,
    publications,
    trashed: await findTrashed(tx, articleId),
  });
}
