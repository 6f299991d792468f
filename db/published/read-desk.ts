import { readerDb } from "#db/client.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import type { PublishedDesk } from "#domain/publication/live.ts";

/** The desk as readers see it, or null before anything was published. */
export async function readPublishedDesk(): Promise<PublishedDesk | null> {
  const row = await readerDb().publishedDesk.findFirst();
  if (row === null) return null;
  return {
    name: localizedTextSchema.parse(row.name),
    tagline: localizedTextSchema.parse(row.tagline),
    timeZone: row.timeZone,
  };
}
