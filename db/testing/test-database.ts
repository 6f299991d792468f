import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnectDatabase } from "#db/client.ts";
import type { DatabaseUrls } from "#db/embedded/start-embedded.ts";
import { createId } from "#domain/ids.ts";

/**
 * Gives the test file a database of its own: migrated, empty, with the three logins of production. Call it once at the
 * top of the file; `appDb()` and `readerDb()` then reach it, and so does whatever reads DATABASE_URL.
 */
export function useTestDatabase(): void {
  const template = inject("templateDatabase");
  const name = `test_${createId()}`;

  beforeAll(async () => {
    await asOwner(template, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${databaseName(template.owner)}`),
    );
    process.env.DATABASE_URL = withDatabase(template.app, name);
    process.env.DATABASE_READER_URL = withDatabase(template.reader, name);
    process.env.DATABASE_OWNER_URL = withDatabase(template.owner, name);
  });

  afterAll(async () => {
    await disconnectDatabase();
    // FORCE: a test that failed may have left a connection of its own.
    await asOwner(template, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
}

async function asOwner(template: DatabaseUrls, fn: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(template.owner, "postgres") });
  await client.connect();
  try {
    await fn(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
}
