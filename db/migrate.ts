import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pg from "pg";
import { grantsSql } from "#db/roles-sql.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

export const migrationsFolder = join(import.meta.dirname, "..", "prisma", "migrations");
/** Held while migrating, so that instances that start together do it one after another. Any constant will do. */
const advisoryLock = 7_302_118;
const oldestServer = 150_000;
const lockfile = "migration_lock.toml";

/**
 * Brings a database to the schema of this version: our migrations, the job queue's, and the rights of both logins.
 * A database that has all of it costs one connection and two statements.
 * @param ownerUrl a login that may create tables
 * @returns names of the migrations applied now
 * @throws OperatorProblem when the server can't be reached or is of another kind
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = await connectTo("DATABASE_OWNER_URL", ownerUrl);
  try {
    await refuseUnusableServer(client);
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    if (await isUpToDate(client)) return [];
    await forgetCutOff(client);
    const applied = await applyOurs(ownerUrl);
    const { runMigrations } = await import("graphile-worker");
    await runMigrations({ connectionString: ownerUrl });
    if (await rolesExist(client)) await client.query(grantsSql());
    await client.query(`COMMENT ON TABLE _prisma_migrations IS '${versionStamp()}'`);
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * Connects to the address that the environment variable `name` holds.
 * @throws OperatorProblem saying why it can't, without the address: it holds a password
 */
export async function connectTo(name: string, url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { hostname, port } = new URL(url);
    const reason =
      error instanceof Error ? error.message || ("code" in error ? String(error.code) : "") : String(error);
    throw new OperatorProblem(
      `The database at ${hostname}:${port || 5432} can't be reached (${reason}): check ${name} and that PostgreSQL runs there.`,
    );
  }
}

async function refuseUnusableServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  if (Number(rows[0]?.version) < oldestServer) throw new OperatorProblem("PostgreSQL must be version 15 or newer.");
  if (rows[0]?.encoding !== "UTF8") throw new OperatorProblem("The database's encoding must be UTF8.");
}

/** Changes whenever anything that `migrate` does would change. */
function versionStamp(): string {
  const worker = dirname(createRequire(import.meta.url).resolve("graphile-worker"));
  const hash = createHash("sha256")
    .update(grantsSql())
    .update(readFileSync(join(worker, "..", "package.json")));
  for (const name of migrationNames()) hash.update(name);
  return `duizhao ${hash.digest("hex")}`;
}

/** Whether `migrate` has done all it would do. */
export async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ stamp: string | null }>(
    "SELECT obj_description(to_regclass('public._prisma_migrations'), 'pg_class') AS stamp",
  );
  return rows[0]?.stamp === versionStamp();
}

/**
 * A start that was ended while it migrated leaves a row that says so, and the engine refuses to go on from there. Nothing
 * else of the migration is left: it is one transaction.
 */
async function forgetCutOff(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations'",
  );
  if (rows.length === 0) return;
  await client.query(
    "DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL AND applied_steps_count = 0",
  );
}

async function rolesExist(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname IN ('duizhao_app', 'duizhao_reader')");
  return rowCount === 2;
}

function migrationNames(): string[] {
  return readdirSync(migrationsFolder)
    .filter((name) => existsSync(join(migrationsFolder, name, "migration.sql")))
    .sort();
}

async function applyOurs(ownerUrl: string): Promise<string[]> {
  const { withSchemaEngine } = await import("#db/schema-engine.ts");
  const sql = (name: string) => readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
  const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
    engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: lockfile, content: readFileSync(join(migrationsFolder, lockfile), "utf8") },
        shadowDbInitScript: "",
        migrationDirectories: migrationNames().map((name) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql(name) } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return appliedMigrationNames;
}
