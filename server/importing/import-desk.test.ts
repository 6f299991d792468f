import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import { importDesk } from "#server/importing/import-desk.ts";

useTestDatabase();

const content = join(cloneRoot, "content");
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "duizhao-desk-"));
});
afterAll(() => rm(scratch, { recursive: true }));

describe("the sample desk", () => {
  test("comes in whole: people, furniture, articles, publications", async () => {
    const progress: string[] = [];
    const { articles } = await importDesk(content, { onProgress: (line) => progress.push(line) });
    expect(articles).toBeGreaterThanOrEqual(4);
    expect(progress).toHaveLength(articles);
    const setup: { articles: Record<string, string> } = JSON.parse(await readFile(join(content, "setup.json"), "utf8"));
    const waiting = Object.values(setup.articles).filter((aim) => aim !== "published").length;
    expect(await appDb().publishedEdition.count()).toBe((articles - waiting) * 2);
    expect(await appDb().article.count()).toBe(articles);
    expect(await appDb().user.count()).toBe(5);
    const alignments = await appDb().alignment.findMany();
    const rows = alignments.flatMap((alignment) => (Array.isArray(alignment.rows) ? alignment.rows : []));
    expect(rows.length).toBeGreaterThan(8 * articles);
    // What its articles quote is in its library; a colleague vouches for what setup.json names.
    const vouched: { quotations: string[] } = JSON.parse(await readFile(join(content, "setup.json"), "utf8"));
    expect(await appDb().quotation.count({ where: { origin: "import" } })).toBe(0);
    expect(await appDb().quotationVersion.count({ where: { verifiedAt: { not: null } } })).toBe(
      vouched.quotations.length,
    );
    expect(await appDb().publishedQuotation.count()).toBe(vouched.quotations.length);
    for (const row of rows) expect(row).toMatchObject({ status: "confirmed", origin: "import" });
  }, 120_000);
});

describe("a desk that is not as it should be", () => {
  const copy = async (name: string) => {
    const folder = join(scratch, name);
    await cp(content, folder, { recursive: true });
    return folder;
  };

  test("is refused in one sentence that names the file", async () => {
    const folder = await copy("broken");
    await writeFile(join(folder, "people.json"), "{}");
    await expect(importDesk(folder)).rejects.toThrow(/people\.json/);
  });

  test("does not lead out of its folder: links are not followed", async () => {
    const folder = await copy("linked");
    await rm(join(folder, "people.json"));
    await symlink(join(content, "people.json"), join(folder, "people.json"));
    await expect(importDesk(folder)).rejects.toThrow(/article\.json.*people\.json/);
  });

  test("has every picture that its figures name, once", async () => {
    const folder = await copy("figures");
    const article = join(folder, "articles", "one-bridge-two-names");
    await writeFile(join(article, "en.md"), '---\ntitle: One bridge\n---\n\n:::figure{media="bank"}\n:::\n');
    await expect(importDesk(folder)).rejects.toThrow(/bank\.png.*not there/);
    await cp(join(article, "cover.png"), join(article, "bank.png"));
    await cp(join(article, "cover.png"), join(article, "bank.jpg"));
    await expect(importDesk(folder)).rejects.toThrow(/bank\.jpg.*bank\.png is there too/);
  });

  test("has or finds on the desk the entries that its quotations embed", async () => {
    const folder = await copy("quotations");
    const article = join(folder, "articles", "one-bridge-two-names");
    for (const name of await readdir(join(folder, "articles")))
      if (name !== "one-bridge-two-names") await rm(join(folder, "articles", name), { recursive: true });
    const file = join(article, "article.json");
    await writeFile(file, (await readFile(file, "utf8")).replace(/"id": "[^"]*"/, `"id": "${createId(8)}"`));
    const quoting = (version: number) =>
      `---\ntitle: One bridge\n---\n\n:::quotation{entry="two-names" version="${version}"}\nA bridge has two ends.\n:::\n`;
    await writeFile(join(article, "en.md"), quoting(1));
    await expect(importDesk(folder)).rejects.toThrow(
      /en\.md, problem: line 5 names version 1 of the quotation “two-names”/,
    );
    const version = {
      content: { script: "Hans", en: { text: "A bridge has two ends." } },
      why: "",
      madeAt: "2026-01-01T00:00:00Z",
    };
    const entry = { id: "two-names", origin: "desk", tags: [], versions: [version] };
    await writeFile(join(folder, "quotations.json"), JSON.stringify([entry]));
    const before = await appDb().quotation.count();
    await importDesk(folder, { publish: false });
    expect(await appDb().quotation.count()).toBe(before + 1);
    expect(await appDb().quotationVersion.findFirst({ where: { quotationId: "two-names" } })).toMatchObject({
      ...{ number: 1, madeBy: "operator", verifiedAt: null, madeAt: new Date("2026-01-01T00:00:00Z") },
    });
    const other = { ...version, content: { script: "Hans", en: { text: "Quite another thing to say." } } };
    await writeFile(join(folder, "quotations.json"), JSON.stringify([{ ...entry, versions: [other] }]));
    await expect(importDesk(folder)).rejects.toThrow(/duplicate, what: quotation two-names/);
  });

  test("names no file by a path", async () => {
    const folder = await copy("traversal");
    const file = join(folder, "articles", "one-bridge-two-names", "article.json");
    await writeFile(file, (await readFile(file, "utf8")).replace('"cover.png"', '"../../people.json"'));
    await expect(importDesk(folder)).rejects.toThrow(/cover\.file/);
  });
});
