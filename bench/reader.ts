// npm run bench -- reader: a pressed article from our HTTP layer and from nginx, the same bytes, one worker each, by turns.
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { PressedObject } from "#domain/publication/pressed.ts";
import { parseSettings } from "#domain/settings/settings.ts";
import { DiskCopy } from "#press/disk-copy.ts";
import { loadGenerator, type Measured } from "./load.ts";
import { hasNginx, startNginx } from "./nginx.ts";
import { processorTime } from "./processor-time.ts";

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const connections = 64;
/** DESIGN §9. */
const goal = 0.6;

const pressFolder = join(resolve(parseSettings(process.env).dataDir), "press");
const article = await findArticle(new DiskCopy(pressFolder));
const scratch = await mkdtemp(join(tmpdir(), "duizhao-bench-"));
await chmod(scratch, 0o755); // nginx's worker may be another user
const ours = await startOurs(article.path);
const nginxPort = ours.port + 1;
const nginx = hasNginx() ? await startNginx(scratch, nginxPort, staticFile(article.object)) : undefined;
try {
  await bench();
} finally {
  ours.child.kill();
  await nginx?.stop();
  await rm(scratch, { recursive: true, force: true });
}

type Contestant = { name: string; url: string; pid: number | undefined };
/** `work` is processor time a request in microseconds: it says more than speed where other programs run too. */
type Round = Measured & { work: number | undefined };

async function bench(): Promise<void> {
  const { path, object } = article;
  const generator = loadGenerator();
  const contestants: Contestant[] = [
    { name: "duizhao", url: `http://127.0.0.1:${ours.port}${path}`, pid: ours.child.pid },
    ...(nginx ? [{ name: "nginx", url: `http://127.0.0.1:${nginxPort}/article.html`, pid: nginx.pid }] : []),
  ];
  await sameBytes(contestants.map(({ url }) => url));
  console.log(path);
  console.log(`${rounds} rounds of ${seconds} s by turns, ${connections} connections, gzip`);
  console.log(`${generator.name}; ${availableParallelism()} processors, one worker each\n`);
  const run = async ({ url, pid }: Contestant, duration: number): Promise<Round> => {
    const before = processorTime(pid);
    const load = { url, headers: { "Accept-Encoding": "gzip" }, connections, seconds: duration };
    const measured = await generator.run(load);
    const after = processorTime(pid);
    const used = before === undefined || after === undefined ? undefined : after - before;
    return { ...measured, work: used && used / (measured.requestsPerSecond * duration) };
  };
  const results = new Map<string, Round[]>(contestants.map(({ name }) => [name, []]));
  for (const contestant of contestants) {
    await run(contestant, 2); // warm
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) {
      results.get(contestant.name)?.push(await run(contestant, seconds));
    }
  }
  report(results, object);
}

function report(results: Map<string, Round[]>, object: PressedObject): void {
  const middle = new Map<string, { rate: number; work: number }>();
  for (const [name, all] of results) {
    const of = (member: keyof Round): number => median(all.map((one) => one[member] ?? Number.NaN));
    const [rate, p99, work] = [of("requestsPerSecond"), of("p99"), of("work")];
    middle.set(name, { rate, work });
    const failed = all.reduce((sum, one) => sum + one.failed, 0);
    const spread = all.map((one) => Math.round(one.requestsPerSecond)).join(" ");
    const columns = [`${Math.round(rate)} requests/s`, `p99 ${p99.toFixed(2)} ms`, `${work.toFixed(1)} µs/request`];
    console.log(`${name.padEnd(8)} ${columns.join("   ")}   failed ${failed}   (${spread})`);
  }
  const [us, them] = [middle.get("duizhao"), middle.get("nginx")];
  if (us !== undefined && them !== undefined) {
    const ratio = us.rate / them.rate;
    console.log(
      `ratio    ${ratio.toFixed(2)} of nginx's requests/s (goal ≥ ${goal}: ${ratio >= goal ? "met" : "not met"})`,
    );
    console.log(`work     ${(them.work / us.work).toFixed(2)} of nginx's requests for the same processor time`);
  } else {
    console.log("ratio    nginx is not installed: nothing to compare with");
  }
  const kb = (bytes: number | undefined) => `${((bytes ?? 0) / 1000).toFixed(1)} KB`;
  console.log(
    `\npage     ${kb(object.identity.length)} plain, ${kb(object.gzip?.length)} gzip, ${kb(object.br?.length)} br`,
  );
  for (const [kind, bytes] of article.parts) {
    console.log(`${kind.padEnd(8)} ${kb(bytes)}`);
  }
  const scripts = Buffer.from(object.identity)
    .toString()
    .match(/\/_next\/[^"]+\.js/g);
  console.log(`framework scripts: ${scripts?.length ?? 0}`);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

async function findArticle(
  disk: DiskCopy,
): Promise<{ path: string; object: PressedObject; parts: [string, number][] }> {
  let best: { path: string; object: PressedObject } | undefined;
  for await (const { path, objectHash } of disk.entries()) {
    const object =
      objectHash !== null && /^\/en\/articles\/[^/]+$/.test(path) ? await disk.object(objectHash) : undefined;
    if (object !== undefined && object.identity.length > (best?.object.identity.length ?? 0)) {
      best = { path, object };
    }
  }
  if (best === undefined) {
    console.error(`There is no pressed article in ${pressFolder}: run \`npm start\` once, or set DUIZHAO_DATA_DIR.`);
    process.exit(1);
  }
  return { ...best, parts: await partsOf(disk, Buffer.from(best.object.identity).toString()) };
}

/** What a reader downloads beside the page, without pictures: by kind, compressed. */
async function partsOf(disk: DiskCopy, html: string): Promise<[string, number][]> {
  const sizes = async (paths: string[]): Promise<number> => {
    let sum = 0;
    for (const path of paths) {
      const entry = await disk.entry(path);
      const object = entry?.objectHash == null ? undefined : await disk.object(entry.objectHash);
      sum += object?.br?.length ?? object?.identity.length ?? 0;
    }
    return sum;
  };
  const named = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? "");
  return [
    ["own JS", await sizes(named(/<script[^>]* src="(\/assets\/[^"]+)"/g))],
    ["CSS file", await sizes(named(/<link rel="stylesheet" href="(\/assets\/[^"]+)"/g))],
  ];
}

/** The comparison is void unless both send the same. */
async function sameBytes(urls: string[]): Promise<void> {
  const bodies = await Promise.all(
    urls.map(async (url) =>
      Buffer.from(await (await fetch(url, { headers: { "accept-encoding": "gzip" } })).arrayBuffer()),
    ),
  );
  if (bodies.some((body) => bodies[0] === undefined || !body.equals(bodies[0]) || body.length < 1_000)) {
    throw new Error("the two servers do not send the same page");
  }
}

function staticFile(object: PressedObject) {
  const headers: [string, string][] = [...Object.entries(object.headers), ["cache-control", "no-cache"]];
  return { identity: object.identity, gzip: object.gzip ?? object.identity, headers };
}

async function startOurs(path: string): Promise<{ port: number; child: ChildProcess }> {
  const server = new URL("./reader-server.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", server, pressFolder, path], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((done, fail) => {
    child.stdout?.once("data", (chunk: Buffer) => done(Number(chunk.toString())));
    child.once("exit", () => fail(new Error("our server did not start")));
  });
  return { port, child };
}
