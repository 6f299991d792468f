import type { Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import {
  bar,
  choose,
  chooseFilter,
  column,
  expectSaved,
  said,
  startArticle,
  submitBoth,
  textOf,
} from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What the desk does with articles as a whole: sees what they need, throws them away, thinks again. The editor and the
// publisher of the sample desk read simplified Chinese.
const { trash, undo, desk, article, editor: writing } = hans.studio;

// A page that is not there answers 404, which the browser's console says as well.
test.use({ expectedErrors: async ({}, use) => use([/404/]) });

const line = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

async function moveToTrash(page: Page, title: string): Promise<void> {
  await line(page, title).getByRole("button").click();
  await page.getByRole("menuitem", { name: trash.move }).click();
  await expect(page.getByText(said(trash.trashed, { title }))).toBeVisible();
}

test("an article goes to the trash, comes back by undo and by hand as it was, and is deleted by typing its title", async ({
  as,
}) => {
  const [editor, publisher] = [await as("editor"), await as("publisher")];
  const title = "要扔掉又捡回来的一篇";
  const id = await startArticle(editor, title);
  await textOf(editor, "zh").click();
  await editor.keyboard.insertText("第一段还没有译文。");
  await expectSaved(editor, "zh");

  // The desk says what the translation needs.
  await editor.goto("/studio");
  await chooseFilter(editor, desk.needs.label, "missing", /needs=missing/);
  await expect(line(editor, title)).toContainText(said(writing.rows.counts.missing, { count: "1" }));

  await moveToTrash(editor, title);
  await expect(line(editor, title)).toHaveCount(0);
  await editor.keyboard.press("ControlOrMeta+z");
  await expect(line(editor, title)).toBeVisible();
  await expect(editor.getByText(undo.undone)).toBeVisible();

  // From its own page, by the keyboard alone; whoever has it open meanwhile is told.
  await publisher.goto(`/studio/articles/${id}`);
  await line(editor, title).getByRole("link").focus();
  await editor.keyboard.press("Enter");
  await editor.waitForURL(/articles/);
  await expect(textOf(editor, "zh")).toBeVisible();
  await editor.getByRole("button", { name: said(trash.actions, { title }) }).focus();
  await editor.keyboard.press("Enter");
  await expect(editor.getByRole("menuitem").first()).toBeFocused();
  await editor.keyboard.press("End");
  await expect(editor.getByRole("menuitem", { name: trash.move })).toBeFocused();
  await editor.keyboard.press("Enter");
  await editor.waitForURL(/\/studio$/);
  await publisher.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(publisher.getByRole("region", { name: trash.title })).toContainText("林知夏");

  await editor.goto(`/studio/articles/${id}`);
  await expect(editor.getByRole("heading", { name: title })).toBeVisible();
  await expect(textOf(editor, "zh")).toHaveCount(0);
  await expectAccessible(editor);
  await editor.getByRole("button", { name: trash.restore }).click();
  await expect(textOf(editor, "zh")).toHaveText("第一段还没有译文。");
  await editor.goto(`/studio/articles/${id}/preview/zh-Hans`);
  await expect(editor.getByText("第一段还没有译文。")).toBeVisible();

  // The editor does not delete for good; the publisher does, by the title.
  await editor.goto("/studio");
  await moveToTrash(editor, title);
  await editor.goto("/studio/trash");
  await expect(line(editor, title).getByRole("button", { name: trash.restore })).toBeVisible();
  await expect(line(editor, title).getByRole("button", { name: trash.delete })).toHaveCount(0);
  await publisher.goto("/studio/trash");
  await publisher.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(publisher);
  await line(publisher, title).getByRole("button", { name: trash.delete }).click();
  const dialog = publisher.getByRole("dialog");
  await dialog.getByLabel(trash.typeTitle).fill("别的题目");
  await dialog.getByRole("button", { name: trash.delete }).click();
  await expect(dialog).toContainText(trash.differs);
  await expectAccessible(publisher);
  await dialog.getByLabel(trash.typeTitle).fill(title);
  await dialog.getByRole("button", { name: trash.delete }).click();
  await expect(publisher.getByText(said(trash.deleted, { title }))).toBeVisible();
  await expect(line(publisher, title)).toHaveCount(0);
  expect((await editor.goto(`/studio/articles/${id}`))?.status()).toBe(404);
});

test("what is in review stays, and what was withdrawn, taken off or taken apart can be taken back", async ({ as }) => {
  const page = await as("editor");
  const title = "要撤回又交上去的一篇";
  const id = await startArticle(page, title);
  await textOf(page, "zh").click();
  await page.keyboard.insertText("交上去，撤回来，再交上去。");
  await expectSaved(page, "zh");
  await column(page, "en").getByRole("button", { name: writing.begin }).click();
  await column(page, "en").getByRole("textbox").first().fill("Handed in twice");
  await textOf(page, "en").click();
  await page.keyboard.insertText("In, back, and in again.");
  await expectSaved(page, "en");
  await submitBoth(page, id);
  await page.getByRole("button", { name: said(trash.actions, { title }) }).click();
  await page.getByRole("menuitem", { name: trash.move }).click();
  await expect(page.getByText(hans.errors.articleInReview)).toBeVisible();

  await bar(page).getByRole("button", { name: article.review.withdraw }).click();
  const submit = bar(page).getByRole("button", { name: article.review.submit, exact: true });
  await expect(submit).toBeVisible();
  await page.getByRole("alert").getByRole("button", { name: undo.undo }).last().click();
  await expect(bar(page).getByRole("button", { name: article.review.withdraw })).toBeVisible();
  await bar(page).getByRole("button", { name: article.review.withdraw }).click();
  await expect(submit).toBeVisible();

  await page.getByRole("button", { name: article.details.open }).click();
  const drawer = page.getByRole("dialog", { name: article.details.title });
  await drawer.getByRole("combobox", { name: article.details.tags }).click();
  await page.getByRole("option").first().click();
  const tag = drawer.locator("[data-with-remove=true], .mantine-Pill-root").first();
  const name = (await tag.textContent()) ?? "";
  await tag.getByRole("button", { includeHidden: true }).click();
  await expect(page.getByText(said(article.details.removed, { name }))).toBeVisible();
  await page
    .getByRole("alert", { includeHidden: true })
    .getByRole("button", { name: undo.undo, includeHidden: true })
    .last()
    .click();
  await expect(tag).toHaveText(name);
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);

  await page.locator("button[data-row-state=draft]").first().click();
  await page.getByRole("button", { name: writing.rows.apart }).click();
  await expect(page.getByText(writing.rows.tookApart)).toBeVisible();
  await expect(page.locator("button[data-row-state=unpaired]")).toHaveCount(1);
  await page.getByRole("alert").getByRole("button", { name: undo.undo }).last().click();
  await expect(page.locator("button[data-row-state=draft]")).toHaveCount(1);
  await choose(page, article.review.submit, article.review.both);
});
