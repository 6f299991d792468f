import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { findRows } from "#db/articles/alignment.ts";
import { appDb, disconnectDatabase } from "#db/client.ts";
import { ensureDatabase } from "#db/embedded/ensure-database.ts";
import { type EmbeddedServer, startEmbedded } from "#db/embedded/start-embedded.ts";
import { migrate } from "#db/migrate.ts";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { documentSchema } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { Instance, Writer, type Writing } from "#server/testing/killable-desk.ts";

const kills = process.env.DUIZHAO_LONG ? 200 : 4;
const seed = Number(process.env.DUIZHAO_SEED ?? Math.floor(Math.random() * 1e9));

const folder = mkdtempSync(join(tmpdir(), "duizhao-durability-"));
chmodSync(folder, 0o711);
// A server of its own, with the safety that tests usually do without.
let server: EmbeddedServer;
const instances = [new Instance(), new Instance()] as const;
const end = new AbortController();

afterAll(async () => {
  end.abort();
  for (const instance of instances) instance.kill();
  await disconnectDatabase();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it(`loses nothing it acknowledged, however the processes or PostgreSQL are killed (${kills} kills, seed ${seed})`, async () => {
  const random = randomFrom(seed);
  server = await startEmbedded(folder, { durable: true });
  const urls = await ensureDatabase(server, "durability");
  await migrate(urls.owner);
  process.env.DATABASE_URL = urls.app;
  const [first, second] = [await createUser(), await createUser()];
  const article = await createArticle({
    zh: { title: "0", document: documentOf([standing, "第0次保存"]) },
    en: { title: "0", document: documentOf([standing, "第0次保存"]) },
  });
  const documents = {
    zh: new Documents(article.editionIds.zh, first.id),
    en: new Documents(article.editionIds.en, second.id),
  };
  const details = new Details(article.id, first.id);
  const rows = new Rows(article.id, second.id);
  const decisions = new Decisions(article.id, first.id);
  const pictures = new Pictures(second.id, random);
  const writers = [
    ...[documents.zh, details, rows].map((writing) => new Writer(instances[0], writing)),
    ...[documents.en, decisions, pictures].map((writing) => new Writer(instances[1], writing)),
  ];
  const refusals = () => writers.flatMap((writer) => writer.refusals);
  for (const instance of instances) instance.start();
  const running = writers.map((writer) => writer.run(end.signal));
  let databaseKills = 0;

  for (let round = 0; round < kills; round += 1) {
    const before = writers.map(({ acknowledged }) => acknowledged);
    // Everybody gets something acknowledged, then the blow falls anywhere within or between their commands.
    await until(
      () => refusals().length > 0 || writers.every(({ acknowledged }, at) => acknowledged > (before[at] ?? 0)),
      `round ${round}: everybody writes`,
    );
    await wait(random() * 120);
    // By turns, so that few kills have something of each.
    if (round % 2 === 0) {
      const first = random() < 0.5 ? 0 : 1;
      instances[first].kill();
      if (random() < 0.3) instances[1 - first]?.kill();
    } else {
      databaseKills += 1;
      process.kill(server.pid, "SIGKILL");
    }
    await wait(random() * 60);
    await disconnectDatabase();
    server = await startEmbedded(folder, { durable: true });
    await until(() => {
      for (const instance of instances) instance.start();
      return writers.map((writer) => writer.hold()).every(Boolean);
    }, `round ${round}: what was under way is answered`);
    expect(refusals()).toEqual([]);
    for (const check of [documents.zh, documents.en, details, rows, decisions, pictures]) await check.verify();
    await verifyWhole(article);
    for (const writer of writers) writer.goOn();
    if (round % 20 === 19) console.info(`durability: seed ${seed}, ${round + 1} kills survived`);
  }
  end.abort();
  await Promise.all(running);
  const acknowledged = writers.map((writer) => writer.acknowledged).join(" + ");
  console.info(
    `durability: seed ${seed}, ${kills} kills (${databaseKills} of PostgreSQL), acknowledged ${acknowledged}`,
  );
}, 7_200_000);

/** What nobody changes: rows are confirmed on it while everything else moves. */
const standing = "這一段誰也不改。";

class Documents implements Writing {
  #number = 0;
  #lockVersion = 1;
  constructor(
    readonly editionId: string,
    readonly actorId: string,
  ) {}

  next() {
    const document = documentOf([standing, `第${this.#number + 1}次保存，一個字也不能少。`]);
    const title = String(this.#number + 1);
    const input = { commandId: createId(), baseLockVersion: this.#lockVersion, title, deck: "", document };
    return { name: "saveWorkingCopy", input: { ...input, editionId: this.editionId } };
  }

  learn(value: unknown) {
    this.#lockVersion = z.object({ lockVersion: z.number() }).parse(value).lockVersion;
    this.#number += 1;
  }

  /** Exactly what was acknowledged: nothing less, and nothing twice. */
  async verify() {
    const stored = await appDb().workingCopy.findUniqueOrThrow({ where: { editionId: this.editionId } });
    expect(stored).toMatchObject({ title: String(this.#number), lockVersion: this.#lockVersion });
    expect(this.#lockVersion).toBe(this.#number + 1);
    if (this.#number > 0) expect(JSON.stringify(stored.document)).toContain(`第${this.#number}次保存`);
  }
}

class Details implements Writing {
  #number = 0;
  #lockVersion = 1;
  constructor(
    readonly articleId: string,
    readonly actorId: string,
  ) {}

  next() {
    const details = {
      slug: `version-${this.#number + 1}`,
      columnId: null,
      tagIds: [],
      outletId: null,
      datePublished: null,
      cover: null,
      credits: [],
    };
    const input = { commandId: createId(), articleId: this.articleId, baseLockVersion: this.#lockVersion, details };
    return { name: "saveArticleDetails", input };
  }

  learn(value: unknown) {
    this.#lockVersion = z.object({ lockVersion: z.number() }).parse(value).lockVersion;
    this.#number += 1;
  }

  async verify() {
    const stored = await appDb().article.findUniqueOrThrow({ where: { id: this.articleId } });
    expect([stored.slug, stored.lockVersion]).toEqual([`version-${this.#number}`, this.#number + 1]);
  }
}

/** Takes the standing row apart, pairs it anew and confirms it, over and over. */
class Rows implements Writing {
  #step = 0;
  #commandId = "";
  readonly #done: string[] = [];
  constructor(
    readonly articleId: string,
    readonly actorId: string,
  ) {}

  next() {
    this.#commandId = createId();
    const key = { sourceIds: ["b1"], targetIds: ["b1"] };
    const input = { commandId: this.#commandId, articleId: this.articleId };
    const apart = [
      { sourceIds: ["b1"], targetIds: [] },
      { sourceIds: [], targetIds: ["b1"] },
    ];
    const hashes = documentOf([standing]).content.map(blockHash);
    const read = { ...key, sourceHashes: hashes, targetHashes: hashes };
    if (this.#step % 3 === 0) return { name: "pairBlocks", input: { ...input, pairings: apart } };
    if (this.#step % 3 === 1) return { name: "pairBlocks", input: { ...input, pairings: [key] } };
    return { name: "confirmRows", input: { ...input, rows: [read] } };
  }

  learn() {
    this.#step += 1;
    this.#done.push(this.#commandId);
  }

  async verify() {
    if (this.#step === 0) return;
    const row = (await findRows(appDb(), this.articleId)).find(({ sourceIds }) => sourceIds.includes("b1"));
    // Two that were confirmed beside each other are that again when they are paired again.
    const expected = ["confirmed", "draft", this.#step > 3 ? "confirmed" : "draft"][this.#step % 3];
    expect([row?.status, row?.targetIds.length]).toEqual([expected, this.#step % 3 === 1 ? 0 : 1]);
    expect(await appDb().command.count({ where: { id: { in: this.#done } } })).toBe(this.#done.length);
  }
}

/** Hands the article in and takes it back, over and over. */
class Decisions implements Writing {
  #round: number | null = null;
  #made = 0;
  constructor(
    readonly articleId: string,
    readonly actorId: string,
  ) {}

  next() {
    const input = { commandId: createId(), articleId: this.articleId };
    return this.#round === null
      ? { name: "submitArticle", input: { ...input, languages: ["zh", "en"] } }
      : { name: "withdrawSubmission", input: { ...input, round: this.#round } };
  }

  learn(value: unknown) {
    const { round } = z.object({ round: z.number() }).parse(value);
    this.#round = this.#round === null ? round : null;
    this.#made += 1;
  }

  async verify() {
    const where = { stream: `article:${this.articleId}`, type: { in: ["submitted", "withdrawn"] } };
    expect(await appDb().auditEvent.count({ where })).toBe(this.#made);
  }
}

class Pictures implements Writing {
  readonly #ids = new Set<string>();
  constructor(
    readonly actorId: string,
    readonly random: () => number,
  ) {}

  async next() {
    const [r, g, b] = [0, 0, 0].map(() => Math.floor(this.random() * 256));
    const background = { r: r ?? 0, g: g ?? 0, b: b ?? 0 };
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer();
    return { name: "uploadImage", input: { name: "picture.png", bytes: bytes.toString("base64") } };
  }

  learn(value: unknown) {
    this.#ids.add(z.object({ mediaId: z.string() }).parse(value).mediaId);
  }

  async verify() {
    const ids = [...this.#ids];
    expect(await appDb().media.count({ where: { id: { in: ids } } })).toBe(ids.length);
    expect(await appDb().mediaOriginal.count({ where: { mediaId: { in: ids } } })).toBe(ids.length);
    const newest = await appDb().mediaOriginal.findUniqueOrThrow({ where: { mediaId: ids.at(-1) ?? "" } });
    expect((await sharp(newest.bytes).metadata()).width).toBe(40);
  }
}

/** What holds at every moment, whoever wrote last. */
async function verifyWhole({ id, editionIds }: Awaited<ReturnType<typeof createArticle>>): Promise<void> {
  for (const editionId of Object.values(editionIds)) {
    const revisions = await appDb().revision.findMany({ where: { editionId }, orderBy: { number: "asc" } });
    expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1));
  }
  expect((await verifyAuditChain()).faults).toEqual([]);
  const copies = await appDb().workingCopy.findMany({
    where: { edition: { articleId: id } },
    include: { edition: true },
  });
  const idsOf = (language: string) =>
    copies
      .filter(({ edition }) => edition.language === language)
      .flatMap(({ document }) => documentSchema.parse(document).content.map(({ attrs }) => attrs.id));
  const rows = await findRows(appDb(), id);
  // Every block stands in exactly one row, and a row names no block that isn't there.
  expect(rows.flatMap(({ sourceIds }) => sourceIds).sort()).toEqual(idsOf("zh").sort());
  expect(rows.flatMap(({ targetIds }) => targetIds).sort()).toEqual(idsOf("en").sort());
}

async function until(reached: () => boolean, what: string): Promise<void> {
  await expect.poll(reached, { timeout: 180_000, interval: 5, message: what }).toBe(true);
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
