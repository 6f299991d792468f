import type { Tx } from "#db/transaction.ts";

// What readers get of several articles stands in rows that these share: people, columns, pictures. One article writes them in
// one order; a bundle writes them article by article, and would meet others in a circle. So it publishes alone.

const key = "publications";

/** Lets releases that publish go first, until the transaction ends. Asked under the article's lock by whoever publishes one. */
export async function waitForReleases(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`;
}

/** Nobody else publishes until the transaction ends. Ask it holding the locks of every article that will be published. */
export async function publishAlone(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}
