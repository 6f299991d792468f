import { appDb } from "#db/client.ts";
import type { Tx } from "#db/transaction.ts";
import { type Announcement, type Beside, deskChannel } from "#domain/presence/messages.ts";

/** Tells every instance something when the transaction is stored; without one, at once. */
export async function announce(announcement: Announcement, tx: Tx = appDb()): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${deskChannel}, ${JSON.stringify(announcement)})`;
}

/** Tells open pages that an article changed, and if it was the text of an edition, which and to what version. */
export function announceChange(
  tx: Tx,
  articleId: string,
  edition: { language: "zh" | "en"; lockVersion: number } | null = null,
): Promise<void> {
  return announce({ kind: "changed", articleId, edition }, tx);
}

/** Tells open pages that what stands beside an article changed, and nothing of the article itself. */
export function announceBeside(tx: Tx, articleId: string, what: Beside): Promise<void> {
  return announce({ kind: "beside", articleId, what }, tx);
}
