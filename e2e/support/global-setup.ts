import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { chromium, expect, type FullConfig } from "@playwright/test";
import { freePort } from "#db/embedded/free-port.ts";
import { roles } from "#domain/access.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };
import { startCopier } from "./import-copy.ts";
import { jobsDone } from "./jobs-done.ts";
import { everythingPressed, filledDataDir, newDataDir, productFile, startProduct, storageStateOf } from "./product.ts";

/** What the button of a sign-in link says, whichever language the person reads. */
const enter = new RegExp(`^(${[en, hans, hant].map((messages) => messages.studio.signIn.linkButton).join("|")})$`);

/**
 * Starts the product with the sample desk, signs each of its people in by the printed link, and stops it at the end. The
 * first start has the machine to itself: filling and pressing the desk takes what the journeys need, and their own starts
 * begin with a copy.
 */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const port = await freePort();
  const filledDir = newDataDir();
  const first = await startProduct({ dataDir: filledDir, port, env: { LOG_LEVEL: "info" } });
  try {
    await everythingPressed(first);
    await jobsDone(filledDir);
  } finally {
    await first.stop();
  }
  const dataDir = filledDataDir(filledDir);
  const product = await startProduct({ dataDir, port });
  const copier = await startCopier(product);
  const stop = async () => {
    copier.stop();
    await product.stop();
    for (const folder of [filledDir, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    mkdirSync(dirname(productFile), { recursive: true });
    writeFileSync(productFile, JSON.stringify({ url: product.url, dataDir, filledDir, copier: copier.url }));
    const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
    for (const role of roles) {
      const link = product.signInLinks[role];
      if (!link) throw new Error(`No sign-in link was printed for the ${role}:\n${product.output()}`);
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(link);
      await expect(async () => {
        // A click before the page is ready does nothing.
        await page.getByRole("button", { name: enter }).click({ timeout: 2000 });
        await page.waitForURL(/\/studio(\/(?!sign-in)|$)/, { timeout: 5000 });
      }).toPass({ timeout: 60_000 });
      await context.storageState({ path: storageStateOf(role) });
      await context.close();
    }
    await browser.close();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
