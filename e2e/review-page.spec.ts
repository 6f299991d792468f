import type { Page } from "@playwright/test";
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { bar, expectSaved, importArticle, selectIn, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// Where somebody decides: only what changed or fails is open, and everything is done by keyboard.
const words = wordsFor.reviewer;
const review = words.review;
const done = words.article.review.done;

const open = (page: Page) => page.locator("[data-row][data-open][data-what=blocks]");

/** Four pairs in which the checks find nothing. */
const text = {
  zh: "渡口在桥的东边。\n\n清晨有两班船。\n\n船夫姓林，住在对岸。\n\n下雨天船照样开。",
  en: "The ferry lies east of the bridge.\n\nIn the early morning there are two boats.\n\nThe boatman is called Lin and lives on the other bank.\n\nIn the rain the boats run all the same.",
};
const start = (titles: { zh: string; en: string }, slug: string) => importArticle(titles, slug, undefined, text);

/** Puts words before those of a row, as the editor. */
async function mend(page: Page, id: string, given: string, row = "two boats"): Promise<void> {
  await page.goto(`/studio/articles/${id}`);
  await textOf(page, "en").getByText(row).click();
  await page.keyboard.press("Home");
  await page.keyboard.insertText(given);
  await expectSaved(page, "en");
}

/** From the inbox, as whoever has the thing there. */
async function openFromInbox(page: Page, title: string): Promise<void> {
  await page.goto("/studio/inbox");
  await page.getByRole("listitem").filter({ hasText: title }).getByRole("link").click();
  await page.waitForURL(/\/review\?scope=pair$/);
}

test("approved by keyboard in two actions, voided by an edit, shown as that edit alone, approved again in one", async ({
  as,
}) => {
  const title = "两轮看完的一篇";
  const id = await start({ zh: title, en: "Seen in two rounds" }, "seen-in-two-rounds");
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  await submitBoth(editor, id);

  await openFromInbox(reviewer, title);
  await expect(reviewer.getByText(review.since.nothing)).toBeVisible();
  await expect(open(reviewer)).toHaveCount(4);
  await expectAccessible(reviewer);
  // The title is the first that is new.
  await reviewer.keyboard.press("j");
  await expect(reviewer.locator("[data-row][data-what=title]")).toBeFocused();
  await reviewer.keyboard.press("ArrowDown");
  await expect(open(reviewer).first()).toBeFocused();
  await reviewer.keyboard.press("a");
  const dialog = reviewer.getByRole("dialog");
  await expect(dialog).toContainText("Seen in two rounds");
  await expect(dialog.getByRole("button", { name: words.article.review.sign.sign, exact: true })).toBeFocused();
  await expectAccessible(reviewer, { within: "[role=dialog]" });
  await reviewer.keyboard.press("Enter");
  await expect(reviewer.getByText(done.approved)).toBeVisible();

  await mend(editor, id, "Mended. ");
  await openFromInbox(reviewer, title);
  await expect(open(reviewer)).toHaveCount(1);
  await expect(open(reviewer).locator("ins")).toContainText("Mended.");
  await expect(reviewer.locator("del")).toHaveCount(0);
  // The rest is there when it is asked for.
  await reviewer.keyboard.press("o");
  await expect(reviewer.locator("[data-row][data-what=blocks]")).toHaveCount(4);
  await reviewer.keyboard.press("o");
  await expect(reviewer.locator("[data-row][data-what=blocks]")).toHaveCount(1);
  const again = bar(reviewer).getByRole("button", { name: review.approveAgain });
  await expect(again).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.keyboard.press("a");
  await expect(reviewer.getByText(done.approved)).toBeVisible();
  await expect(reviewer.getByRole("dialog")).toHaveCount(0);

  // On a telephone nothing has to be pushed sideways.
  await reviewer.setViewportSize({ width: 360, height: 740 });
  await reviewer.goto(`/studio/articles/${id}/review`);
  await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await reviewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("what changed under the page is not approved but shown, and the remark is kept", async ({ as }) => {
  const id = await start({ zh: "看着看着变了的一篇", en: "Changed while read" }, "changed-while-read");
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  await submitBoth(editor, id);
  await reviewer.goto(`/studio/articles/${id}/review`);
  await expect(open(reviewer)).toHaveCount(4);
  await reviewer.keyboard.press("a");
  const dialog = reviewer.getByRole("dialog");
  await dialog.getByLabel(words.article.review.sign.remark).fill("看過了");
  await mend(editor, id, "Meanwhile. ");
  await dialog.getByRole("button", { name: words.article.review.sign.sign, exact: true }).click();

  await expect(reviewer.getByText(review.changedUnder.title)).toBeVisible();
  await expect(open(reviewer)).toHaveCount(1);
  await expect(open(reviewer).locator("ins")).toContainText("Meanwhile.");
  await expectAccessible(reviewer);
  await bar(reviewer).getByRole("button", { name: words.article.review.approve, exact: true }).click();
  await expect(dialog.getByLabel(words.article.review.sign.remark)).toHaveValue("看過了");
  await dialog.getByRole("button", { name: words.article.review.sign.sign, exact: true }).click();
  await expect(reviewer.getByText(done.approved)).toBeVisible();
});

test("a finding is ticked as the reason, and whoever wrote it reads it", async ({ as }) => {
  const id = await start({ zh: "勾选理由的一篇", en: "For a reason" }, "for-a-reason");
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  await mend(editor, id, "One of the the boats waits. ");
  await submitBoth(editor, id);
  await reviewer.goto(`/studio/articles/${id}/review`);
  const doubled = hant.checks["doubled-word"].found.replace(/.*\}/, "");
  await expect(open(reviewer).filter({ hasText: doubled })).toHaveCount(1);
  await reviewer.keyboard.press("r");
  const dialog = reviewer.getByRole("dialog", { name: words.article.review.changes.title });
  const reason = dialog.getByRole("checkbox", { name: doubled }).first();
  await reason.check();
  await expectAccessible(reviewer, { within: "[role=dialog]" });
  await dialog.getByRole("button", { name: words.article.review.changes.send }).click();
  await expect(reviewer.getByText(done.returned)).toBeVisible();

  // In the editor's inbox it leads to the first row that waits for words.
  await editor.goto("/studio/inbox");
  await editor.getByRole("listitem").filter({ hasText: "勾选理由的一篇" }).getByRole("link").click();
  await expect(bar(editor)).toContainText(doubled);
  await expect(editor).toHaveURL(/#first-waiting$/);
});

/** Selects words of a row. */
const select = (page: Page, wanted: string) =>
  selectIn(page.locator("[data-place]", { hasText: wanted }).first(), wanted);

test("words are commented beside their row, and what was said goes back as the reason", async ({ as }) => {
  const id = await start({ zh: "批注作理由的一篇", en: "Commented for a reason" }, "commented-for-a-reason");
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  await submitBoth(editor, id);
  await reviewer.setViewportSize({ width: 1400, height: 900 });
  await reviewer.goto(`/studio/articles/${id}/review`);
  await expect(open(reviewer)).toHaveCount(4);
  const panel = reviewer.getByRole("region", { name: words.comments.title });
  await expect(panel).toBeVisible();

  await select(reviewer, "two boats");
  await reviewer.keyboard.press("c");
  const field = panel.getByRole("textbox", { name: words.comments.new });
  await expect(field).toBeFocused();
  await expect(panel.getByText("two boats", { exact: true })).toBeVisible();
  await reviewer.keyboard.insertText("是三班船吧？");
  await reviewer.keyboard.press("ControlOrMeta+Enter");
  await expect(panel.getByText("是三班船吧？")).toBeVisible();
  const row = open(reviewer).filter({ hasText: "two boats" });
  await expect(row.locator("button[data-comments='1']")).toBeVisible();
  const marked = () => reviewer.evaluate(() => [...(CSS.highlights.get("commented") ?? [])].map(String));
  await expect.poll(marked).toEqual(["two boats"]);
  // From the thread to its words, and back from the row.
  await panel.locator("[data-thread] button").first().click();
  await expect(row).toBeFocused();
  await row.locator("button[data-comments='1']").click();
  await expect(panel.locator("[data-thread]")).toBeFocused();
  await expectAccessible(reviewer);

  // Where there is no room beside the rows, the comments are a drawer.
  await reviewer.setViewportSize({ width: 360, height: 740 });
  await expect(reviewer.getByRole("dialog", { name: words.comments.title })).toContainText("是三班船吧？");
  await expectAccessible(reviewer, { within: "[role=dialog]" });
  await reviewer.keyboard.press("Escape");
  expect(await reviewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await reviewer.setViewportSize({ width: 1400, height: 900 });
  await reviewer.locator("h1").click();
  await reviewer.keyboard.press("r");
  const dialog = reviewer.getByRole("dialog", { name: words.article.review.changes.title });
  await expect(dialog.getByRole("checkbox", { name: "是三班船吧？" })).toBeChecked();
  await dialog.getByRole("button", { name: words.article.review.changes.send }).click();
  await expect(reviewer.getByText(done.returned)).toBeVisible();
  await editor.goto(`/studio/articles/${id}`);
  await expect(bar(editor)).toContainText("two boats");
  await expect(bar(editor)).toContainText("是三班船吧？");
});

test("two revisions are compared row by row, at an address that can be passed on", async ({ as }) => {
  const id = await start({ zh: "比较两版的一篇", en: "Two of its states" }, "two-of-its-states");
  const [editor, translator] = [await as("editor"), await as("translator")];
  await submitBoth(editor, id);
  await mend(editor, id, "Later. ");
  await editor.goto(`/studio/articles/${id}`);
  await editor.getByRole("button", { name: wordsFor.editor.article.revisions.open }).click();
  await editor.getByRole("link", { name: wordsFor.editor.comparison.open }).click();
  await editor.waitForURL(/\/compare$/);
  await editor.getByLabel(wordsFor.editor.comparison.from, { exact: true }).selectOption("r1-1");
  await expect(editor).toHaveURL(/from=r1-1&to=now$/);
  await expect(open(editor)).toHaveCount(1);
  await expect(open(editor).locator("ins")).toContainText("Later.");
  await expectAccessible(editor);

  await translator.goto(new URL(editor.url()).pathname + new URL(editor.url()).search);
  await expect(open(translator).locator("ins")).toContainText("Later.");
  await expect(async () => {
    // A choice that is made before the page is ready can be lost.
    await translator.getByLabel(wordsFor.translator.comparison.to, { exact: true }).selectOption("r1-1");
    await expect(translator.getByText("They say exactly the same.")).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(open(translator)).toHaveCount(0);
});
