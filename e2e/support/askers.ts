import { createHmac } from "node:crypto";
import type pg from "pg";
import { connectAsOwner } from "#db/embedded/connect-as-owner.ts";
import { loadState } from "#db/embedded/embedded-state.ts";
import { type Role, roles } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { sharedProduct } from "./product.ts";

export const askerNames = ["signed out", ...roles] as const;
export type AskerName = (typeof askerNames)[number];

/** Somebody who asks: a person of this role with a session, or nobody. */
export type Asker = { name: AskerName; id: string | null; cookie: string };

export type Askers = {
  by: Record<AskerName, Asker>;
  all: Asker[];
  database: pg.Client;
  /** Everything of the desk that one of them left a trace in: what hostile requests must not do. */
  written(): Promise<string[]>;
  /** Takes them and their failed sign-ins away again. */
  leave(): Promise<void>;
};

/** People of the shared desk for one file of tests: signed in by a row, since the door is not what is tested. */
export async function askersOf(purpose: string): Promise<Askers> {
  const { dataDir } = sharedProduct();
  const state = await loadState(dataDir);
  const database = await connectAsOwner(state, "duizhao");
  if (!database) throw new Error("the product's database cannot be reached");
  const nobody: Asker = { name: "signed out", id: null, cookie: "" };
  const people: Asker[] = [];
  for (const role of roles) people.push(await signedIn(database, state.secret, role, purpose));
  const ids = people.map(({ id }) => id);
  const before = await rowsOf(database, ids);
  return {
    by: Object.fromEntries([nobody, ...people].map((asker) => [asker.name, asker])) as Record<AskerName, Asker>,
    all: [nobody, ...people],
    database,
    written: async () => {
      const { rows } = await database.query<{ what: string }>(
        `SELECT 'command ' || name AS what FROM commands WHERE actor_id = ANY($1)
         UNION ALL SELECT 'event ' || type FROM audit_events WHERE actor_id = ANY($1)
         UNION ALL SELECT 'picture ' || original_name FROM media WHERE created_by = ANY($1)`,
        [ids],
      );
      const changed = (await rowsOf(database, ids)) === before ? [] : ["account or session"];
      return [...rows.map(({ what }) => what), ...changed];
    },
    leave: async () => {
      await database.query("DELETE FROM media WHERE created_by = ANY($1)", [ids]);
      await database.query("UPDATE articles SET trashed_at = now() WHERE created_by = ANY($1)", [ids]);
      await database.query("DELETE FROM articles WHERE created_by = ANY($1)", [ids]);
      await database.query("DELETE FROM users WHERE id = ANY($1)", [ids]);
      await database.query("DELETE FROM rate_limits");
      await database.end();
    },
  };
}

async function signedIn(database: pg.Client, secret: string, role: Role, purpose: string): Promise<Asker> {
  const id = createId();
  await database.query(
    `INSERT INTO users (id, name, email, email_verified, role, locale, updated_at)
     VALUES ($1, $2, $3, true, $4, 'en', now())`,
    [id, `${purpose}, ${role}`, `${id}@example.org`.toLowerCase(), role],
  );
  const token = createId(32);
  await database.query(
    `INSERT INTO sessions (id, token, user_id, expires_at, updated_at)
     VALUES ($1, $2, $3, now() + interval '1 hour', now())`,
    [createId(), token, id],
  );
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return { name: role, id, cookie: `duizhao.session_token=${encodeURIComponent(`${token}.${signature}`)}` };
}

async function rowsOf(database: pg.Client, ids: (string | null)[]): Promise<string> {
  const { rows } = await database.query(
    `SELECT u.id, u.name, u.email, u.role, u.banned, u.locale, u.color_scheme, s.id AS session
     FROM users u LEFT JOIN sessions s ON s.user_id = u.id WHERE u.id = ANY($1) ORDER BY u.id, s.id`,
    [ids],
  );
  return JSON.stringify(rows);
}
