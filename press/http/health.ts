import { appDb } from "#db/client.ts";
import { within } from "#press/single-flight.ts";
import type { PressStore } from "#press/store.ts";

export type Health = {
  ok: true;
  /** Whether the database answered within a second; readers are served either way. */
  database: "up" | "down";
  /** The generation of pages this instance answers with; null where pages are not pressed. */
  generation: number | null;
};

const databaseWithinMs = 1_000;

/**
 * What `/api/health` says. It answers 200 while pages can be served: taking an instance out because its database is away
 * would take the readers' pages away too.
 */
export function createHealth(store: PressStore | null): () => Promise<Health> {
  return async () => ({ ok: true, database: await database(), generation: store?.generation ?? null });
}

async function database(): Promise<"up" | "down"> {
  const answer = appDb().$queryRaw`SELECT 1`.then((): "up" => "up").catch((): "down" => "down");
  return (await within(databaseWithinMs, answer)) ?? "down";
}
