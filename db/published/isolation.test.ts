import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readerDb } from "#db/client.ts";
import { createArticle, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";

useTestDatabase();

/** The login of reader pages itself, without our code between. */
let reader: pg.Client;
/** Everything of this database that holds rows, in every schema but PostgreSQL's own. */
let relations: { schema: string; name: string }[];

beforeAll(async () => {
  reader = new pg.Client({ connectionString: process.env.DATABASE_READER_URL });
  await reader.connect();
  const found = await reader.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`);
  relations = found.rows;
});
afterAll(() => reader.end());

const code = async (sql: string) =>
  reader.query(sql).then(
    () => "allowed",
    (error: unknown) => (error instanceof pg.DatabaseError ? error.code : "unknown"),
  );
const insufficientPrivilege = "42501";
const readOnlyTransaction = "25006";

describe("the login of reader pages", () => {
  test("reads every table of what is published, and no other, in any schema", async () => {
    const readable: string[] = [];
    for (const { schema, name } of relations) {
      const outcome = await code(`SELECT 1 FROM "${schema}"."${name}" LIMIT 1`);
      if (outcome === "allowed") readable.push(`${schema}.${name}`);
      else expect(outcome, `${schema}.${name}`).toBe(insufficientPrivilege);
    }
    expect(relations.length).toBeGreaterThan(30);
    const published = relations.filter(({ schema, name }) => schema === "public" && name.startsWith("published_"));
    expect(readable.sort()).toEqual(published.map(({ schema, name }) => `${schema}.${name}`).sort());
  });

  test("writes nothing, even when it asks for a transaction that may", async () => {
    for (const { name } of relations.filter((each) => each.name.startsWith("published_"))) {
      expect(await code(`DELETE FROM "${name}"`)).toBe(readOnlyTransaction);
      expect(await code(`BEGIN READ WRITE; DELETE FROM "${name}"`)).toBe(insufficientPrivilege);
      await reader.query("ROLLBACK");
    }
  });

  test("can't become somebody else, make tables, or read the server's files", async () => {
    expect(await code("SET ROLE duizhao_app")).toBe(insufficientPrivilege);
    expect(await code("BEGIN READ WRITE; CREATE TABLE mine (id int)")).toBe(insufficientPrivilege);
    await reader.query("ROLLBACK");
    expect(await code("SELECT pg_read_file('postgresql.conf')")).toBe(insufficientPrivilege);
  });

  test("finds no word of a draft in anything it can read", async () => {
    const secret = "尚未發佈的一句話";
    await createArticle({ zh: { title: secret, document: documentOf([secret]) } });
    const client = readerDb();
    const rows = [
      await client.publication.findMany(),
      await client.publishedEdition.findMany(),
      await client.publishedCredit.findMany(),
      await client.publishedPerson.findMany(),
      await client.publishedColumn.findMany(),
      await client.publishedDesk.findMany(),
      await client.publishedFront.findMany(),
      await client.publishedAbout.findMany(),
      await client.publishedMedia.findMany(),
      await client.publishedMediaUse.findMany(),
      await client.publishedQuotation.findMany(),
      await client.publishedQuotationUse.findMany(),
      await client.publishedNotice.findMany(),
      await client.publishedTag.findMany(),
      await client.publishedSource.findMany(),
      await client.publishedCorrection.findMany(),
    ];
    expect(JSON.stringify(rows)).not.toContain(secret);
    await expect(client.article.findMany()).rejects.toThrow("denied");
    await expect(client.quotationVersion.findMany()).rejects.toThrow("denied");
    await expect(client.workingCopy.findMany()).rejects.toThrow("denied");
    await expect(client.articleCorrection.findMany()).rejects.toThrow("denied");
  });
});
