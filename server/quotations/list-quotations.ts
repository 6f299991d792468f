import { z } from "zod";
import { searchQuotations } from "#db/quotations/search-quotations.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import type { QuotationInList } from "#domain/quotations/to-embed.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";

export const listQuotationsInput = z.strictObject({
  /** Words of an entry in any order, in either language; Chinese in either script. */
  query: writtenText(200).default(""),
  verified: z.boolean().optional(),
  tagId: idSchema.optional(),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

export type QuotationPage = { items: QuotationInList[]; total: number; page: number; pageSize: number };

/** The library: one page of entries, the last changed first. */
export async function listQuotations(
  actor: Actor,
  input: z.infer<typeof listQuotationsInput>,
): Promise<Result<QuotationPage>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { page, pageSize, ...filter } = input;
  const found = await transaction((tx) =>
    searchQuotations(tx, filter, { offset: (page - 1) * pageSize, limit: pageSize }),
  );
  return ok({ ...found, page, pageSize });
}
