/**
 * `npm run bench -- lighthouse [address …]`: the median of five Lighthouse runs (mobile, simulated throttling: its own
 * defaults) of readers' pages. Without an address it starts the product with the sample desk on the production build.
 */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { startProduct } from "../e2e/support/product.ts";
import { median } from "./parts/median.ts";

const runs = 5;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const article = "how-far-a-kilowatt-hour-travels-3kwh7p2x";
const pages = [
  `/zh-Hans/articles/${article}`,
  `/en/articles/${article}`,
  `/zh-Hant/articles/${article}/facing`,
  "/zh-Hans",
  "/zh-Hant/search",
  // Its results ask not to be listed, as search engines want it: that alone is a third of Lighthouse's marks for them.
  `/zh-Hant/search?q=${encodeURIComponent("数据")}`,
];

const addresses = process.argv.slice(2);
const product = addresses.length > 0 ? null : await startProduct();
try {
  const targets = product ? pages.map((page) => product.url + page) : addresses;
  console.log(`Lighthouse, mobile, median of ${runs}`);
  for (const target of targets) await measure(target);
} finally {
  await product?.stop();
}

async function measure(address: string): Promise<void> {
  const scores: Record<string, number[]> = {};
  const audits = new Map<string, number>();
  for (let index = 0; index < runs; index++) {
    const chrome = await launch({
      ...(process.env.DUIZHAO_BROWSER ? { chromePath: process.env.DUIZHAO_BROWSER } : {}),
      chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      const result = await lighthouse(address, { port: chrome.port, output: "json", logLevel: "error" });
      if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
      for (const name of categories) {
        const list = scores[name] ?? [];
        list.push(Math.round((result.lhr.categories[name]?.score ?? 0) * 100));
        scores[name] = list;
      }
      for (const audit of Object.values(result.lhr.audits)) {
        if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative") {
          audits.set(audit.id, (audits.get(audit.id) ?? 0) + 1);
        }
      }
    } finally {
      chrome.kill();
    }
  }
  const medians = categories.map((name) => `${name} ${median(scores[name] ?? [])} (${(scores[name] ?? []).join(" ")})`);
  console.log(`${new URL(address).pathname}\n  ${medians.join("\n  ")}`);
  if (audits.size > 0) console.log(`  below 0.9: ${[...audits].map(([id, times]) => `${id} ×${times}`).join(", ")}`);
}
