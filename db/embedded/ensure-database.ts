import pg from "pg";
import type { DatabaseUrls, EmbeddedServer } from "#db/embedded/start-embedded.ts";
import { createRolesSql } from "#db/roles-sql.ts";

/** The addresses of a database on the embedded server; the database and the two lesser logins are made when missing. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<DatabaseUrls> {
  const urls = server.urls(name);
  const client = new pg.Client({ connectionString: server.urls("postgres").owner });
  await client.connect();
  try {
    const roles = await client.query("SELECT FROM pg_roles WHERE rolname = 'duizhao_app'");
    if (roles.rowCount === 0) {
      const password = (url: string) => new URL(url).password;
      // One simple query is one transaction: both logins exist or neither.
      await client.query(createRolesSql({ app: password(urls.app), reader: password(urls.reader) }));
    }
    const databases = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (databases.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
      await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(name)} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(name)} TO duizhao_app, duizhao_reader`);
    }
  } finally {
    await client.end();
  }
  return urls;
}
