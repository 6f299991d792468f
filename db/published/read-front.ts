import { readerDb } from "#db/client.ts";
import { readPublishedQuotation } from "#db/published/read-quotations.ts";
import { type FrontArrangement, frontArrangementSchema } from "#domain/front/front.ts";
import { turnOf } from "#domain/front/plan-front.ts";
import { type PublishedQuotation, publishedQuotationSchema } from "#domain/quotations/published.ts";

/** The front as it was last published; null while it goes by itself. */
export async function readPublishedFront(): Promise<FrontArrangement | null> {
  const row = await readerDb().publishedFront.findFirst();
  return row && frontArrangementSchema.parse(row.arrangement);
}

/** The entry that was chosen, or the one whose day (`YYYY-MM-DD`) it is; null while readers have none. */
export async function readQuotationOfTheDay(chosen: string | null, day: string): Promise<PublishedQuotation | null> {
  const there = chosen === null ? null : await readPublishedQuotation(chosen);
  if (there) return there;
  const db = readerDb();
  const total = await db.publishedQuotation.count();
  if (total === 0) return null;
  const skip = turnOf(day, total);
  const row = await db.publishedQuotation.findFirst({ orderBy: { id: "asc" }, skip, select: { data: true } });
  return row && publishedQuotationSchema.parse(row.data);
}
