import { readerDb } from "#db/client.ts";
import { type PublishedColumn, publishedColumnSchema } from "#domain/publication/snapshot.ts";

/** Every published column, in the desk's order. */
export async function listPublishedColumns(): Promise<PublishedColumn[]> {
  const rows = await readerDb().publishedColumn.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
  return rows.map((row) => publishedColumnSchema.parse(row.data));
}
