import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { parseSettings } from "#domain/settings/settings.ts";

/** Refused sign-ins an account bears before it is locked, and how long it then stays so. */
const accountAttempts = 5;
const accountLockSeconds = 15 * 60;
/** One address may belong to a whole office, so it bears more. */
const addressAttempts = 50;
const addressWindowSeconds = 15 * 60;

type Limits = { pool: pg.Pool; url: string; account: RateLimiterPostgres; address: RateLimiterPostgres };
let open: Limits | undefined;

/**
 * Counts an attempt to sign in before anything is checked, in one statement of the database: however many come at
 * once, they get no further than one after another. Without an account only the address counts. Gives the seconds to wait, or null when the attempt may go on.
 */
export async function countAttempt(account: string | null, address: string): Promise<number | null> {
  const { account: byAccount, address: byAddress } = limits();
  try {
    await byAddress.consume(address);
    if (account !== null) await byAccount.consume(account);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** A success forgets the account's failures, not the address's. */
export async function forgetAttempts(account: string): Promise<void> {
  await limits().account.delete(account);
}

/** Ends the connections; for tests and a stopping process. */
export async function closeAttemptLimits(): Promise<void> {
  const { pool } = open ?? {};
  open = undefined;
  await pool?.end();
}

function limits(): Limits {
  const { databaseUrl } = parseSettings(process.env);
  if (!databaseUrl) throw new Error("DATABASE_URL is not set: the boot sets it for every process it starts");
  if (open?.url === databaseUrl) return open;
  // Two connections: each attempt is one short statement.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: "duizhao-attempts" });
  pool.on("error", () => undefined);
  const common = { storeClient: pool, storeType: "pool", tableName: "rate_limits", tableCreated: true } as const;
  open = {
    pool,
    url: databaseUrl,
    account: new RateLimiterPostgres({
      ...common,
      keyPrefix: "sign-in:account",
      points: accountAttempts,
      duration: accountLockSeconds,
      blockDuration: accountLockSeconds,
    }),
    address: new RateLimiterPostgres({
      ...common,
      keyPrefix: "sign-in:address",
      points: addressAttempts,
      duration: addressWindowSeconds,
    }),
  };
  return open;
}
