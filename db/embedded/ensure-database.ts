import pg from "pg";
import type { DatabaseUrls, EmbeddedServer } from "#db/embedded/start-embedded.ts";
import { createRolesSql } from "#db/roles-sql.ts";

/** The addresses of a database on the embedded server; the database and the two lesser logins are made when missing. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<DatabaseUrls> {
  const urls = server.urls(name);
  await asAdministrator(urls, (client) => create(client, urls));
  return urls;
}

/** Empties a database: drops it with everything in it, and makes it again. */
export async function recreateDatabase(urls: DatabaseUrls): Promise<void> {
  await asAdministrator(urls, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(databaseName(urls))} WITH (FORCE)`);
    await create(client, urls);
  });
}

async function create(client: pg.Client, urls: DatabaseUrls): Promise<void> {
  const roles = await client.query("SELECT FROM pg_roles WHERE rolname = 'duizhao_app'");
  if (roles.rowCount === 0) {
    const password = (url: string) => new URL(url).password;
    // One simple query is one transaction: both logins exist or neither.
    await client.query(createRolesSql({ app: password(urls.app), reader: password(urls.reader) }));
  }
  const name = databaseName(urls);
  const databases = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (databases.rowCount !== 0) return;
  const quoted = client.escapeIdentifier(name);
  await client.query(`CREATE DATABASE ${quoted}`);
  await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO duizhao_app, duizhao_reader`);
}

async function asAdministrator(urls: DatabaseUrls, fn: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(urls.owner), { pathname: "/postgres" }).href,
  });
  await client.connect();
  try {
    await fn(client);
  } finally {
    await client.end();
  }
}

function databaseName(urls: DatabaseUrls): string {
  return new URL(urls.owner).pathname.slice(1);
}
