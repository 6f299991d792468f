import type { Role } from "#domain/access.ts";
import { readerLocales } from "#domain/locale.ts";
import { expectAccessible } from "./support/accessible.ts";
import { messages } from "./support/messages.ts";
import { expect, test } from "./support/test.ts";

// WCAG 2.2 A and AA, and axe's best practices, in light and dark. Every page type once a language where it has words of
// its own; the sample desk is the content.
const article = "how-far-a-kilowatt-hour-travels-3kwh7p2x";
const readerPages = ["", `/articles/${article}`, `/articles/${article}/facing`, "/columns/by-numbers", "/nowhere"];
const studioPages: [path: string, role: Role][] = [
  ["/studio", "editor"],
  ["/studio/articles/3kwh7p2x", "translator"],
  ["/studio/articles/5parcels", "reviewer"],
  ["/studio/articles/5parcels/review", "reviewer"],
  ["/studio/articles/5parcels/compare", "editor"],
  ["/studio/articles/5parcels/preview/zh-Hant", "translator"],
  ["/studio/articles/5parcels/preview/en?facing=1", "translator"],
  ["/studio/calendar", "publisher"],
  ["/studio/media", "editor"],
  ["/studio/people", "publisher"],
  ["/studio/columns", "admin"],
  ["/studio/workflows", "translator"],
  ["/studio/workflows/desk", "admin"],
  ["/studio/users", "admin"],
  ["/studio/notices", "editor"],
  ["/studio/notices?view=all", "reviewer"],
  ["/studio/outbox", "admin"],
  ["/studio/releases", "publisher"],
  ["/studio/audit", "admin"],
  ["/studio/figures", "reviewer"],
  ["/studio/figures", "publisher"],
  ["/studio/trash", "translator"],
  ["/studio/account", "reviewer"],
];

test.describe("readers' pages", () => {
  // A page that is not there answers 404, which the browser's console says as well.
  test.use({ expectedErrors: async ({}, use) => use([/404/]) });
  for (const locale of readerLocales) {
    test(locale, async ({ page }) => {
      for (const path of readerPages) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
      }
      await page.goto(`/${locale}/articles/${article}`);
      await page.locator(`a[href*="/${locale}/people/"]`).first().click();
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(`/${locale}/articles/${article}/facing`);
      await expectAccessible(page);
    });
  }
});

test.describe("the lists of what is published", () => {
  for (const locale of readerLocales) {
    const words = messages[locale].reader;
    test(`are a click away from any page, and lead back to its article: ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}/articles/${article}`);
      const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
      const expectListed = async () => {
        await expectAccessible(page);
        await page.getByRole("link", { name: title, exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      };
      await page.locator(".tags a").first().click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/tags/`));
      await expectListed();
      const foot = page.getByRole("contentinfo");
      await foot.getByRole("link", { name: words.archive.title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.archive.title);
      await expectAccessible(page);
      await page.locator(`main a[href="/${locale}/archive/2025-10"]`).click();
      await expectListed();
      await foot.getByRole("link", { name: words.corrections.title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.corrections.title);
      await expectAccessible(page);
    });
  }
});

test.describe("the studio", () => {
  for (const [path, role] of studioPages) {
    test(`${path} as ${role}`, async ({ as }) => {
      const page = await as(role);
      await page.goto(path);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("the door", async ({ page }) => {
    await page.goto("/studio/sign-in");
    await expectAccessible(page);
  });

  test("the new-article dialog", async ({ as }) => {
    const page = await as("editor");
    await page.goto("/studio");
    await page.keyboard.press("n");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
  });
});
