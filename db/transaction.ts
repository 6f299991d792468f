import { appDb } from "#db/client.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What repository functions take first: everything one use case does happens in one of these. */
export type Tx = Prisma.TransactionClient;

/** Longer than any use case takes, shorter than a person's patience; the lock of an article goes with it. */
const transactionTimeoutMs = 15_000;
/** How long to wait for a free connection before saying so. */
const connectionWaitMs = 5_000;

/**
 * Runs `fn` in one READ COMMITTED transaction: all of it is stored, or, when `fn` throws, nothing. `asOfOneMoment`: what it
 * reads in several questions all is as the first one found it; only for reading, since a write could then be refused.
 */
export function transaction<T>(
  fn: (tx: Tx) => Promise<T>,
  { timeoutMs = transactionTimeoutMs, asOfOneMoment = false }: { timeoutMs?: number; asOfOneMoment?: boolean } = {},
): Promise<T> {
  return appDb().$transaction(fn, {
    timeout: timeoutMs,
    maxWait: connectionWaitMs,
    ...(asOfOneMoment && { isolationLevel: "RepeatableRead" as const }),
  });
}
