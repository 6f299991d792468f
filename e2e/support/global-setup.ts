import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { chromium, type FullConfig } from "@playwright/test";
import { roles } from "#domain/access.ts";
import { productFile, startProduct, storageStateOf } from "./product.ts";

/** Starts the product with the sample desk, signs each of its people in by the printed link, and stops it at the end. */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const product = await startProduct();
  try {
    mkdirSync(dirname(productFile), { recursive: true });
    writeFileSync(productFile, JSON.stringify({ url: product.url, dataDir: product.dataDir }));
    const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
    for (const role of roles) {
      const link = product.signInLinks[role];
      if (!link) throw new Error(`No sign-in link was printed for the ${role}:\n${product.output()}`);
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(link);
      const confirm = page.locator("form button[type=submit]");
      if (await confirm.count()) await confirm.first().click();
      await page.waitForURL(/\/studio(\/(?!sign-in)|$)/);
      await context.storageState({ path: storageStateOf(role) });
      await context.close();
    }
    await browser.close();
    return () => product.stop();
  } catch (error) {
    await product.stop();
    throw error;
  }
}
