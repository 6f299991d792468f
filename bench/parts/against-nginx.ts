import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "#db/embedded/free-port.ts";
import { get } from "./get.ts";
import { loadGenerator, type Measured } from "./load.ts";
import { median } from "./median.ts";
import { hasNginx, startNginx } from "./nginx.ts";
import { processorTime } from "./processor-time.ts";

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const connections = 64;
/** Searches that nobody waits for any more are still answered when their turn is over: they are not the next one's. */
const restMs = 500;
/** DESIGN §9. */
const goal = 0.6;

/** A page by its name; nginx sends those that are `pressed`, the rest is made for each request. */
export type Measure = { name: string; path: string; pressed: boolean };
type Contestant = { key: string; url: string; pid: number | undefined };
/** `work` is processor time a request in microseconds: it says more than speed where other programs run too. */
type Round = Measured & { work: number };

/** The product's pages, and the same bytes from nginx with one worker, by turns. */
export async function againstNginx(site: string, pid: number, pages: readonly Measure[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "duizhao-bench-"));
  await chmod(folder, 0o755); // nginx's worker may be another user
  const files = await Promise.all(
    pages.filter(({ pressed }) => pressed).map(async ({ name, path }) => ({ name, ...(await fileOf(site + path)) })),
  );
  const port = await freePort();
  const nginx = hasNginx() ? await startNginx(folder, port, files) : undefined;
  try {
    const contestants = pages.flatMap(({ name, path, pressed }): Contestant[] => [
      { key: `${name} duizhao`, url: site + path, pid },
      ...(nginx && pressed
        ? [{ key: `${name} nginx`, url: `http://127.0.0.1:${port}/${name}.html`, pid: nginx.pid }]
        : []),
    ]);
    await sameBytes(contestants, files);
    report(pages, await race(contestants));
  } finally {
    await nginx?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function race(contestants: readonly Contestant[]): Promise<Map<string, Round[]>> {
  const generator = loadGenerator();
  console.log(`${rounds} rounds of ${seconds} s by turns, ${connections} connections, gzip`);
  console.log(`${generator.name}; ${availableParallelism()} processors, one worker each\n`);
  const run = async ({ url, pid }: Contestant, duration: number): Promise<Round> => {
    const before = processorTime(pid) ?? Number.NaN;
    const load = { url, headers: { "Accept-Encoding": "gzip" }, connections, seconds: duration };
    const measured = await generator.run(load);
    const used = (processorTime(pid) ?? Number.NaN) - before;
    await wait(restMs);
    return { ...measured, work: used / (measured.requestsPerSecond * duration) };
  };
  const results = new Map<string, Round[]>(contestants.map(({ key }) => [key, []]));
  for (const contestant of contestants) await run(contestant, 2); // warm
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) results.get(contestant.key)?.push(await run(contestant, seconds));
  }
  return results;
}

function report(pages: readonly Measure[], results: ReadonlyMap<string, Round[]>): void {
  const middle = (key: string, member: keyof Round) => median((results.get(key) ?? []).map((one) => one[member]));
  for (const [key, all] of results) {
    const failed = all.reduce((sum, one) => sum + one.failed, 0);
    const spread = all.map((one) => Math.round(one.requestsPerSecond)).join(" ");
    const columns = [
      `${Math.round(middle(key, "requestsPerSecond"))} requests/s`,
      `p99 ${middle(key, "p99").toFixed(2)} ms`,
      `${middle(key, "work").toFixed(1)} µs/request`,
    ];
    console.log(`${key.padEnd(16)} ${columns.join("   ")}   failed ${failed}   (${spread})`);
  }
  for (const { name } of pages.filter((page) => results.has(`${page.name} nginx`))) {
    const ratio = middle(`${name} duizhao`, "requestsPerSecond") / middle(`${name} nginx`, "requestsPerSecond");
    const work = middle(`${name} nginx`, "work") / middle(`${name} duizhao`, "work");
    const verdict = `goal ≥ ${goal}: ${ratio >= goal ? "met" : "not met"}`;
    console.log(
      `${name}: ${ratio.toFixed(2)} of nginx's requests/s (${verdict}); ${work.toFixed(2)} by processor time`,
    );
  }
  if (![...results.keys()].some((key) => key.endsWith(" nginx"))) {
    console.log("nginx is not installed: nothing to compare with");
  }
}

/** What nginx is to send: the same bytes under the same headers. */
async function fileOf(url: string) {
  const [identity, gzip] = await Promise.all([get(url), get(url, { "accept-encoding": "gzip" })]);
  const own = new Set(["date", "connection", "keep-alive", "content-length", "content-encoding", "etag", "vary"]);
  const headers = identity.headers.filter(([name]) => !own.has(name) && name !== "content-type");
  return { identity: identity.body, gzip: gzip.body, headers };
}

/** The comparison is void unless both send the same. */
async function sameBytes(contestants: readonly Contestant[], files: readonly { name: string; gzip: Buffer }[]) {
  for (const { key, url } of contestants) {
    const file = files.find(({ name }) => key.startsWith(`${name} `));
    const { status, body } = await get(url, { "accept-encoding": "gzip" });
    if (status !== 200 || (file && !body.equals(file.gzip))) throw new Error(`${key} does not send the page`);
  }
}
