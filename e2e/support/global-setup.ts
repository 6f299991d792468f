import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { chromium, expect, type FullConfig } from "@playwright/test";
import { roles } from "#domain/access.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };
import { productFile, startProduct, storageStateOf } from "./product.ts";

/** What the button of a sign-in link says, whichever language the person reads. */
const enter = new RegExp(`^(${[en, hans, hant].map((messages) => messages.studio.signIn.linkButton).join("|")})$`);

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
      await expect(async () => {
        // A click before the page is ready does nothing.
        await page.getByRole("button", { name: enter }).click({ timeout: 2000 });
        await page.waitForURL(/\/studio(\/(?!sign-in)|$)/, { timeout: 5000 });
      }).toPass({ timeout: 60_000 });
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
