import { PrismaPg } from "@prisma/adapter-pg";
import { parseSettings } from "#domain/settings/settings.ts";
import { PrismaClient } from "#prisma/generated/client.ts";

// The Next bundle, server.ts with the worker, and the CLI each hold pools of their own (nothing is shared between
// them), so an instance takes at most about 2 × (appPool + readerPool) + worker connections of PostgreSQL's 100.
/** Writers wait for row locks, not for the processor: more connections than this only queue inside PostgreSQL. */
const appPoolSize = 10;
/** Reader pages are rendered once per publication, a few at a time. */
const readerPoolSize = 6;
/** No use case comes near this; a statement that does is stuck, and a stuck statement holds an article's lock. */
const statementTimeoutMs = 30_000;
const idleInTransactionTimeoutMs = 15_000;
const connectTimeoutMs = 5_000;

let app: PrismaClient | undefined;
let reader: PrismaClient | undefined;

/** The application's database (`DATABASE_URL`), connected on first use. */
export function appDb(): PrismaClient {
  app ??= createClient(databaseUrls().app, appPoolSize, []);
  return app;
}

/**
 * The database as readers may see it: the login of `DATABASE_READER_URL`, which has no right beyond `published_*`, or
 * else the application's in read-only transactions.
 */
export function readerDb(): PrismaClient {
  reader ??= createClient(databaseUrls().reader, readerPoolSize, ["-c default_transaction_read_only=on"]);
  return reader;
}

/** Closes what was opened; the next use opens anew, with the environment of that moment. */
export async function disconnectDatabase(): Promise<void> {
  const open = [app, reader];
  app = undefined;
  reader = undefined;
  await Promise.all(open.map((client) => client?.$disconnect()));
}

function databaseUrls(): { app: string; reader: string } {
  const { databaseUrl, readerUrl } = parseSettings(process.env);
  if (!databaseUrl) throw new Error("DATABASE_URL is not set: the boot sets it for every process it starts");
  return { app: databaseUrl, reader: readerUrl ?? databaseUrl };
}

function createClient(connectionString: string, max: number, options: string[]): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString,
      max,
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      application_name: "duizhao",
      options: options.join(" "),
    },
    // A pool drops a broken connection by itself; without a listener Node would end the process.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  return new PrismaClient({ adapter });
}
