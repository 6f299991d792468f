import { askToPress } from "#db/jobs/ask-to-press.ts";
import { publishQuotation } from "#db/quotations/published-quotations.ts";
import { findQuotation, findVersions } from "#db/quotations/quotations.ts";
import { findTags } from "#db/tags/tags.ts";
import type { Tx } from "#db/transaction.ts";
import { saidInEveryLocale } from "#domain/quotations/published.ts";
import { fixedNamesOf } from "#server/quotations/say-quotation.ts";

/**
 * Has the page of an entry say what its newest verified version says, under the tags that it has now; does nothing while no
 * version is verified. Call it after the entry's row is written, so that whoever else writes it is seen or waits.
 */
export async function giveToReaders(tx: Tx, quotationId: string): Promise<void> {
  const entry = await findQuotation(tx, quotationId);
  const version = (await findVersions(tx, quotationId)).find(({ verifiedAt }) => verifiedAt !== null);
  if (!entry || !version || version.verifiedAt === null) return;
  const { content, number, verifiedAt } = version;
  const known = new Map((await findTags(tx)).map((tag) => [tag.id, tag.name]));
  const published = {
    id: quotationId,
    version: number,
    script: content.script,
    verifiedAt,
    said: saidInEveryLocale(content, await fixedNamesOf(tx, content)),
    rights: content.rights,
    tags: entry.tags.flatMap((id) => {
      const name = known.get(id);
      return name ? [{ id, name }] : [];
    }),
  };
  await publishQuotation(tx, published, content.date);
  await askToPress(tx, { quotationId });
}
