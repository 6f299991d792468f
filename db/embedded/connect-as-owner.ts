import pg from "pg";
import type { EmbeddedState } from "#db/embedded/embedded-state.ts";

/** The login that owns the cluster and every table, and applies migrations. */
export const ownerLogin = "duizhao_owner";

/** A connection with the owner's login, or null when the server isn't there, isn't ready or isn't ours. */
export async function connectAsOwner(state: EmbeddedState, database: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port: state.port,
    user: ownerLogin,
    password: state.passwords.owner,
    database,
    connectionTimeoutMillis: 3000,
  });
  // The server may go away between our statements; the next one reports it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}
