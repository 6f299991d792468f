/**
 * `npm run bench -- editor`: the writing surface of the production build, in milliseconds. In a pair of 10,000 characters:
 * from a key to a page laid out anew, and from asking for the page to the frame that shows a block to write in, by the
 * page's own clock. In one of 3,000: a save, as a browser on the same processors sees it, and sent once more without one.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page, type Request } from "@playwright/test";
import { z } from "zod";
import { createId } from "#domain/ids.ts";
import { everythingPressed, startProduct } from "../e2e/support/product.ts";

const keys = 300;
const characters = { typing: 10_000, saving: 3000 };
/** The first of each load the program; nobody's whole day consists of them. */
const saves = { warmUp: 5, counted: 60 };
const savedShape = z.looseObject({ commandId: z.string(), baseLockVersion: z.int(), deck: z.string() });
/** The page saves when the hand has rested for about as long. */
const pauseMs = 500;
const openings = { warmUp: 3, counted: 7 };
/** DESIGN §9. */
const goals = { keyMedian: 16, keyP99: 50, save: 50, opened: 1500 };
const sample = join(import.meta.dirname, "..", "content", "articles", "one-bridge-two-names");

const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
const product = await startProduct({ env: { LOG_LEVEL: "info" } });
try {
  // The desk as it is all day, not while a first start makes every page.
  await everythingPressed(product);
  await bench(importPair(characters.typing), importPair(characters.saving));
} finally {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The sample's text, over and over, until the Chinese has its length; a draft of its own. @returns its id */
function importPair(length: number): string {
  cpSync(sample, folder, { recursive: true });
  for (const file of ["zh.md", "en.md"]) {
    const [, head = "", body = ""] = /^(---\n.*?\n---\n)(.*)$/s.exec(readFileSync(join(sample, file), "utf8")) ?? [];
    // Anchors name blocks once.
    const text = body.replace(/ ?\{#[\w-]+\}/g, "");
    const chinese = readFileSync(join(sample, "zh.md"), "utf8").length;
    writeFileSync(join(folder, file), head + `${text}\n`.repeat(Math.ceil(length / chinese)));
  }
  const output = execFileSync("npm", ["run", "-s", "duizhao", "--", "import", "--json", "--new-ids", folder], {
    env: { ...process.env, DUIZHAO_DATA_DIR: product.dataDir, DUIZHAO_URL: product.url },
    encoding: "utf8",
  });
  return z.object({ articleId: z.string() }).parse(JSON.parse(output)).articleId;
}

async function bench(long: string, short: string): Promise<void> {
  const browser = await chromium.launch({
    ...(process.env.DUIZHAO_BROWSER ? { executablePath: process.env.DUIZHAO_BROWSER } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage({ baseURL: product.url, viewport: { width: 1440, height: 900 } });
  await page.goto(product.signInLinks.editor ?? "");
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/\/studio$/);
  const opened = await open(page, `/studio/articles/${long}`);
  const pressed = await type(page);
  const blocks = await page.locator("[data-side=zh] .ProseMirror > *").count();
  await page.goto(`/studio/articles/${short}`);
  const { times: saved, last } = await save(page);
  await browser.close();
  const alone = await resend(last);
  console.log(`${characters.typing} characters of Chinese beside their English, ${blocks} blocks a side, ${keys} keys`);
  report("key, median", quantile(pressed, 0.5), goals.keyMedian);
  report("key, p99", quantile(pressed, 0.99), goals.keyP99);
  report(`place to write, median of ${opened.length}`, quantile(opened, 0.5), goals.opened);
  console.log(`${characters.saving} characters of Chinese, ${saved.length} saves as the browser sees them`);
  report("save, median", quantile(saved, 0.5), goals.save);
  report("save, p95", quantile(saved, 0.95), goals.save);
  console.log(`${alone.length} of them without a browser beside the server`);
  report("save, median", quantile(alone, 0.5), goals.save);
  report("save, p95", quantile(alone, 0.95), goals.save);
}

/** Navigation starts the page's clock; what a driver waits for, it asks after up to half a second late. */
async function open(page: Page, path: string): Promise<number[]> {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector("[data-side=zh] .ProseMirror[contenteditable=true] > *")) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        document.body.getBoundingClientRect();
        Object.assign(window, { writableAt: performance.now() });
      });
    }).observe(document, { childList: true, subtree: true });
  });
  const times: number[] = [];
  for (let run = -openings.warmUp; run < openings.counted; run++) {
    await page.goto(path);
    const shown = await page.waitForFunction(() => Reflect.get(window, "writableAt"));
    if (run >= 0) times.push(z.number().parse(await shown.jsonValue()));
    await page.waitForLoadState("networkidle");
  }
  return times;
}

