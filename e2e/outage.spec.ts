import { rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readerLocales } from "#domain/locale.ts";
import { searchPath, suggestPath } from "#domain/search/search-address.ts";
import { DiskCopy } from "#press/disk-copy.ts";
import { withDatabaseDown, withDatabaseMute } from "./support/database-outage.ts";
import { askAt } from "./support/http.ts";
import { messages } from "./support/messages.ts";
import { filledDataDir, type Product, sharedProduct, startProduct } from "./support/product.ts";
import { runBeside } from "./support/run-beside.ts";
import { expect, test } from "./support/test.ts";

// Readers and an outage of the database: a product of its own, asked by many at once all the while.

const outageMs = process.env.DUIZHAO_LONG ? 60_000 : 8_000;
const asksAtOnce = 8;
const publishedSchema = z.object({ articleId: z.string(), title: z.string() });

type Pressed = { path: string; status: number; bytes: Buffer };

let dataDir: string;
let product: Product;

test.beforeEach(async () => {
  dataDir = filledDataDir();
  // The address that its pages were pressed for.
  product = await startProduct({ dataDir, env: { DUIZHAO_URL: sharedProduct().url } });
});
test.afterEach(async () => {
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("while PostgreSQL is killed, readers under load get every page; once it is back, what is published reaches them", async () => {
  const { asked, never } = await halves();
  const load = startLoad(asked);
  await load.round();
  await withDatabaseDown(
    dataDir,
    async () => {
      await expect.poll(database).toBe("down");
      await Promise.all([everyPage(never), searchSaysSo(), passed(outageMs)]);
      await load.round();
    },
    "SIGKILL",
  );
  await expect.poll(product.output, { timeout: 60_000 }).toContain("PostgreSQL started again");
  await load.round();
  expect(await load.stop()).toEqual([]);
  const { articleId, title } = await runBeside(dataDir, "publish-one.ts", publishedSchema);
  const home = async () => (await askAt(product.url, "/en")).body;
  await expect.poll(home, { timeout: 60_000 }).toContain(articleId);
  const page = await fetch(`${product.url}/zh-Hans/articles/any-${articleId}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(title);
  const found = async () => (await askAt(product.url, searchPath("zh-Hans", { q: title }))).body;
  await expect.poll(found, { timeout: 60_000 }).toContain(articleId);
  expect(product.process.exitCode).toBeNull();
});

test("while PostgreSQL is there and answers nobody, readers get every page, and search says so", async () => {
  const { asked, never } = await halves();
  const load = startLoad(asked);
  await load.round();
  await withDatabaseMute(dataDir, async () => {
    await expect.poll(database, { timeout: 60_000 }).toBe("down");
    await Promise.all([everyPage(never), searchSaysSo(), passed(outageMs)]);
    await load.round();
  });
  await expect.poll(database, { timeout: 60_000 }).toBe("up");
  const found = async () => (await askAt(product.url, searchPath("en", { q: "bridge" }))).status;
  await expect.poll(found, { timeout: 60_000 }).toBe(200);
  expect(await load.stop()).toEqual([]);
  expect(product.process.exitCode).toBeNull();
});

/** What was pressed, half of it to be asked before the outage and half of it never. */
async function halves(): Promise<{ asked: Pressed[]; never: Pressed[] }> {
  const copy = new DiskCopy(join(dataDir, "press"));
  const pressed: Pressed[] = [];
  for await (const { path, status, objectHash } of copy.entries()) {
    const object = objectHash === null ? undefined : await copy.object(objectHash);
    if (object) pressed.push({ path, status, bytes: Buffer.from(object.identity) });
  }
  expect(pressed.length).toBeGreaterThan(150);
  return { asked: pressed.filter((_, at) => at % 2 === 0), never: pressed.filter((_, at) => at % 2 === 1) };
}

/** Why a page is not as it was pressed; nothing where it is. */
async function fault({ path, status, bytes }: Pressed): Promise<string[]> {
  try {
    const answer = await askAt(product.url, path, { headers: { "accept-encoding": "br, gzip" } });
    if (answer.status !== status) return [`${path}: ${answer.status}`];
    return answer.bytes.equals(bytes) ? [] : [`${path}: other bytes`];
  } catch (error) {
    return [`${path}: ${error}`];
  }
}

async function everyPage(pages: readonly Pressed[]): Promise<void> {
  const faults: string[] = [];
  for (const page of pages) faults.push(...(await fault(page)));
  expect(faults).toEqual([]);
}

/** Many readers at once, until they are stopped; gives what they did not get. */
function startLoad(pages: readonly Pressed[]): { round: () => Promise<void>; stop: () => Promise<string[]> } {
  const faults: string[] = [];
  const rounds = Array.from({ length: asksAtOnce }, () => 0);
  let going = true;
  const readers = rounds.map(async (_, reader) => {
    while (going) {
      for (const page of pages) if (going) faults.push(...(await fault(page)));
      rounds[reader] = (rounds[reader] ?? 0) + 1;
    }
  });
  return {
    async round() {
      const before = [...rounds];
      await expect
        .poll(() => rounds.every((done, reader) => done > (before[reader] ?? 0)), { timeout: 120_000 })
        .toBe(true);
    },
    async stop() {
      going = false;
      await Promise.all(readers);
      return faults;
    },
  };
}

async function searchSaysSo(): Promise<void> {
  for (const locale of readerLocales) {
    const results = await askAt(product.url, searchPath(locale, { q: "桥" }));
    expect([results.status, results.headers["retry-after"]]).toEqual([503, "5"]);
    expect(results.body).toContain(`<html lang="${locale}"`);
    expect(results.body).toContain(messages[locale].reader.search.away);
    const suggestions = await askAt(product.url, `${suggestPath(locale)}?q=bridge`);
    expect([suggestions.status, suggestions.body.trim()]).toEqual([503, messages[locale].press.unavailable]);
  }
}

async function database(): Promise<unknown> {
  const { body } = await askAt(product.url, "/api/health");
  return JSON.parse(body).database;
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
