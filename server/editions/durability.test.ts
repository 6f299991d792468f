import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { appDb, disconnectDatabase } from "#db/client.ts";
import { ensureDatabase } from "#db/embedded/ensure-database.ts";
import { type EmbeddedServer, startEmbedded } from "#db/embedded/start-embedded.ts";
import { migrate } from "#db/migrate.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import type { Actor } from "#domain/access.ts";

const kills = process.env.DUIZHAO_LONG ? 200 : 6;
const seed = Number(process.env.DUIZHAO_SEED ?? Math.floor(Math.random() * 1e9));

const folder = mkdtempSync(join(tmpdir(), "duizhao-durability-"));
chmodSync(folder, 0o711);
// A server of its own, with the safety that tests usually do without.
let server: EmbeddedServer;
const clients: Client[] = [];

afterAll(async () => {
  for (const client of clients) client.kill();
  await disconnectDatabase();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it(`loses nothing it acknowledged, however the process or PostgreSQL is killed (${kills} kills, seed ${seed})`, async () => {
  const random = randomFrom(seed);
  server = await startEmbedded(folder, { durable: true });
  const urls = await ensureDatabase(server, "durability");
  await migrate(urls.owner);
  process.env.DATABASE_URL = urls.app;
  const actor = await createUser();
  const { editionIds } = await createArticle();
  for (const editionId of Object.values(editionIds)) clients.push(new Client(editionId, actor));

  for (let round = 0; round < kills; round += 1) {
    for (const client of clients) client.ensureRunning();
    // Every client gets something acknowledged, then the blow falls anywhere within or between its saves.
    await expect.poll(() => clients.every((client) => client.saves > 0), { timeout: 30_000, interval: 5 }).toBe(true);
    await wait(random() * 120);
    if (random() < 0.5) clients[Math.floor(random() * clients.length)]?.kill();
    else process.kill(server.pid, "SIGKILL");
    await wait(random() * 60);
    await disconnectDatabase();
    server = await startEmbedded(folder, { durable: true });
    for (const client of clients) await client.check();
  }
  expect(clients.flatMap((client) => client.refusals)).toEqual([]);
}, 1_800_000);

const ack = z.union([z.object({ number: z.number(), lockVersion: z.number() }), z.object({ refused: z.string() })]);

/** One saving process, and the newest save it was told is stored. */
class Client {
  readonly refusals: string[] = [];
  saves = 0;
  #newest = { number: 0, lockVersion: 0 };
  #process: ChildProcess | undefined;

  constructor(
    readonly editionId: string,
    readonly actor: Actor,
  ) {}

  ensureRunning(): void {
    this.saves = 0;
    if (this.#process?.exitCode === null && this.#process.signalCode === null) return;
    const script = join(import.meta.dirname, "..", "testing", "save-client.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, this.editionId, this.actor.id], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#hear(line);
    });
    this.#process = child;
  }

  kill(): void {
    this.#process?.kill("SIGKILL");
  }

  /** What is stored is what was acknowledged last, or the one save after it whose answer was still on its way. */
  async check(): Promise<void> {
    const known = this.#newest;
    const stored = await appDb().workingCopy.findUniqueOrThrow({ where: { editionId: this.editionId } });
    expect(stored.lockVersion).toBeGreaterThanOrEqual(known.lockVersion);
    expect(Number(stored.title)).toBeGreaterThanOrEqual(known.number);
    // The version counts saves, and so does the title: nothing was stored in part or twice.
    expect(stored.lockVersion).toBe(Number(stored.title) + 1);
    expect(JSON.stringify(stored.document)).toContain(`第${stored.title}次保存`);
  }

  #hear(line: string): void {
    const said = ack.parse(JSON.parse(line));
    if ("refused" in said) {
      this.refusals.push(said.refused);
    } else {
      this.#newest = said;
      this.saves += 1;
    }
  }
}

/** mulberry32: small, and the same everywhere for the same seed. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
