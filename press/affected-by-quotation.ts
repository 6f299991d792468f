import { articlesEmbedding, countPublicQuotations, publicQuotations } from "#db/press/published-quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { type Affected, siteFiles } from "#press/affected-paths.ts";
import { quotationIndexTargets, quotationTargets } from "#press/quotation-targets.ts";
import { render, withdraw } from "#press/targets.ts";

/**
 * What an entry of the quotation library touches: its pages, the live articles that embed it, which lead to them, and the
 * index. A date that changed moves entries from page to page, and nobody knows from where: the index is pressed whole.
 */
export async function affectedByQuotation(tx: Tx, id: string): Promise<Affected & { articleIds: string[] }> {
  const [known] = await publicQuotations(tx, [id]);
  return {
    first: quotationTargets(id, known === undefined ? withdraw : render),
    articleIds: await articlesEmbedding(tx, id),
    rest: [...quotationIndexTargets(await countPublicQuotations(tx)), ...siteFiles()],
  };
}
