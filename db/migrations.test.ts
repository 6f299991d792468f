import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { connectTo, migrate, migrationsFolder } from "#db/migrate.ts";

it("leads to the schema as it is: a change of the schema comes with its migration", () => {
  const last = readdirSync(migrationsFolder)
    .sort()
    .findLast((name) => existsSync(join(migrationsFolder, name, "schema.prisma")));
  const kept = readFileSync(join(migrationsFolder, last ?? "", "schema.prisma"), "utf8");
  expect(kept, "run: npm run migration -- what-it-does").toBe(
    readFileSync(join(migrationsFolder, "..", "schema.prisma"), "utf8"),
  );
});

it("is applied once, also by instances that start together", async () => {
  const { owner } = inject("templateDatabase");
  const name = "migrated_together";
  const admin = await connectTo("DATABASE_OWNER_URL", Object.assign(new URL(owner), { pathname: "/postgres" }).href);
  await admin.query(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(owner), { pathname: `/${name}` }).href;
  try {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(url)).toEqual([]);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
});

it("goes on where a start was ended in the middle of a migration", async () => {
  const { owner } = inject("templateDatabase");
  const name = "migration_cut_off";
  const url = Object.assign(new URL(owner), { pathname: `/${name}` }).href;
  const admin = await connectTo("DATABASE_OWNER_URL", Object.assign(new URL(owner), { pathname: "/postgres" }).href);
  await admin.query(`CREATE DATABASE ${name}`);
  const database = await connectTo("DATABASE_OWNER_URL", url);
  try {
    // The table as the engine makes it, with what it notes before it runs the first migration.
    await database.query(`CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
    const [first = ""] = readdirSync(migrationsFolder).sort();
    const sql = readFileSync(join(migrationsFolder, first, "migration.sql"));
    await database.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('cut-off', $1, $2)", [
      createHash("sha256").update(sql).digest("hex"),
      first,
    ]);
    expect(await migrate(url)).toContain(first);
    expect(await migrate(url)).toEqual([]);
  } finally {
    await database.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
});

it("says which setting is wrong when the server isn't there, and keeps its password to itself", async () => {
  const attempt = connectTo("DATABASE_URL", "postgres://me:hunter2@127.0.0.1:1/desk");
  await expect(attempt).rejects.toThrow(/^The database at 127\.0\.0\.1:1 can't be reached \(.*\): check DATABASE_URL/);
  await expect(attempt).rejects.not.toThrow("hunter2");
});
