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

it("says which setting is wrong when the server isn't there, and keeps its password to itself", async () => {
  const attempt = connectTo("DATABASE_URL", "postgres://me:hunter2@127.0.0.1:1/desk");
  await expect(attempt).rejects.toThrow(/^The database at 127\.0\.0\.1:1 can't be reached \(.*\): check DATABASE_URL/);
  await expect(attempt).rejects.not.toThrow("hunter2");
});
