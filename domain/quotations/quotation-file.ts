import { z } from "zod";
import {
  type Quotation,
  type QuotationContent,
  type QuotationVersion,
  type QuotedWords,
  type quotationContentSchema,
  quotationSchema,
  quotationVersionSchema,
} from "#domain/quotations/quotation.ts";

const { id, origin, tags } = quotationSchema.shape;
const { content, why } = quotationVersionSchema.shape;

/** Databases have no year 0, in which a calendar that was never set begins. */
const madeAt = z.iso.datetime({ offset: true }).refine((time) => Date.parse(time) >= Date.UTC(1000, 0), {
  error: "a time of before the year 1000",
});

/**
 * An entry as a file has it, its versions from the first to the newest: their numbers are their places. Who made one and
 * who vouches for one is this desk's own and in no file.
 */
export const quotationFileSchema = z.strictObject({
  id,
  origin,
  tags,
  versions: z.array(z.strictObject({ content, why, madeAt })).min(1).max(10_000),
});
export type QuotationFile = z.infer<typeof quotationFileSchema>;

/** More entries are a file of their own. */
export const mostQuotations = 20_000;

/** Bytes of a file of entries. */
export const longestQuotationFile = 20_000_000;

/** An entry with all its versions, in any order, as its file has it; what is not said is left out. */
export function printQuotationFile(
  { id, origin, tags }: Pick<Quotation, "id" | "origin" | "tags">,
  versions: readonly QuotationVersion[],
): z.input<typeof quotationFileSchema> {
  const inOrder = versions.toSorted((a, b) => a.number - b.number);
  return {
    ...{ id, origin, tags },
    versions: inOrder.map(({ content, why, madeAt }) => ({ content: printContent(content), why, madeAt })),
  };
}

function printContent({ script, date, zh, en, rights }: QuotationContent): z.input<typeof quotationContentSchema> {
  const [chinese, english] = [saidOf(zh), saidOf(en)];
  return {
    script,
    ...(date !== "" && { date }),
    ...(chinese && { zh: chinese }),
    ...(english && { en: english }),
    ...(rights !== "" && { rights }),
  };
}

function saidOf(words: QuotedWords): Partial<QuotedWords> | null {
  const said = Object.entries(words).filter(([, value]) => value !== "");
  return said.length === 0 ? null : Object.fromEntries(said);
}
