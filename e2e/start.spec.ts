import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#db/embedded/free-port.ts";
import { isAlive } from "#db/embedded/stop-postgres.ts";
import { withDatabaseDown } from "./support/database-outage.ts";
import { filledDataDir, type Product, sharedProduct, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// Starts of the product's own, one after another on one data folder. Its address stays the one it was pressed for, or it
// would press every page again meanwhile.
test.describe.configure({ mode: "serial" });

let dataDir: string;
let port: number;
let product: Product | undefined;

const start = () => startProduct({ dataDir, port, env: { DUIZHAO_URL: sharedProduct().url } });

test.beforeAll(async () => {
  dataDir = filledDataDir();
  port = await freePort();
});
test.afterEach(async () => {
  await product?.stop();
  product = undefined;
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const bootPid = () => Number(JSON.parse(readFileSync(join(dataDir, "instance.lock"), "utf8")).pid);
const postmasterFile = () => join(dataDir, "postgres", "cluster", "postmaster.pid");
const postmasterPid = () => Number(readFileSync(postmasterFile(), "utf8").split("\n")[0]);

async function readersGetHome({ url }: Product): Promise<void> {
  const answer = await fetch(`${url}/zh-Hans`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("</html>");
}

test("a second start answers soon and prints a link for each sample person", async () => {
  const since = performance.now();
  product = await start();
  await readersGetHome(product);
  // The budget is 5 s on an idle machine (bench/); this only catches a start that does everything again.
  expect(performance.now() - since).toBeLessThan(60_000);
  expect(Object.keys(product.signInLinks).sort()).toEqual(["admin", "editor", "publisher", "reviewer", "translator"]);
  expect(product.output()).toContain("· Database is up to date");
  expect(product.output()).toContain("· Site is built");
});

test("Ctrl-C stops everything: no process, no lock, a clean exit", async () => {
  product = await start();
  const [boot, postmaster] = [bootPid(), postmasterPid()];
  process.kill(boot, "SIGINT");
  const code = await new Promise((resolve) => product?.process.once("exit", resolve));
  expect(code).toBe(0);
  expect(isAlive(boot)).toBe(false);
  expect(isAlive(postmaster)).toBe(false);
  expect(existsSync(postmasterFile())).toBe(false);
  expect(existsSync(join(dataDir, "instance.lock"))).toBe(false);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  product = undefined;
});

test("after kill -9 of the start, the next one takes the database over and goes on", async () => {
  product = await start();
  const postmaster = postmasterPid();
  process.kill(bootPid(), "SIGKILL");
  product = await start();
  expect(product.output()).toContain("was left running");
  expect(postmasterPid()).toBe(postmaster);
  await readersGetHome(product);
});

test("after kill -9 of npm, the next start goes on all the same", async () => {
  product = await start();
  product.process.kill("SIGKILL");
  product = await start();
  await readersGetHome(product);
});

test("a second start on one data folder says so in one sentence", async () => {
  product = await start();
  const second = spawn("npm", ["start", "--silent"], { env: { ...process.env, PORT: "1", DUIZHAO_DATA_DIR: dataDir } });
  let said = "";
  for (const stream of [second.stdout, second.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((resolve) => second.once("close", resolve));
  expect(code).toBe(1);
  expect(said).toContain("Duizhao is running already with the data folder");
  expect(said).not.toMatch(/^\s+at /m);
  await readersGetHome(product);
});

test("readers keep their pages while PostgreSQL is down, and the desk comes back by itself", async ({ browser }) => {
  product = await start();
  await readersGetHome(product);
  const running = product;
  await withDatabaseDown(dataDir, async () => {
    await readersGetHome(running);
  });
  await expect.poll(() => running.output(), { timeout: 60_000 }).toContain("PostgreSQL started again");
  const link = running.signInLinks.editor;
  const page = await browser.newPage();
  await page.goto(`${running.url}/studio`);
  await expect(page).toHaveURL(/sign-in/);
  expect(link).toBeTruthy();
  await page.close();
});
