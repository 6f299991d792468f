import pg from "pg";

/** Drops the database and everything in it. Only ever called on one that an interrupted first start left half filled. */
export async function dropDatabase(ownerUrl: string): Promise<void> {
  const name = new URL(ownerUrl).pathname.slice(1);
  const client = new pg.Client({ connectionString: Object.assign(new URL(ownerUrl), { pathname: "/postgres" }).href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
