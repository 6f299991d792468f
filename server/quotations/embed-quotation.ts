import { z } from "zod";
import { findArticle } from "#db/articles/details.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { findNamedVersions, findQuotation, versionKey } from "#db/quotations/quotations.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may, mayIn } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { Said } from "#domain/quotations/embed.ts";
import type { QuotationToEmbed } from "#domain/quotations/to-embed.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { sayQuotation } from "#server/quotations/say-quotation.ts";

export const embedQuotationInput = z.strictObject({
  articleId: idSchema,
  quotationId: idSchema,
  /** Absent for the newest. */
  version: z.int().min(1).optional(),
});

/** A version of an entry in the words and the script of an article, for the editor to put in. Changes nothing. */
export async function embedQuotation(
  actor: Actor,
  input: z.infer<typeof embedQuotationInput>,
): Promise<Result<QuotationToEmbed>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  return transaction(async (tx) => {
    const entry = await findQuotation(tx, input.quotationId);
    const article = await findArticle(tx, input.articleId);
    if (!entry || !article) return refuse("notFound");
    const { columnId } = article.details;
    if (!languages.some((language) => mayIn(actor, "article.write", { columnId, languages: [language] })))
      return refuse("beyondRights");
    const wanted = { id: entry.id, version: input.version ?? entry.newest.number };
    const version = (await findNamedVersions(tx, [wanted])).get(versionKey(wanted));
    if (!version) return refuse("notFound");
    const copies = await findWorkingCopies(tx, input.articleId);
    const script = copies.find(({ language }) => language === "zh")?.script ?? version.content.script;
    const said: Partial<Record<Language, Said>> = {};
    for (const language of languages) {
      const one = await sayQuotation(tx, version.content, { language, script });
      if (one) said[language] = one;
    }
    return ok({ entry: wanted, newest: entry.newest.number, verified: version.verifiedAt !== null, said });
  });
}
