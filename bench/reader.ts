/**
 * `npm run bench -- reader [PUBLICATIONS]`: the product as it is started, with the sample desk, on a PostgreSQL of its own.
 * Article, facing page, home and search by requests a second, nginx with the same bytes beside them; what a page weighs; how
 * soon readers have what was published while a thousand of them read; and the memory held.
 */

import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { appDb, disconnectDatabase } from "#db/client.ts";
import { ensureDatabase } from "#db/embedded/ensure-database.ts";
import { startScratchServer } from "#db/embedded/scratch-server.ts";
import { migrate } from "#db/migrate.ts";
import { importDesk } from "#server/importing/import-desk.ts";
import { everythingPressed, startProduct } from "../e2e/support/product.ts";
import { againstNginx } from "./parts/against-nginx.ts";
import { get } from "./parts/get.ts";
import { quantile } from "./parts/median.ts";
import { reportSizes } from "./parts/page-sizes.ts";
import { publishUnderReaders } from "./parts/publications.ts";
import { bootProcess, residentMemory } from "./parts/resident-memory.ts";

const publications = Number(process.argv[2] ?? 50);
const readers = 1000;
/** DESIGN §9. */
const goals = { firstMs: 1000, restMs: 15_000 };

const server = await startScratchServer();
const urls = await ensureDatabase(server, "bench_reader");
const databases = { DATABASE_URL: urls.app, DATABASE_READER_URL: urls.reader, DATABASE_OWNER_URL: urls.owner };
Object.assign(process.env, databases);
await migrate(urls.owner);
await importDesk(resolve("content"));
const product = await startProduct({ env: { LOG_LEVEL: "info" } });
try {
  await everythingPressed(product);
  await nothingToDo();
  await bench();
} finally {
  await product.stop();
  await disconnectDatabase();
  await server.stop();
}

async function bench(): Promise<void> {
  const { url, dataDir } = product;
  const site = await pagesOf(url);
  const article = await largest(
    url,
    site.filter((path) => /^\/en\/articles\/[^/]+$/.test(path)),
  );
  const pages = [
    { name: "article", path: article, pressed: true },
    { name: "facing", path: `${article}/facing`, pressed: true },
    { name: "home", path: "/zh-Hans", pressed: true },
    { name: "search", path: `/zh-Hans/search?q=${encodeURIComponent("数字")}`, pressed: false },
    { name: "suggest", path: `/zh-Hans/search/suggest?q=${encodeURIComponent("数")}`, pressed: false },
  ];
  const pid = bootProcess(dataDir);
  const memory = residentMemory(dataDir);
  await againstNginx(url, pid, pages);
  console.log("");
  for (const { name, path } of pages.slice(0, 4)) await reportSizes(url, name, path);

  const otherPaths = site.filter((path) => !path.endsWith(".xml"));
  const made = await publishUnderReaders(url, { count: publications, readers, otherPaths, pauseMs: 500 });
  console.log(`\n${made.count} publications while ${readers} readers read: ${made.requests} requests`);
  reportTimes("publishing", made.publishing);
  reportTimes("published → article in all locales and home", made.first, goals.firstMs);
  reportTimes("published → column, feeds, news sitemap", made.rest, goals.restMs);
  console.log(`errors, mixed pages, steps back: ${made.faults.length}`);
  for (const { path, what } of made.faults.slice(0, 10)) console.log(`  ${path} ${what}`);
  const after = residentMemory(dataDir);
  // What an idle site holds is told by the bench `start`: here everything was pressed a moment ago.
  console.log(`memory without PostgreSQL: ${memory.toFixed(0)} MB before, ${after.toFixed(0)} MB after`);
}

function reportTimes(what: string, times: readonly number[], goal?: number): void {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  const verdict = goal === undefined ? "" : ` (goal ≤ ${goal} p95: ${most <= goal ? "met" : "not met"})`;
  console.log(`${what}: p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms${verdict}`);
}

/** Until the jobs of the import are done: they use the processor of who answers. */
async function nothingToDo(): Promise<void> {
  for (;;) {
    const [row] = await appDb().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker._private_jobs WHERE run_at <= now()`;
    if (row?.count === 0n) return;
    await wait(500);
  }
}

/** Every page the sitemap names, which is of parts where there are many. */
async function pagesOf(url: string, sitemap = "/sitemap.xml"): Promise<string[]> {
  const xml = (await get(url + sitemap)).body.toString();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? "").pathname);
  if (!xml.includes("<sitemapindex")) return paths;
  return (await Promise.all(paths.map((part) => pagesOf(url, part)))).flat();
}

async function largest(url: string, paths: readonly string[]): Promise<string> {
  const sizes = await Promise.all(paths.map(async (path) => ({ path, size: (await get(url + path)).body.length })));
  const [first] = sizes.sort((one, other) => other.size - one.size);
  if (!first) throw new Error("the sample desk has no article");
  return first.path;
}
