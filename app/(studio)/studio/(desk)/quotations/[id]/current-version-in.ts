import { z } from "zod";
import { type QuotationVersion, quotationVersionSchema } from "#domain/quotations/quotation.ts";
import type { Failure } from "#domain/result.ts";

const detailSchema = z.object({ current: quotationVersionSchema });

/** The version that stands instead of the one that a command was made from; null where that is not why it was refused. */
export function currentVersionIn({ code, detail }: Failure): QuotationVersion | null {
  const read = code === "conflict" ? detailSchema.safeParse(detail) : null;
  return read?.success ? read.data.current : null;
}
