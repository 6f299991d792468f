/**
 * `npm run bench -- editor`: a pair of 10,000 characters on the writing surface of the production build. Milliseconds from
 * a key to a page laid out anew, from opening the page to a place to write, and of a save as the browser sees it.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { startProduct } from "../e2e/support/product.ts";

const keys = 300;
const characters = 10_000;
/** DESIGN §9. */
const goals = { keyMedian: 16, keyP99: 50, save: 50, opened: 1500 };
const sample = join(import.meta.dirname, "..", "content", "articles", "one-bridge-two-names");

const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
const product = await startProduct();
try {
  await bench(importLongPair());
} finally {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The sample's text, over and over, until the Chinese has its length; a draft of its own. @returns its id */
function importLongPair(): string {
  cpSync(sample, folder, { recursive: true });
  for (const file of ["zh.md", "en.md"]) {
    const [, head = "", body = ""] = /^(---\n.*?\n---\n)(.*)$/s.exec(readFileSync(join(sample, file), "utf8")) ?? [];
    // Anchors name blocks once.
    const text = body.replace(/ ?\{#[\w-]+\}/g, "");
    const chinese = readFileSync(join(sample, "zh.md"), "utf8").length;
    writeFileSync(join(folder, file), head + `${text}\n`.repeat(Math.ceil(characters / chinese)));
  }
  const output = execFileSync("npm", ["run", "-s", "duizhao", "--", "import", "--json", "--new-ids", folder], {
    env: { ...process.env, DUIZHAO_DATA_DIR: product.dataDir, DUIZHAO_URL: product.url },
    encoding: "utf8",
  });
  return z.object({ articleId: z.string() }).parse(JSON.parse(output)).articleId;
}

async function bench(articleId: string): Promise<void> {
  const browser = await chromium.launch({
    ...(process.env.DUIZHAO_BROWSER ? { executablePath: process.env.DUIZHAO_BROWSER } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage({ baseURL: product.url, viewport: { width: 1440, height: 900 } });
  await page.goto(product.signInLinks.editor ?? "");
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/\/studio$/);
  const saves: number[] = [];
  page.on("requestfinished", (request) => {
    if (request.headers()["next-action"] && request.postData()?.includes("baseLockVersion"))
      saves.push(request.timing().responseEnd);
  });
  const opened: number[] = [];
  const writable = page.locator("[data-side=zh] .ProseMirror[contenteditable=true] > *").first();
  for (let run = 0; run < 5; run++) {
    const since = performance.now();
    await page.goto(`/studio/articles/${articleId}`, { waitUntil: "commit" });
    await writable.waitFor();
    opened.push(performance.now() - since);
    await page.waitForLoadState("networkidle");
  }
  const pressed = await type(page);
  const blocks = await page.locator("[data-side=zh] .ProseMirror > *").count();
  await browser.close();
  console.log(`${characters} characters of Chinese beside their English, ${blocks} blocks a side, ${keys} keys`);
  report("key, median", quantile(pressed, 0.5), goals.keyMedian);
  report("key, p99", quantile(pressed, 0.99), goals.keyP99);
  report(`save, p95 of ${saves.length}, as the browser sees it`, quantile(saves, 0.95), goals.save);
  report("place to write, median of 5", quantile(opened, 0.5), goals.opened);
}

/** Types in the middle of the Chinese. From the key to the layout after it, in the page's own clock. */
async function type(page: Page): Promise<number[]> {
  const paragraphs = page.locator("[data-side=zh] .ProseMirror > p");
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
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
    await page.keyboard.press("a");
    // As a person types: several keys between two saves.
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(2000);
  return z.array(z.number()).parse(await page.evaluate(() => Reflect.get(window, "keyTimes")));
}

function quantile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

function report(what: string, value: number, goal: number): void {
  console.log(`${what}: ${value.toFixed(1)} ms (goal ≤ ${goal}: ${value <= goal ? "met" : "not met"})`);
}
