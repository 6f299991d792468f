import { entriesAbout } from "#db/press/entries.ts";
import {
  articlesEmbedding,
  countOlderQuotations,
  countPublicQuotations,
  publicQuotations,
} from "#db/press/published-quotations.ts";
import type { Tx } from "#db/transaction.ts";
import { entriesAPage, pagesFrom } from "#domain/publication/index-pages.ts";
import type { Affected } from "#press/affected-paths.ts";
import { quotationIndexTargets, quotationTargets } from "#press/quotation-targets.ts";
import { homes, siteFiles } from "#press/standing-targets.ts";
import { render, subjects, withdraw } from "#press/targets.ts";

/**
 * What an entry of the quotation library touches: its pages, the home pages, the live articles that embed it, which lead to
 * them, and the index, from where a new entry stands on. Of one that readers had before nobody knows where it stood: all of
 * the index.
 */
export async function affectedByQuotation(tx: Tx, id: string): Promise<Affected & { articleIds: string[] }> {
  const [known] = await publicQuotations(tx, [id]);
  const pressed = await entriesAbout(tx, subjects.quotation(id));
  const older = pressed.length > 0 ? 0 : await countOlderQuotations(tx, id);
  return {
    // It may be the quotation of the day, and a new one changes whose turn it is.
    first: [...quotationTargets(id, known === undefined ? withdraw : render), ...homes()],
    articleIds: await articlesEmbedding(tx, id),
    rest: [...quotationIndexTargets(pagesFrom(older, await countPublicQuotations(tx), entriesAPage)), ...siteFiles()],
  };
}
