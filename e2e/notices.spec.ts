import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { approve, expectSaved, importArticle, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What concerns somebody is told at once where they are, by mail, and only as they like it.
const reviewers = wordsFor.reviewer.notices;
const admins = wordsFor.admin.outbox;

const bell = (page: Page) => page.locator("a[href='/studio/notices']");
const lineOf = (page: Page, title: string) => page.getByRole("main").getByRole("listitem").filter({ hasText: title });
/** What stands between the name and the stages. */
const fell = reviewers.line.approvalFell.replace("{name}", "").split("（")[0] ?? "";

/** The editor's words make the reviewer's approval fall. */
async function addWords(editor: Page, id: string, more: string): Promise<void> {
  await editor.goto(`/studio/articles/${id}`);
  await textOf(editor, "zh").locator("> p").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.insertText(more);
  await expectSaved(editor, "zh");
}

test("an approval that falls is told its giver at once, leads there, is read by a visit, and stands in the outbox", async ({
  as,
}) => {
  test.slow();
  const [editor, reviewer, admin] = [await as("editor"), await as("reviewer"), await as("admin")];
  const title = "渡口的告示牌";
  const id = await importArticle({ zh: title, en: "The Notice at the Ferry" }, "notice-at-the-ferry");
  await submitBoth(editor, id);
  await approve(reviewer, id);
  await reviewer.goto("/studio/people");
  const connected = reviewer.waitForEvent("websocket");
  await reviewer.reload();
  await connected;

  await addWords(editor, id, "告示换了。");

  // Where the reviewer is, without a step of theirs.
  const toast = reviewer.getByRole("alert").filter({ hasText: title });
  await expect(toast).toContainText(fell);
  await expect(bell(reviewer)).toHaveAttribute("data-decides", "true");
  await bell(reviewer).click();
  await expect(lineOf(reviewer, title)).toContainText(fell);
  await expectAccessible(reviewer);
  await lineOf(reviewer, title).getByRole("link").click();
  await reviewer.waitForURL(`**/studio/articles/${id}/review`);
  await expect(async () => {
    await reviewer.goto("/studio/notices");
    await expect(lineOf(reviewer, title)).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await reviewer.goto("/studio/notices?view=all");
  await expect(lineOf(reviewer, title)).toBeVisible();

  // No mail server is set: what would have been mailed is kept, in the words of whoever it is for.
  const mail = lineOf(admin, title).first();
  await expect(async () => {
    await admin.goto("/studio/outbox");
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.getByText(admins.read).click();
  await expect(mail.locator("pre")).toContainText(`/studio/articles/${id}`);
  await expect(mail.locator("pre")).toContainText(fell);
  await expectAccessible(admin);
});

test("notices are marked and made new again, an article is muted, and mail comes once a day", async ({ as }) => {
  test.slow();
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  const title = "末班船的汽笛";
  const id = await importArticle({ zh: title, en: "The Last Whistle" }, "the-last-whistle");
  await submitBoth(editor, id);
  await approve(reviewer, id);
  await addWords(editor, id, "汽笛响了。");
  await reviewer.goto("/studio/notices");
  const line = lineOf(reviewer, title);
  await expect(line).toBeVisible();
  await line.getByRole("button", { name: reviewers.markRead }).click();
  await expect(line).toHaveCount(0);
  await reviewer.getByRole("button", { name: wordsFor.reviewer.undo.undo }).click();
  await expect(line).toBeVisible();

  // By the keyboard.
  await reviewer.reload();
  await reviewer.keyboard.press("j");
  await expect(reviewer.locator("[data-desk-line]").first()).toBeFocused();

  await line.getByRole("button", { name: reviewers.mute }).click();
  await expect(line.getByRole("button", { name: reviewers.unmute })).toBeVisible();
  await reviewer.goto("/studio/account");
  const settings = reviewer.locator("#notices");
  await expect(settings.getByRole("link", { name: title })).toBeVisible();
  await settings.getByText(reviewers.settings.mode.digest, { exact: true }).click();
  await settings.getByLabel(reviewers.settings.hour, { exact: true }).selectOption({ label: "07:00" });
  await settings
    .getByRole("checkbox", { name: `${reviewers.settings.kind.published} · ${reviewers.settings.studio}` })
    .uncheck();
  await settings.getByRole("button", { name: reviewers.settings.save, exact: true }).click();
  await expect(reviewer.getByText(reviewers.settings.saved)).toBeVisible();
  await reviewer.reload();
  await expect(settings.getByLabel(reviewers.settings.hour, { exact: true })).toHaveValue("7");
  await expectAccessible(reviewer);

  // A muted article is silent.
  await approve(reviewer, id);
  await addWords(editor, id, "又响了。");
  await reviewer.goto("/studio/notices");
  await expect(line).toHaveCount(0);

  // As it was, for whoever comes next.
  await reviewer.goto("/studio/account");
  await settings.getByRole("button", { name: reviewers.unmute }).first().click();
  await settings.getByText(reviewers.settings.mode.each, { exact: true }).click();
  await settings
    .getByRole("checkbox", { name: `${reviewers.settings.kind.published} · ${reviewers.settings.studio}` })
    .check();
  await settings.getByRole("button", { name: reviewers.settings.save, exact: true }).click();
  await expect(reviewer.getByText(reviewers.settings.saved).first()).toBeVisible();
});

test("at 360 pixels the bell, the list and the choices fit", async ({ as }) => {
  const page = await as("editor");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/studio/notices?view=all", "/studio/account", "/studio/inbox"]) {
    await page.goto(path);
    await expect(bell(page).first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, path).toBe(false);
  }
});
