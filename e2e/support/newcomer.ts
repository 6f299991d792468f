import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { BrowserContextOptions, Page } from "@playwright/test";
import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { sharedProduct } from "./product.ts";

/** Somebody who joins the desk for one journey, signed in by the link that the operator's command prints; reads 简体. */
export async function newcomer(
  open: (options: BrowserContextOptions) => Promise<Page>,
  name: string,
  role: Role,
): Promise<Page> {
  const { url, dataDir } = sharedProduct();
  const email = `newcomer-${createId(8)}@two-lines.example`;
  const asked = ["user", "add", email, "--name", name, "--role", role, "--locale", "zh-Hans"];
  const { stdout } = await promisify(execFile)("npm", ["run", "-s", "duizhao", "--", ...asked], {
    env: { ...process.env, DUIZHAO_DATA_DIR: dataDir, DUIZHAO_URL: url },
  });
  const page = await open({});
  await page.goto(stdout.trim());
  // The door speaks the browser's language; the one button is the way in.
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/\/studio$/);
  return page;
}
