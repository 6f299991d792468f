import { findRows, findUncounted, storeProgress } from "#db/articles/alignment.ts";
import { findArticle } from "#db/articles/details.ts";
import { lockArticleAnywhere } from "#db/articles/lock-article.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { deriveRows, progressOf } from "#domain/alignment/derive-rows.ts";
import { emptyDocument } from "#domain/document/document.ts";

/** Few enough that nobody who saves meanwhile waits. */
const batch = 20;

/** The job `count-rows`: counts the rows of every article that came from before they were counted. Says how many. */
export async function countRows(): Promise<number> {
  let counted = 0;
  for (;;) {
    const ids = await transaction((tx) => findUncounted(tx, batch));
    if (ids.length === 0) return counted;
    for (const id of ids) await transaction((tx) => countRowsOf(tx, id));
    counted += ids.length;
  }
}

async function countRowsOf(tx: Tx, articleId: string): Promise<void> {
  if (!(await lockArticleAnywhere(tx, articleId))) return;
  const article = await findArticle(tx, articleId);
  const copies = await findWorkingCopies(tx, articleId);
  const documentIn = (isSource: boolean) =>
    copies.find(({ language }) => (language === article?.sourceLanguage) === isSource)?.document ?? emptyDocument;
  await storeProgress(
    tx,
    articleId,
    progressOf(deriveRows(await findRows(tx, articleId), documentIn(true), documentIn(false))),
  );
}
