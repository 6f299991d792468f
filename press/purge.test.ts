import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { shared } from "#press/answer.ts";
import { purgeTask } from "#press/purge.ts";
import { read, writePages } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import {
  type Instance,
  missingPage,
  type ScriptedNext,
  startInstance,
  startScriptedNext,
  testSiteUrl,
} from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";
import { runWorker } from "#server/jobs/run-worker.ts";

useTestDatabase();

type Told = { origin: string; paths: string[]; authorization: string | undefined };

let next: ScriptedNext;
let instance: Instance;
let site: Site;
let stopWorker: () => Promise<void>;
let service: { url: string; told: Told[]; answer: (response: ServerResponse) => void; stop: () => Promise<void> };

beforeAll(async () => {
  next = await startScriptedNext();
  instance = await startInstance(next, { purges: true });
  site = await startSite(next, instance);
  service = await startService();
  await instance.press.pressAll().catch(() => undefined);
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  const hook = { url: `${service.url}/purge?zone=1`, token: "t0ken" };
  const purge = purgeTask({ hook, siteUrl: testSiteUrl, store: instance.store, withinMs: 500 });
  const connectionString = process.env.DATABASE_URL ?? "";
  stopWorker = await runWorker({ tasks: { purge }, connectionString, log: pino({ level: "silent" }) });
}, 60_000);
afterAll(async () => {
  await stopWorker();
  await service.stop();
  await site.stop();
  await instance.remove();
  await next.stop();
});
beforeEach(() => {
  service.told.length = 0;
  service.answer = (response) => response.end();
});

/** A service that keeps pages in front of a site, as far as it is told what changed. */
async function startService(): Promise<typeof service> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      started.told.push({ ...JSON.parse(body), authorization: request.headers.authorization });
      started.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const started: typeof service = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told: [],
    answer: (response) => response.end(),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return started;
}

async function article(slug: string, text = slug): Promise<{ id: string; path: string }> {
  const id = await publish({ slug });
  writePages(next, id, slug, text);
  await instance.press.pressArticle(id);
  return { id, path: `/en/articles/${slug}-${id}` };
}

const toldOf = (path: string) => service.told.filter(({ paths }) => paths.includes(path));
const waiting = () => appDb().$queryRaw<{ attempts: number; later: boolean }[]>`
  SELECT attempts, run_at > now() + interval '60 seconds' AS later FROM graphile_worker._private_jobs`;

describe("a service in front of the site", () => {
  it("is told what changed, once readers get it, and once more when no instance can be behind", async () => {
    let seen = "";
    service.answer = (response) => {
      void read(instance, service.told[0]?.paths[0] ?? "").then((text) => {
        seen = text;
        response.end();
      });
    };
    const { path } = await article("fresh");
    await expect.poll(() => toldOf(path)).toHaveLength(1);
    const [told] = toldOf(path);
    expect(told).toMatchObject({ origin: testSiteUrl, authorization: "Bearer t0ken" });
    expect(told?.paths).toEqual(expect.arrayContaining(["/en", `${path}.txt`, `${path}/facing`]));
    expect(seen).toContain("fresh");
    expect((await waiting()).some(({ later }) => later)).toBe(true);
    await instance.press.pressArticle(path.split("-").at(-1) ?? "");
    expect(toldOf(path)).toHaveLength(1); // nothing changed
  });

  it("that fails and then hangs holds no page back, and is asked until it answers", async () => {
    const failures = [(response: ServerResponse) => response.writeHead(503).end(), () => undefined]; // the second: never
    service.answer = (response) => {
      const named = service.told.at(-1)?.paths.some((path) => /stubborn-\w+$/.test(path));
      const fail = named ? failures.shift() : undefined;
      if (fail) fail(response);
      else response.writeHead(204).end();
    };
    const { path } = await article("stubborn");
    expect((await site.ask(path)).body.toString()).toContain("stubborn");
    await expect.poll(() => toldOf(path).length, { timeout: 60_000, interval: 200 }).toBeGreaterThanOrEqual(3);
    await expect.poll(async () => (await waiting()).filter(({ later }) => !later), { timeout: 20_000 }).toEqual([]);
  }, 90_000);

  it("forgets the pictures and recordings of what was taken down", async () => {
    const [picture, sound] = ["a".repeat(64), "b".repeat(64)];
    await appDb().publishedMedia.create({ data: { hash: picture, format: "webp", bytes: Buffer.from("x") } });
    await appDb().publishedRecording.create({ data: { hash: sound, mime: "audio/mpeg", bytes: 1 } });
    const id = await publish({ slug: "shown", media: [picture, sound] });
    writePages(next, id, "shown", "shown");
    await instance.press.pressArticle(id);
    await takeDown(id);
    await appDb().publishedMediaUse.deleteMany({ where: { articleId: id } });
    for (const [path, page] of next.pages) {
      if (path.includes(id) && typeof page === "string") next.pages.set(path, missingPage("taken down", 410));
    }
    await instance.press.pressArticle(id).catch(() => undefined);
    await expect.poll(() => toldOf(`/media/${picture}.webp`).length).toBeGreaterThan(0);
    expect(toldOf(`/media/${sound}.mp3`).length).toBeGreaterThan(0);
  });

  it("may keep pages, and not what says that something is missing", async () => {
    const { path } = await article("kept");
    for (const [kind, status] of [
      ["not-found", 404],
      ["gone", 410],
    ] as const) {
      next.pages.set(`/en/${kind}`, missingPage(kind, status));
    }
    const keeps = async (asked: string) => (await site.ask(asked)).headers["cache-control"];
    expect(await keeps(path)).toBe(shared);
    expect(await keeps("/en/feed.xml")).toBe(shared);
    expect(await keeps("/en/nothing-here")).toBe("no-cache");
    expect(await keeps("/en/gone")).toBe("no-cache");
    expect(await keeps("/")).toBe("no-cache");
    const { headers } = await site.ask(path);
    const again = await site.ask(path, { headers: { "if-none-match": headers.etag ?? "" } });
    expect([again.status, again.headers["cache-control"]]).toEqual([304, shared]);
  });

  it("has to ask for what went by an address with a query, of which it is never told", async () => {
    const { path } = await article("followed");
    const [first, fromMemory] = [await site.ask(`${path}?utm_source=mail`), await site.ask(`${path}?fbclid=1`)];
    const again = await site.ask(`${path}?fbclid=1`, { headers: { "if-none-match": first.headers.etag ?? "" } });
    expect([first, fromMemory, again].map(({ status, headers }) => [status, headers["cache-control"]])).toEqual([
      [200, "no-cache"],
      [200, "no-cache"],
      [304, "no-cache"],
    ]);
    expect((await site.ask(path)).headers["cache-control"]).toBe(shared);
  });
});

it("a site without one asks nobody to forget anything", async () => {
  const alone = await startInstance(next);
  const id = await publish({ slug: "alone" });
  // Of that publication and of the tests before.
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  writePages(next, id, "alone", "alone");
  await alone.press.pressArticle(id);
  expect(await waiting()).toEqual([]);
  await alone.remove();
});