/** A save as the page sent it. */
type SaveRequest = { url: string; headers: Record<string, string>; body: string };

/** A few letters and the save that follows by itself, over and over. */
async function save(page: Page): Promise<{ times: number[]; last: SaveRequest }> {
  await page.waitForLoadState("networkidle");
  await placeCaret(page);
  const times: number[] = [];
  for (let run = -saves.warmUp; ; run++) {
    const answered = page.waitForResponse((response) => isSave(response.request()));
    await page.keyboard.type("abc", { delay: 60 });
    const request = (await answered).request();
    if (run >= 0) times.push(request.timing().responseStart);
    await page.locator("[data-language=zh] [data-status=saved]").waitFor();
    if (times.length < saves.counted) continue;
    return { times, last: { url: request.url(), headers: await request.allHeaders(), body: request.postData() ?? "" } };
  }
}

/** The last save again, each time with a letter more, a pause of the page's before each. */
async function resend({ url, headers, body }: SaveRequest): Promise<number[]> {
  const sent = Object.entries(headers).filter(([name]) => !/^(?::|content-length|host|connection)/.test(name));
  const [command, ...rest] = z.tuple([savedShape]).rest(z.unknown()).parse(JSON.parse(body));
  const times: number[] = [];
  for (let run = -saves.warmUp; run < saves.counted; run++) {
    command.baseLockVersion += 1;
    command.commandId = createId();
    command.deck += "a";
    await new Promise((paused) => setTimeout(paused, pauseMs));
    const since = performance.now();
    const answer = await fetch(url, { method: "POST", headers: sent, body: JSON.stringify([command, ...rest]) });
    if (run >= 0) times.push(performance.now() - since);
    const said = await answer.text();
    if (!said.includes('"ok":true')) throw new Error(`the save was not taken: ${answer.status} ${said.slice(0, 300)}`);
  }
  return times;
}

function isSave(request: Request): boolean {
  return request.postData()?.includes("baseLockVersion") ?? false;
}

/** In the middle of the Chinese. */
async function placeCaret(page: Page): Promise<void> {
  const paragraphs = page.locator("[data-side=zh] .ProseMirror > p");
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
}

/** From the key to the layout after it, in the page's own clock. */
async function type(page: Page): Promise<number[]> {
  await placeCaret(page);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    let since = 0;
    document.addEventListener("keydown", () => (since = performance.now()), true);
    document.addEventListener("input", () =>
      setTimeout(() => {
        document.body.getBoundingClientRect();
        times.push(performance.now() - since);
      }),
    );
  });
  for (let key = 0; key < keys; key++) {
    // As a person types: several keys between two saves.
    await page.keyboard.press("a", { delay: 60 });
  }
  await page.waitForFunction((all) => Reflect.get(window, "keyTimes").length >= all, keys);
  return z.array(z.number()).parse(await page.evaluate(() => Reflect.get(window, "keyTimes")));
}

function quantile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

function report(what: string, value: number, goal: number): void {
  console.log(`${what}: ${value.toFixed(1)} ms (goal ≤ ${goal}: ${value <= goal ? "met" : "not met"})`);
}
