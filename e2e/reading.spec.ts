import type { Page } from "@playwright/test";
import en from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAllSaved, importArticle, publishBoth, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What readers do with a page: read it in their way, have that remembered, and never lose their place.
const article = "how-far-a-kilowatt-hour-travels-3kwh7p2x";
const words = hans.reader;

/** The address of an article's page, once readers have it. */
async function whenPublished(page: Page, path: string): Promise<void> {
  await expect(async () => {
    expect((await page.goto(path))?.status()).toBe(200);
  }).toPass();
}

test("the light is remembered, on this page and the next", async ({ page }) => {
  await page.goto(`/zh-Hans/articles/${article}/facing`);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: words.theme.dark }).click();
  expect(await paper()).not.toBe(light);
  const dark = await paper();
  await page.goto(`/en/articles/${article}`);
  expect(await paper()).toBe(dark);
  await expect(page.getByRole("button", { name: en.reader.theme.dark })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: en.reader.theme.auto }).click();
  expect(await paper()).toBe(light);
});

test("changing the language keeps the paragraph", async ({ as, page }) => {
  const id = await importArticle({ zh: "换了语言还在原处", en: "Still where you were" }, "still-where-you-were");
  await publishBoth(as, id);
  await page.setViewportSize({ width: 1000, height: 600 });
  await whenPublished(page, `/zh-Hans/articles/still-where-you-were-${id}`);
  await page.getByText("第8段").evaluate((block) => {
    // Its first line just below the edge of the window.
    window.scrollBy({ top: block.getBoundingClientRect().top - 24, behavior: "instant" });
  });
  const english = page.getByRole("navigation", { name: words.nav.languages }).getByRole("link", { name: "EN" });
  // The place is where a reader rests, not where they happen to roll past.
  const place = () =>
    english.evaluate((link: HTMLAnchorElement) => {
      link.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
      return link.hash;
    });
  await expect.poll(place).not.toBe("");
  await english.click();
  await expect(page).toHaveURL(/\/en\/.*#/);
  await expect(page.getByText("Row 8:")).toBeInViewport();
  await expect(page.locator(":target")).toContainText("Row 8:");
});

test("an old address leads to the new one after the words in it have changed", async ({ as, page }) => {
  const id = await importArticle({ zh: "改了网址的一篇", en: "Moved house" }, "old-house");
  await publishBoth(as, id);
  await whenPublished(page, `/en/articles/old-house-${id}`);
  const editor = await as("editor");
  await editor.goto(`/studio/articles/${id}`);
  await editor.getByRole("button", { name: wordsFor.editor.article.details.open }).click();
  await editor.getByRole("dialog").getByLabel(wordsFor.editor.article.details.slug).fill("new-house");
  await expectAllSaved(editor);
  await publishBoth(as, id);
  await whenPublished(page, `/en/articles/new-house-${id}`);
  // Every address is pressed by itself.
  const leads = (from: string, to: string) =>
    expect(async () => {
      await page.goto(from);
      await expect(page).toHaveURL(to, { timeout: 1000 });
    }).toPass();
  await leads(`/zh-Hant/articles/old-house-${id}`, `/zh-Hant/articles/new-house-${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("改了網址的一篇");
  await leads(`/en/articles/old-house-${id}/facing`, `/en/articles/new-house-${id}/facing`);
});

test("a name leads to the person's page, which lists the article", async ({ page }) => {
  await page.goto(`/en/articles/${article}`);
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const name = page.locator('.credits a[href*="/en/people/"]').first();
  const shown = (await name.textContent()) ?? "";
  await name.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(shown);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("printed, the page is its text and credits, without the house around it", async ({ page }) => {
  await page.goto(`/zh-Hans/articles/${article}`);
  const chrome = page.locator("nav.editions, nav.columns, .site-foot fieldset, .neighbours, .skip");
  await expect(chrome.first()).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const one of await chrome.all()) await expect(one).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".credits")).toBeVisible();
  await expect(page.locator("figure.quotation, .quotation").first()).toBeVisible();
  const [ink] = await page.locator("h1").evaluate((title) => getComputedStyle(title).color.match(/\d+/g) ?? []);
  expect(Number(ink)).toBeLessThan(60);
});

test.describe("an address that leads nowhere", () => {
  // Its status is said by the browser's console too.
  test.use({ expectedErrors: async ({}, use) => use([/404/]) });

  test("says so in the reader's language, has a search and leads on", async ({ page }) => {
    for (const [locale, said] of [
      ["zh-Hans", hans.reader.notFound],
      ["en", en.reader.notFound],
    ] as const) {
      const answer = await page.goto(`/${locale}/articles/never-written-zzzzzzzz`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(said.title);
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
      await page.getByRole("link", { name: said.home }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    }
    await page.goto("/en/columns/never-made");
    await page.getByRole("searchbox").fill("kilowatt");
    await page.getByRole("button", { name: en.reader.search.submit }).click();
    await expect(page.getByRole("main")).toContainText("How Far a Kilowatt-Hour Travels");
    await page.getByRole("searchbox").fill("qqqqzz");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toContainText(en.reader.search.noneHint);
    await page.getByRole("main").getByRole("link", { name: en.reader.archive.title }).click();
    await expect(page).toHaveURL(/\/en\/archive$/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything can be read, in every language and facing; what needs a script is not shown", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("link", { name: "How Far a Kilowatt-Hour Travels" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("How Far a Kilowatt-Hour Travels");
    await expect(page.getByRole("img").first()).toBeVisible();
    await expect(page.getByRole("button", { name: en.reader.theme.dark })).toBeHidden();
    await page.getByRole("link", { name: "繁" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("一度電能走多遠");
    await page.getByRole("navigation").getByRole("link", { name: "對照", exact: true }).click();
    await expect(page.locator(".rows .side:lang(en)").first()).toBeVisible();
    await expect(page.locator(".rows .side:lang(zh)").first()).toBeVisible();
  });
});
