import { readerDb } from "#db/client.ts";
import { type AboutText, aboutTextSchema } from "#domain/about/about.ts";

/** What the publication says of itself; null while it says nothing. */
export async function readPublishedAbout(): Promise<AboutText | null> {
  const row = await readerDb().publishedAbout.findFirst();
  return row && aboutTextSchema.parse(row.text);
}

/** Whether it says anything. */
export async function hasPublishedAbout(): Promise<boolean> {
  return (await readerDb().publishedAbout.count()) > 0;
}
