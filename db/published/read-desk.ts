import { readerDb } from "#db/client.ts";
import { type LocalizedText, localizedTextSchema } from "#domain/locale.ts";

/** What the publication calls itself, and whose clock it prints (IANA zone). */
export type PublishedDesk = { name: LocalizedText; tagline: LocalizedText; timeZone: string };

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
