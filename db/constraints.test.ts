import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";

useTestDatabase();

/** The login with every right: what it can't do, nobody can. */
let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
});
afterAll(() => owner.end());

async function insertRevisions(editionId: string, numbers: number[]): Promise<void> {
  await transaction(async (tx) => {
    for (const number of numbers) {
      await tx.revision.create({
        data: {
          id: `${editionId}-${number}`,
          editionId,
          number,
          title: "",
          deck: "",
          document: {},
          contributions: {},
          contentHash: "",
          reason: "pause",
        },
      });
    }
    await tx.edition.update({ where: { id: editionId }, data: { lastRevision: numbers.at(-1) ?? 0 } });
  });
}

function insertEvent(stream: string, seq: number, prevHash: string) {
  return appDb().auditEvent.create({
    data: { stream, seq, type: "t", data: {}, commandId: `${stream}${seq}`, step: 0, prevHash, hash: `h${seq}` },
  });
}

describe("the database", () => {
  it("keeps revisions numbered from 1 without gaps", async () => {
    const { editionIds } = await createArticle();
    await insertRevisions(editionIds.zh, [1, 2]);
    await expect(insertRevisions(editionIds.zh, [4])).rejects.toThrow("leaves a gap");
    await expect(insertRevisions(editionIds.en, [2])).rejects.toThrow("leaves a gap");
  });

  it("keeps an edition's counter equal to its newest revision", async () => {
    const { editionIds } = await createArticle();
    await expect(appDb().edition.update({ where: { id: editionIds.en }, data: { lastRevision: 3 } })).rejects.toThrow(
      "is not the number of its newest revision",
    );
  });

  it("lets nobody change or delete a revision, but lets it be named", async () => {
    const { editionIds } = await createArticle();
    await insertRevisions(editionIds.zh, [1]);
    const id = `${editionIds.zh}-1`;
    await appDb().revision.update({ where: { id }, data: { name: "给终审" } });
    await expect(owner.query("UPDATE revisions SET title = 'x' WHERE id = $1", [id])).rejects.toThrow("never changed");
    await expect(owner.query("DELETE FROM revisions WHERE id = $1", [id])).rejects.toThrow("never changed or deleted");
    await expect(owner.query("TRUNCATE revisions CASCADE")).rejects.toThrow("never changed or deleted");
    await expect(appDb().revision.update({ where: { id }, data: { title: "x" } })).rejects.toThrow("permission denied");
  });

  it("chains audit events: no gap, no fork, no change", async () => {
    await insertEvent("desk", 1, "");
    await insertEvent("desk", 2, "h1");
    await expect(insertEvent("desk", 4, "h2")).rejects.toThrow("leaves a gap");
    await expect(insertEvent("desk", 3, "h1")).rejects.toThrow("does not follow its predecessor");
    await expect(owner.query("UPDATE audit_events SET type = 'x'")).rejects.toThrow("never changed or deleted");
    await expect(owner.query("DELETE FROM audit_events")).rejects.toThrow("never changed or deleted");
    await expect(appDb().auditEvent.deleteMany()).rejects.toThrow("permission denied");
  });

  it("lets a signature be voided once and changes nothing else of it", async () => {
    const { id: articleId } = await createArticle();
    const signature = {
      id: "sig",
      articleId,
      round: 1,
      stageId: "s",
      userId: "u",
      scope: ["zh"],
      manifestHash: "",
      manifest: {},
    };
    await appDb().signature.create({ data: signature });
    await expect(appDb().signature.update({ where: { id: "sig" }, data: { manifestHash: "other" } })).rejects.toThrow(
      "never changed",
    );
    await appDb().signature.update({ where: { id: "sig" }, data: { voidedAt: new Date() } });
    await expect(appDb().signature.update({ where: { id: "sig" }, data: { voidedAt: null } })).rejects.toThrow(
      "never changed",
    );
    await expect(appDb().signature.delete({ where: { id: "sig" } })).rejects.toThrow("never changed or deleted");
  });

  it("keeps publications numbered, unchanged and pointed to by their own article only", async () => {
    const made = { snapshot: {}, contentHash: "" };
    await appDb().publication.create({ data: { id: "p1", articleId: "a1", language: "zh", number: 1, ...made } });
    await expect(
      appDb().publication.create({ data: { id: "p3", articleId: "a1", language: "zh", number: 3, ...made } }),
    ).rejects.toThrow("leaves a gap");
    await expect(owner.query("UPDATE published_publications SET snapshot = '{}'")).rejects.toThrow("never changed");
    await expect(owner.query("DELETE FROM published_publications")).rejects.toThrow("never changed");
    const pointer = { publicationId: "p1", slug: "s", datePublished: new Date(), firstMadeAt: new Date() };
    await expect(
      appDb().publishedEdition.create({ data: { articleId: "other", language: "zh", ...pointer } }),
    ).rejects.toThrow(/[Ff]oreign key/);
    await appDb().publishedEdition.create({ data: { articleId: "a1", language: "zh", ...pointer } });
  });

  it.each([
    ["an unknown language", "UPDATE articles SET source_language = 'fr'"],
    ["Chinese without a script", "UPDATE editions SET script = NULL WHERE language = 'zh'"],
    ["English with a script", "UPDATE editions SET script = 'Hans' WHERE language = 'en'"],
    ["a cover without its description", "UPDATE articles SET cover_alt = '{}'"],
    ["a second desk", "INSERT INTO desk (id, name, tagline) VALUES (2, '{}', '{}')"],
    ["a second state of the press", "INSERT INTO press_state (id) VALUES (2)"],
    ["a lock version of 0", "UPDATE working_copies SET lock_version = 0"],
    ["an address in capitals", "UPDATE users SET email = 'Chen@Example.org'"],
  ])("refuses %s", async (_, sql) => {
    await createArticle();
    await createUser();
    await expect(owner.query(sql)).rejects.toThrow(/violates check constraint/);
  });
});

