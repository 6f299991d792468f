import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { ensureDatabase } from "#db/embedded/ensure-database.ts";
import { type EmbeddedServer, startEmbedded } from "#db/embedded/start-embedded.ts";
import { isAlive } from "#db/embedded/stop-postgres.ts";

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-embedded-"));
  chmodSync(folder, 0o711);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(folder: string, options = { durable: false }): Promise<EmbeddedServer> {
  const server = await startEmbedded(folder, options);
  onTestFinished(() => server.stop());
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

it("keeps its data and its passwords from one start to the next", async () => {
  const folder = dataFolder();
  const first = await start(folder);
  const urls = await ensureDatabase(first, "desk");
  await query(urls.owner, "CREATE TABLE kept AS SELECT 7 AS number");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start(folder);
  expect(second.adopted).toBe(false);
  expect(await query(second.urls("desk").owner, "SELECT number FROM kept")).toEqual([{ number: 7 }]);
});

it("takes over the server that a killed start left running", async () => {
  const folder = dataFolder();
  const orphan = await start(folder);
  const adopted = await start(folder);
  expect(adopted).toMatchObject({ adopted: true, pid: orphan.pid, port: orphan.port });
  await adopted.stop();
  expect(isAlive(orphan.pid)).toBe(false);
});

it("starts again after a kill -9, with everything that was committed", async () => {
  const folder = dataFolder();
  const killed = await start(folder, { durable: true });
  await query(killed.urls("postgres").owner, "CREATE TABLE kept AS SELECT 7 AS number");
  process.kill(killed.pid, "SIGKILL");
  await expect.poll(() => isAlive(killed.pid)).toBe(false);
  const next = await start(folder);
  expect(next.pid).not.toBe(killed.pid);
  expect(await query(next.urls("postgres").owner, "SELECT number FROM kept")).toEqual([{ number: 7 }]);
});

it("is not misled by a process number that now belongs to another program", async () => {
  const folder = dataFolder();
  const first = await start(folder);
  await first.stop();
  const pidFile = join(folder, "postgres", "cluster", "postmaster.pid");
  writeFileSync(pidFile, `${process.pid}\n${folder}\n1\n${first.port}\n\n127.0.0.1\n  1234  5678\nready\n`);
  expect((await start(folder)).pid).not.toBe(process.pid);
});

it("moves to another port when its own was taken", async () => {
  const folder = dataFolder();
  const first = await start(folder);
  await first.stop();
  const thief = createServer();
  await new Promise<void>((done) => thief.listen(first.port, "127.0.0.1", done));
  onTestFinished(() => void thief.close());
  expect((await start(folder)).port).not.toBe(first.port);
});

it("keeps its passwords from other users, and listens on this machine only", async () => {
  const folder = dataFolder();
  const server = await start(folder);
  expect(statSync(join(folder, "embedded.json")).mode & 0o077).toBe(0);
  expect(existsSync(join(folder, "postgres", "cluster.password"))).toBe(false);
  expect(await query(server.urls("postgres").owner, "SHOW listen_addresses")).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
  const wrong = new URL(server.urls("postgres").owner);
  wrong.password = "0".repeat(48);
  await expect(query(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

it("lets pg_trgm see Han, which its locale decides", async () => {
  const server = await start(dataFolder());
  const { owner } = server.urls("postgres");
  await query(owner, "CREATE EXTENSION pg_trgm");
  expect(await query(owner, "SELECT cardinality(show_trgm('数字')) AS count")).toEqual([{ count: 3 }]);
});

it("says in one sentence that the folder is damaged", async () => {
  const noCluster = dataFolder();
  mkdirSync(join(noCluster, "postgres", "cluster", "base"), { recursive: true });
  await expect(startEmbedded(noCluster, { durable: false })).rejects.toThrow(
    /^The data folder is damaged: .*no PG_VERSION/,
  );

  const badState = dataFolder();
  writeFileSync(join(badState, "embedded.json"), '{"port": 5432');
  await expect(startEmbedded(badState, { durable: false })).rejects.toThrow(
    /^The data folder is damaged: .*embedded\.json/,
  );

  const broken = dataFolder();
  await (await start(broken)).stop();
  rmSync(join(broken, "postgres", "cluster", "global"), { recursive: true });
  await expect(startEmbedded(broken, { durable: false })).rejects.toThrow(
    /did not start \(.*\): its data folder may be damaged/,
  );
});

it.runIf(process.getuid?.() === 0)(
  "says where to put the data when its system user can't reach the folder",
  async () => {
    const folder = dataFolder();
    chmodSync(folder, 0o700);
    await expect(startEmbedded(join(folder, "data"), { durable: false })).rejects.toThrow(
      /can't be reached by the system user "postgres".*set DUIZHAO_DATA_DIR/,
    );
  },
);
