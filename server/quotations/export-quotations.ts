import { z } from "zod";
import { findWholeQuotations, type WholeQuotation } from "#db/quotations/portable-quotations.ts";
import { findTags } from "#db/tags/tags.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { printJson } from "#domain/portable/desk-files.ts";
import { printQuotationsCsv } from "#domain/quotations/quotation-csv.ts";
import { printQuotationFile } from "#domain/quotations/quotation-file.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

export const exportQuotationsInput = z.strictObject({ format: z.enum(["csv", "json"]) });

/**
 * The whole library as the text of a file: as JSON every entry with all its versions, as `quotations.json` of the portable
 * format has them; as CSV its newest version alone, with whether somebody vouches for it.
 */
export async function exportQuotations(
  actor: Actor,
  { format }: z.infer<typeof exportQuotationsInput>,
): Promise<Result<{ text: string; entries: number }>> {
  if (!may(actor, "quotations.write")) return refuse("forbidden");
  return transaction(async (tx) => {
    const entries = await findWholeQuotations(tx);
    const slugs = new Map((await findTags(tx)).map(({ id, slug }) => [id, slug]));
    const text =
      format === "json"
        ? printJson(entries.map((entry) => printQuotationFile(entry, entry.versions)))
        : printQuotationsCsv(entries.flatMap((entry) => lineOf(entry, slugs)));
    return ok({ text, entries: entries.length });
  });
}

function lineOf({ id, tags, versions }: WholeQuotation, slugs: ReadonlyMap<string, string>) {
  return versions.slice(-1).map(({ content, verifiedAt }) => ({
    ...{ id, content, verified: verifiedAt !== null },
    tags: tags.flatMap((tag) => slugs.get(tag) ?? []),
  }));
}