describe("the reader's login", () => {
  it("can't read a draft, a user or a job, and reads what is published", async () => {
    await createArticle();
    await expect(readerDb().publishedEdition.findMany()).resolves.toBeDefined();
    for (const table of ["articles", "working_copies", "revisions", "users", "sessions", "audit_events", "media"]) {
      await expect(readerDb().$queryRawUnsafe(`SELECT 1 FROM ${table}`)).rejects.toThrow("permission denied");
    }
    await expect(readerDb().$queryRawUnsafe("SELECT 1 FROM graphile_worker.jobs")).rejects.toThrow("permission denied");
  });

  it("can't write, not even what it may read", async () => {
    await expect(readerDb().publishedEdition.deleteMany()).rejects.toThrow(/read-only transaction|permission denied/);
  });
});

describe("a transaction", () => {
  it("stores a job exactly when it stores what the job announces", async () => {
    const jobs = () => owner.query("SELECT task_identifier FROM graphile_worker.jobs");
    await expect(
      transaction(async (tx) => {
        await addJob(tx, "press", { articleId: "a" });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect((await jobs()).rows).toEqual([]);
    await transaction((tx) => addJob(tx, "press", { articleId: "a" }, { jobKey: "press:a" }));
    await transaction((tx) => addJob(tx, "press", { articleId: "a" }, { jobKey: "press:a", runAt: new Date() }));
    expect((await jobs()).rows).toEqual([{ task_identifier: "press" }]);
  });

  it("has one time, the database's", async () => {
    await transaction(async (tx) => {
      const first = await databaseNow(tx);
      await tx.$queryRaw`SELECT pg_sleep(0.01)::text`;
      expect(await databaseNow(tx)).toEqual(first);
      expect(Math.abs(first.getTime() - Date.now())).toBeLessThan(60_000);
    });
  });
});
