import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "#domain/access.ts";
import { sharedProduct, storageStateOf } from "./product.ts";

type Fixtures = {
  /** A page of a browser of its own. */
  open: (options: BrowserContextOptions) => Promise<Page>;
  /** The product's address, without a slash at its end. */
  url: string;
  /** A page of a browser in which the sample desk's person with this role is signed in. */
  as: (role: Role) => Promise<Page>;
  /** A page of another browser, in which nobody is signed in. */
  elsewhere: () => Promise<Page>;
  /** Console errors and uncaught exceptions that the test expects; any other fails it. */
  expectedErrors: RegExp[];
};

/** The journeys' `test`: a page that complains in the console is a failed journey. */
export const test = base.extend<Fixtures>({
  url: async ({}, use) => use(sharedProduct().url),
  baseURL: async ({ url }, use) => use(url),
  expectedErrors: async ({}, use) => use([]),
  page: async ({ page, expectedErrors }, use) => {
    const said = listen(page.context());
    await use(page);
    expect(unexpected(said, expectedErrors), "the browser's console").toEqual([]);
  },
  open: async ({ browser, url, expectedErrors }, use) => {
    const contexts: BrowserContext[] = [];
    const said: string[][] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...options, baseURL: url });
      contexts.push(context);
      said.push(listen(context));
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(unexpected(said.flat(), expectedErrors), "the browser's console").toEqual([]);
  },
  as: async ({ open }, use) => use((role) => open({ storageState: storageStateOf(role) })),
  elsewhere: async ({ open }, use) => use(() => open({})),
});

export { expect };

function listen(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") said.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => said.push(String(error.error().stack ?? error.error())));
  return said;
}

function unexpected(said: string[], expected: RegExp[]): string[] {
  return said.filter((words) => !expected.some((pattern) => pattern.test(words)));
}
