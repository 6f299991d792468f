import { readerDb } from "#db/client.ts";
import { filledColumns } from "#db/published/filled-columns.ts";
import { type ColumnAccent, columnAccentSchema } from "#domain/article/column-accent.ts";
import { type PublishedColumn, publishedColumnSchema } from "#domain/publication/snapshot.ts";

/** Every column in which readers find anything, in the desk's order. */
export async function listPublishedColumns(): Promise<(PublishedColumn & { accent: ColumnAccent })[]> {
  const db = readerDb();
  const rows = await db.publishedColumn.findMany({
    where: { id: { in: await filledColumns(db) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(({ data, accent }) => ({
    ...publishedColumnSchema.parse(data),
    accent: columnAccentSchema.parse(accent),
  }));
}
