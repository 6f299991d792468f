import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { readArticle } from "#domain/portable/read-desk.ts";
import { exportDesk } from "#server/exporting/export-desk.ts";
import { importPortableArticle } from "#server/importing/import-portable-article.ts";
import { operator } from "#server/importing/operator.ts";
import { readFolder } from "#server/importing/read-folder.ts";
import { deleteArticle } from "#server/trash/delete-article.ts";
import { trashArticle } from "#server/trash/trash-article.ts";

useTestDatabase();

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "duizhao-corrections-"));
});
afterAll(() => rm(scratch, { recursive: true }));

/** What readers of both languages had, those of one, and nobody yet; ids in another order than the notes. */
const corrections = [
  {
    id: "span",
    note: { zh: "桥长此前误作三里。", en: "The length was wrong." },
    published: { zh: "2024-05-07T00:00:00.000Z", en: "2024-05-08T00:00:00+08:00" },
  },
  { id: "name", note: { zh: "一处人名有误。", en: "" }, published: { zh: "2024-05-09T00:00:00.000Z" } },
  { id: "date", note: { zh: "", en: "The date was wrong." } },
];

async function exported(articleId: string, slug: string): Promise<Record<string, unknown>> {
  const folder = join(scratch, createId());
  const done = await exportDesk(operator, folder, { articleId });
  if (!done.ok) throw new Error(done.error.code);
  return JSON.parse(await readFile(join(folder, "articles", slug, "article.json"), "utf8"));
}

/** Reads the article as it is exported, with these corrections in its file, and takes it in as another one. */
async function imported(articleId: string, slug: string): Promise<string> {
  const folder = join(scratch, createId());
  await exportDesk(operator, folder, { articleId });
  const files = await readFolder(join(folder, "articles", slug));
  if (!files.ok) throw new Error(files.error.code);
  const file = await readFile(join(folder, "articles", slug, "article.json"), "utf8");
  const given = new TextEncoder().encode(JSON.stringify({ ...JSON.parse(file), corrections }));
  const portable = readArticle(new Map([...files.value, ["article.json", given]]));
  if (!portable.ok) throw new Error(JSON.stringify(portable.error));
  const made = await importPortableArticle(operator, portable.value, { newId: true, propose: false });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.articleId;
}

test("corrections travel with the article: what readers had, since when, and in which order", async () => {
  const { id } = await createArticle({ slug: "long-bridge" });
  const copy = await imported(id, "long-bridge");
  const written = await exported(copy, "long-bridge");
  expect(written.corrections).toEqual(corrections);
  const again = await imported(copy, "long-bridge");
  expect(await exported(again, "long-bridge")).toEqual({ ...written, id: again });
  // What another desk published is as much a fact here.
  const row = await appDb().articleCorrection.findFirstOrThrow({ where: { articleId: copy, id: "span" } });
  expect(row.publishedAt).toEqual(new Date("2024-05-07T00:00:00Z"));
  await expect(appDb().articleCorrection.deleteMany({ where: { articleId: copy, id: "span" } })).rejects.toThrow();
});

test("an article that was published elsewhere alone can be deleted here, and its notes go with it", async () => {
  const { id } = await createArticle({ slug: "short-bridge", zh: { title: "短桥" } });
  const copy = await imported(id, "short-bridge");
  const publisher = await createUser({ roles: ["publisher"] });
  expect(await trashArticle(publisher, { commandId: createId(), articleId: copy })).toMatchObject({ ok: true });
  const deleted = await deleteArticle(publisher, { commandId: createId(), articleId: copy, title: "短桥" });
  expect(deleted).toMatchObject({ ok: true });
  expect(await appDb().articleCorrection.count({ where: { articleId: copy } })).toBe(0);
});
