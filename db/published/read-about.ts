import { readerDb } from "#db/client.ts";
import type { EitherLogin } from "#db/published/either-login.ts";
import { type AboutText, aboutTextSchema } from "#domain/about/about.ts";

/** What the publication says of itself; null while it says nothing. */
export async function readPublishedAbout(): Promise<AboutText | null> {
  const row = await readerDb().publishedAbout.findFirst();
  return row && aboutTextSchema.parse(row.text);
}

/** Whether it says anything. */
export async function hasPublishedAbout(db: EitherLogin = readerDb()): Promise<boolean> {
  return (await db.publishedAbout.count()) > 0;
}
