import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it, onTestFinished, vi } from "vitest";
import { parseSettings } from "#domain/settings/settings.ts";
import { keepDatabaseUp } from "#server/boot/keep-database-up.ts";
import { openDatabase } from "#server/boot/open-database.ts";

async function keep() {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-kept-"));
  chmodSync(folder, 0o711);
  const settings = parseSettings({ DUIZHAO_DATA_DIR: folder });
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const database = await openDatabase(settings);
  const keeper = keepDatabaseUp(database, () => openDatabase(settings));
  onTestFinished(async () => {
    await keeper.close();
    said.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  });
  const url = database.env.DATABASE_URL;
  return { database, keeper, url };
}

async function query(url: string, sql: string): Promise<string> {
  const client = await connect(url);
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return String(Object.values(rows[0] ?? {})[0]);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

it("starts a PostgreSQL again that somebody asked to shut down while we hold sessions", {
  timeout: 60_000,
}, async () => {
  const { database, url } = await keep();
  const held = await connect(url);
  onTestFinished(() => held.end().catch(() => undefined));
  const postmaster = await query(database.env.DATABASE_OWNER_URL, "SELECT pg_read_file('postmaster.pid')");
  process.kill(Number(postmaster.split("\n")[0]), "SIGTERM");
  await expect.poll(() => database.condition()).not.toBe("up");
  await expect.poll(() => query(url, "SELECT 1").catch(() => "away"), { timeout: 30_000 }).toBe("1");
});

it("leaves no PostgreSQL behind when it is closed during a start", { timeout: 60_000 }, async () => {
  const { database, keeper, url } = await keep();
  const postmaster = await query(database.env.DATABASE_OWNER_URL, "SELECT pg_read_file('postmaster.pid')");
  process.kill(Number(postmaster.split("\n")[0]), "SIGKILL");
  await expect.poll(() => vi.mocked(console.log).mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 4050));
  await keeper.close();
  await expect(query(url, "SELECT 1")).rejects.toThrow();
});
