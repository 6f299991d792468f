import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { connectAsOwner } from "#db/embedded/connect-as-owner.ts";
import { loadState } from "#db/embedded/embedded-state.ts";
import { DiskCopy } from "#press/disk-copy.ts";
import { filledDataDir, type Product, sharedProduct, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// The operator's command about pressed pages, beside a site that runs and without one.

test.describe.configure({ mode: "serial" });

let dataDir: string;
let folder: string;
let product: Product | undefined;

test.beforeAll(() => {
  dataDir = filledDataDir();
  folder = mkdtempSync(join(tmpdir(), "duizhao-copy-"));
});
test.afterAll(async () => {
  await product?.stop();
  for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
});

const env = () => ({ ...process.env, DUIZHAO_DATA_DIR: dataDir, DUIZHAO_URL: sharedProduct().url });
const command = (...args: string[]) => ["run", "-s", "duizhao", "--", "press", ...args];

async function press(...args: string[]): Promise<{ code: number; lines: string[]; stderr: string }> {
  const run = promisify(execFile)("npm", command(...args), { env: env() });
  const ended = await run.then(
    (output) => ({ ...output, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { code: ended.code, lines: ended.stdout.split("\n").filter(Boolean), stderr: ended.stderr };
}

test("--to writes every page as it is pressed, whether the site runs or not", async () => {
  const site = join(folder, "site");
  const made = await press("--to", site);
  expect(made).toMatchObject({
    code: 0,
    lines: [expect.stringMatching(/^\d+ pages, \d+ moved addresses, \d+ files in /)],
  });
  const copy = new DiskCopy(join(dataDir, "press"));
  let pages = 0;
  for await (const { path, status, objectHash } of copy.entries()) {
    const object = objectHash === null ? undefined : await copy.object(objectHash);
    if (object?.mime.startsWith("text/html") !== true || status !== 200 || path.endsWith("/search")) continue;
    expect(readFileSync(join(site, `public${path}.html`)).equals(object.identity), path).toBe(true);
    pages += 1;
  }
  expect(pages).toBeGreaterThan(80);
});

test("Ctrl-C leaves the last export whole, and nothing beside it", async () => {
  const site = join(folder, "site");
  const before = realpathSync(site);
  const running = spawn("npm", command("--to", site), {
    env: env(),
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  running.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBeGreaterThan(2);
  process.kill(-(running.pid ?? 0), "SIGINT"); // as a terminal sends it: to all of them
  await once(running, "close");
  expect(said).toContain("Stopped: the last export stands as it was.");
  expect(realpathSync(site)).toBe(before);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("--check finds what is not as it should be, and --all puts it right, while the site runs", async () => {
  product = await startProduct({ dataDir, env: { DUIZHAO_URL: sharedProduct().url } });
  const sound = await press("--check");
  expect(sound).toMatchObject({ code: 0, lines: [expect.stringMatching(/^\d+ paths, 0 differences$/)] });
  const database = await connectAsOwner(await loadState(dataDir), "duizhao");
  // Neither comes back by itself within a minute, as a page of its own would.
  const text = "/en/articles/one-bridge-two-names-b2names5.md";
  await database?.query("DELETE FROM press_entries WHERE path = $1", [text]);
  await database?.query("UPDATE press_entries SET status = 404 WHERE path = '/zh-Hant/corrections'");
  const found = await press("--check");
  expect(found.code).toBe(1);
  expect(found.lines.map((line) => line.split(":")[0])).toEqual([
    `${text} missing`,
    "/zh-Hant/corrections differs",
    expect.stringMatching(/ 2 differences$/),
  ]);
  expect(await press("--all")).toMatchObject({ code: 0, lines: ["Everything is pressed."] });
  const paths = [text, "/zh-Hant/corrections"];
  const rows = await database?.query("SELECT path FROM press_entries WHERE path = ANY($1) AND status = 200", [paths]);
  expect(new Set(rows?.rows.map(({ path }) => path))).toEqual(new Set(paths));
  await database?.end();
  expect(await press("--check")).toMatchObject({ code: 0 });
});

test("--all does not press a running site's pages for another address", async () => {
  const run = promisify(execFile)("npm", command("--all"), { env: { ...env(), DUIZHAO_URL: "https://other.example" } });
  const refused = await run.then(
    () => null,
    (error: { stderr: string }) => error.stderr,
  );
  expect(refused).toContain("was pressed for another address");
});
