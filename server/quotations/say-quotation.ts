import { findPeopleNamed } from "#db/people/people.ts";
import type { Tx } from "#db/transaction.ts";
import type { FixedForm } from "#domain/hanzi/convert-text.ts";
import { namesToProtect } from "#domain/publication/article-content.ts";
import { embedded, type Said, type SaidIn } from "#domain/quotations/embed.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";

/** The names that are not converted character by character in an entry: its speaker's, where the desk knows them. */
export async function fixedNamesOf(tx: Tx, { zh }: QuotationContent): Promise<FixedForm[]> {
  return zh.speaker === "" ? [] : namesToProtect(await findPeopleNamed(tx, [zh.speaker]));
}

/** An entry's version as an edition prints it; null where it has no words in that language. */
export async function sayQuotation(tx: Tx, content: QuotationContent, saidIn: SaidIn): Promise<Said | null> {
  return embedded(content, saidIn, { protect: await fixedNamesOf(tx, content) });
}
