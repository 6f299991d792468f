import type { Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { column, expectSaved, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// Words outlive the page, the session and the version of the desk that they were written with.
const words = wordsFor.editor.editor;
const line = (page: Page) => page.locator("main > header p[data-status]");

test.use({
  // What is refused, and a network that is away, are errors in the browser's console.
  expectedErrors: async ({}, use) => use([/ERR_INTERNET_DISCONNECTED/, /status of 409/]),
});

test("a desk that was updated meanwhile, and a session that ended, are said; the words go out after the reload and the sign-in", async ({
  as,
}) => {
  const page = await as("editor");
  await startArticle(page, "换了版本的一篇");
  await textOf(page, "zh").click();
  await page.keyboard.insertText("从前的。");
  await expectSaved(page, "zh");

  // A build that is not running any more gave its actions other names.
  await page.route("**/studio/articles/*", (route) => {
    const headers = route.request().headers();
    return headers["next-action"]
      ? route.continue({ headers: { ...headers, "next-action": "7f".padEnd(42, "0") } })
      : route.continue();
  });
  await page.keyboard.insertText("更新前的。");
  await expect(line(page)).toContainText(words.saving.outdated);
  await page.keyboard.insertText("还能写。");
  await page.unroute("**/studio/articles/*");
  await line(page).getByRole("button", { name: words.saving.reload }).click();
  await expect(column(page, "zh").getByText(words.saving.recovered)).toBeVisible();
  await expect(textOf(page, "zh")).toHaveText("从前的。更新前的。还能写。");
  await expectSaved(page, "zh");

  const session = await page.context().cookies();
  await page.context().clearCookies();
  await textOf(page, "zh").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText("登出后的。");
  await expect(line(page)).toContainText(words.saving.signedOut);
  // Somebody else's session takes none of it.
  await page.context().addCookies(await (await as("translator")).context().cookies());
  await page.bringToFront();
  await expect(line(page)).toContainText(hans.errors.otherPerson);
  const opened = page.context().waitForEvent("page");
  await line(page).getByRole("link", { name: words.saving.signIn }).click();
  const door = await opened;
  await expect(door).toHaveURL(/\/studio\/sign-in\?again$/);
  await page.context().addCookies(session);
  await door.close();
  await page.bringToFront();
  await expectSaved(page, "zh");
  await page.reload();
  await expect(textOf(page, "zh")).toHaveText("从前的。更新前的。还能写。登出后的。");
});

test("two windows of one person crash without a network: what was written in both is there on return", async ({
  as,
}) => {
  const page = await as("editor");
  const context = page.context();
  const id = await startArticle(page, "崩了两窗的一篇");
  await textOf(page, "zh").click();
  await page.keyboard.insertText("甲段");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("乙段");
  await expectSaved(page, "zh");
  const second = await context.newPage();
  await second.goto(`/studio/articles/${id}`);
  await expect(textOf(second, "zh")).toHaveText("甲段乙段");
  await context.setOffline(true);
  for (const [window, block] of [
    [page, "甲段"],
    [second, "乙段"],
  ] as const) {
    await textOf(window, "zh").getByText(block).click();
    await window.keyboard.press("End");
    await window.keyboard.insertText("断了线");
    await expect(column(window, "zh").getByText(words.saving.offline)).toBeVisible();
  }
  for (const window of [page, second]) {
    const crashed = window.waitForEvent("crash");
    const session = await context.newCDPSession(window);
    // A page that crashes answers nothing any more.
    void session.send("Page.crash").catch(() => undefined);
    await crashed;
    await window.close();
  }
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(`/studio/articles/${id}`);
  await expect(column(next, "zh").getByText(words.saving.recovered)).toBeVisible();
  await expect(textOf(next, "zh")).toHaveText("甲段断了线乙段断了线");
  await expectSaved(next, "zh");
  await next.reload();
  await expect(textOf(next, "zh")).toHaveText("甲段断了线乙段断了线");
});
