import type { Logger } from "pino";
import { findUnindexed, storeSearchDocument } from "#db/press/search-index.ts";
import { transaction } from "#db/transaction.ts";
import { searchDocumentOf } from "#domain/search/search-document.ts";

/**
 * Brings what search knows of these articles up to what readers get. What was taken down is out of the index already: it
 * went with the live pointer.
 */
export async function indexForSearch(articleIds: readonly string[], log: Logger): Promise<void> {
  for (const { publicationId, snapshot } of await transaction((tx) => findUnindexed(tx, articleIds))) {
    if (snapshot === null) {
      log.error({ publicationId }, "a publication can't be read, and is not found by search");
      continue;
    }
    const document = searchDocumentOf(snapshot);
    await transaction((tx) => storeSearchDocument(tx, snapshot, publicationId, document));
  }
}
