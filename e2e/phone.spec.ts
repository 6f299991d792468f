import type { Page } from "@playwright/test";
import { readerLocales } from "#domain/locale.ts";
import { importArticle, said, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// Everything a desk does, on a phone: nothing wider than the hand that holds it, and every control within its reach.
test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** Fails where the page can be moved sideways, and names controls that lie outside it. */
async function expectToFit(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    // Measured against the screen: a phone zooms out where a page is wider, and says its window is as wide.
    const screen = window.outerWidth;
    const rolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element.parentElement).overflowX) || rolls(element.parentElement));
    const outside = [...document.querySelectorAll("a, button, input, select, textarea, [role=textbox], [role=radio]")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => one.closest(".skip-link, .skip") === null && !rolls(one))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && (left < -1 || right > screen + 1);
      });
    return {
      screen,
      width: document.scrollingElement?.scrollWidth,
      outside: outside.map((one) => one.outerHTML.slice(0, 120)),
      // Layers of their own (drawers, dialogs) do not make the page wider, but can be moved sideways all the same.
      wideLayers: [...document.querySelectorAll("[role=dialog], [role=dialog] *")]
        .filter(
          (one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth,
        )
        .map((one) => one.outerHTML.slice(0, 120)),
    };
  });
  expect(found).toEqual({ screen: 390, width: 390, outside: [], wideLayers: [] });
}

test("the desk and its rooms", async ({ as }) => {
  const page = await as("admin");
  for (const path of [
    "",
    "?q=nothing-like-this",
    "/people",
    "/columns",
    "/users",
    "/account",
    "/workflows",
    "/workflows/new",
  ]) {
    await page.goto(`/studio${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectToFit(page);
  }
  await page.goto("/studio");
  await page.getByRole("button", { name: new RegExp(wordsFor.admin.nav.menu) }).tap();
  await page.getByRole("menuitem", { name: wordsFor.admin.nav.account }).tap();
  await page.waitForURL("**/studio/account");
});

test("an article is written in both languages and its details filled in", async ({ as }) => {
  const page = await as("editor");
  const words = wordsFor.editor;
  await startArticle(page, "在手机上写的一篇稿子，题目长到一行放不下也要看得全");
  await expectToFit(page);
  await textOf(page, "zh").tap();
  await page.keyboard.insertText("在渡船上写的。");
  await page.getByRole("button", { name: words.editor.marks.link, exact: true }).first().tap();
  await expect(page.getByRole("dialog", { name: words.editor.link.title })).toBeVisible();
  await expectToFit(page);
  await page.getByRole("button", { name: words.editor.link.cancel, exact: true }).last().tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("tab", { name: words.editor.languages.en }).tap();
  await expect(textOf(page, "zh")).toBeHidden();
  await page.getByRole("button", { name: words.editor.begin }).tap();
  await textOf(page, "en").tap();
  await page.keyboard.insertText("Written on the ferry.");
  await expectToFit(page);
  await page.getByRole("tab", { name: words.editor.languages["zh-Hans"] }).tap();
  await expect(textOf(page, "zh")).toHaveText("在渡船上写的。");

  await page.getByRole("button", { name: words.article.details.open }).tap();
  const drawer = page.getByRole("dialog", { name: words.article.details.title });
  await drawer.getByRole("button", { name: words.article.details.newOutlet }).tap();
  await drawer.getByRole("button", { name: words.article.details.credits.add }).tap();
  await expectToFit(page);
  await drawer.getByRole("button", { name: words.common.close }).tap();
  await page.getByRole("button", { name: words.article.revisions.open }).tap();
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  await expectToFit(page);
});

test("an article is submitted, approved and published by thumb, and read", async ({ as, page: reader }) => {
  const id = await importArticle({ zh: "用拇指签发的一篇", en: "Signed by thumb" }, "signed-by-thumb");
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  const [editors, reviewers] = [wordsFor.editor.article.review, wordsFor.reviewer.article.review];
  await editor.goto(`/studio/articles/${id}`);
  await editor.getByRole("button", { name: editors.submit, exact: true }).tap();
  await editor.getByRole("menuitem", { name: editors.both }).tap();
  await expect(editor.getByText(editors.done.submitted)).toBeVisible();
  await expectToFit(editor);

  await reviewer.goto(`/studio/articles/${id}`);
  await expectToFit(reviewer);
  await reviewer.getByRole("button", { name: reviewers.askForChanges }).tap();
  await expect(reviewer.getByRole("dialog")).toBeVisible();
  await expectToFit(reviewer);
  await reviewer.getByRole("dialog").getByRole("button", { name: reviewers.changes.cancel }).last().tap();
  await reviewer.getByRole("button", { name: reviewers.approve, exact: true }).tap();
  const sign = reviewer.getByRole("dialog", { name: reviewers.sign.title });
  await expect(sign).toContainText("Signed by thumb");
  await expectToFit(reviewer);
  await sign.getByRole("button", { name: reviewers.sign.sign, exact: true }).tap();
  await expect(reviewer.getByText(reviewers.done.approved)).toBeVisible();

  await publisher.goto(`/studio/articles/${id}`);
  await publisher.getByRole("button", { name: editors.publishLater, exact: true }).tap();
  await publisher.getByRole("menuitem", { name: editors.both }).tap();
  await expect(publisher.getByRole("dialog")).toBeVisible();
  await expectToFit(publisher);
  await publisher.getByRole("dialog").getByRole("button", { name: wordsFor.publisher.times.cancel }).last().tap();
  await publisher.getByRole("button", { name: editors.publish, exact: true }).tap();
  await publisher.getByRole("menuitem", { name: editors.both }).tap();
  await expect(publisher.getByText(said(editors.isPublished, { language: "英文", number: "1" }))).toBeVisible();

  await expect(async () => {
    await reader.goto("/zh-Hant");
    await reader.getByRole("link", { name: "用拇指簽發的一篇" }).first().tap({ timeout: 1000 });
    await reader.waitForURL(/articles/, { timeout: 3000 });
  }).toPass();
  await expectToFit(reader);
  await reader.getByRole("navigation").getByRole("link", { name: "對照", exact: true }).first().tap();
  await reader.waitForURL(/\/facing/);
  await expect(reader.getByText("第1段")).toBeVisible();
  await expect(reader.getByText("Row 1:")).toBeVisible();
  await expectToFit(reader);
});

test("readers' pages", async ({ page }) => {
  const article = "how-far-a-kilowatt-hour-travels-3kwh7p2x";
  for (const locale of readerLocales) {
    for (const path of ["", `/articles/${article}`, `/articles/${article}/facing`, "/columns/by-numbers"]) {
      await page.goto(`/${locale}${path}`);
      await expectToFit(page);
    }
    await page.locator(`a[href*="/${locale}/articles/"]`).first().tap();
    await page.locator(`a[href*="/${locale}/people/"]`).first().tap();
    await page.waitForURL(/people/);
    await expectToFit(page);
  }
});
