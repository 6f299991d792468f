import type { Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import {
  approve,
  bar,
  choose,
  column,
  expectAllSaved,
  importArticle,
  said,
  submitBoth,
  textOf,
  wordsFor,
} from "./support/desk.ts";
import { newcomer } from "./support/newcomer.ts";
import { expect, test } from "./support/test.ts";

// A reviewer says how words should read; somebody else decides; nobody signs or publishes what is not decided.
const editors = wordsFor.editor;
const reviewers = wordsFor.reviewer;
const publishers = wordsFor.publisher;
const suggestion = editors.editor.suggestions;

/** Turns the mode on from the keyboard, in the text. */
async function beginSuggesting(page: Page): Promise<void> {
  await textOf(page, "zh").getByText("第1段：").click();
  await page.keyboard.press("Control+Alt+S");
  await expect(textOf(page, "zh")).toHaveAttribute("data-suggesting", "");
}

/** Writes words at the beginning of a line of one language. */
async function suggestBefore(page: Page, language: "zh" | "en", line: string, words: string): Promise<void> {
  // The beginning of its first line, however many it has.
  await textOf(page, language)
    .getByText(line)
    .click({ position: { x: 4, y: 12 } });
  await page.keyboard.press("Home");
  await page.keyboard.insertText(words);
  await expect(textOf(page, language).locator("ins", { hasText: words.trim() }).first()).toBeVisible();
}

const waiting = (page: Page, words: typeof hans.studio.article, count: number) =>
  page.getByRole("button", { name: words.suggestionsWaiting.replace("{count}", String(count)), exact: true });

test("a reviewer suggests in both languages; publishing waits; each is accepted or rejected; whoever suggested does not approve", async ({
  as,
  open,
}) => {
  // Three people at one text, long enough for a busy machine.
  test.slow();
  const id = await importArticle({ zh: "有人提建议的一篇", en: "With suggestions" }, "with-suggestions");
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  const other = await newcomer(open, "另一位审校", "reviewer");
  await submitBoth(editor, id);
  await approve(other, id, editors.article.review);

  await reviewer.goto(`/studio/articles/${id}`);
  await beginSuggesting(reviewer);
  // Words alone: a new paragraph is none.
  await textOf(reviewer, "zh").getByText("第1段：").click();
  await reviewer.keyboard.press("Enter");
  await expect(reviewer.getByText(reviewers.editor.suggestions.wordsAlone)).toBeVisible();
  await suggestBefore(reviewer, "zh", "第1段：", "按时刻表，");
  await suggestBefore(reviewer, "en", "Row 2:", "By timetable, ");
  await expectAllSaved(reviewer);
  await expectAccessible(reviewer);

  // What is suggested is neither in the text nor in what was approved, and yet nothing is published.
  await publisher.goto(`/studio/articles/${id}`);
  await expect(waiting(publisher, publishers.article, 2)).toBeVisible();
  await bar(publisher).getByRole("button", { name: publishers.article.review.publish, exact: true }).click();
  const both = publisher.getByRole("menuitem", { name: publishers.article.review.both });
  await expect(both).toContainText(said(hans.errors.suggestionsPending));
  await publisher.keyboard.press("Escape");

  // One accepted at the words, by keyboard; one rejected in the list, with the reason.
  await editor.goto(`/studio/articles/${id}`);
  await expect(textOf(editor, "zh").locator("ins")).toBeVisible();
  await textOf(editor, "zh").getByText("第1段：").click();
  await editor.keyboard.press("ControlOrMeta+Home");
  await editor.keyboard.press("Control+Alt+U");
  const card = editor.getByRole("dialog", { name: suggestion.one });
  await expect(card).toContainText("按时刻表，");
  await expect(card.locator("ins")).toBeVisible();
  await expectAccessible(editor);
  await card.getByRole("button", { name: suggestion.accept, exact: true }).press("Enter");
  await expect(card).toHaveCount(0);
  await expect(textOf(editor, "zh").locator("p").first()).toContainText("按时刻表，第1段：");
  await expect(textOf(editor, "zh").locator("ins")).toHaveCount(0);

  await editor.keyboard.press("Control+Alt+L");
  const list = editor.getByRole("dialog", { name: suggestion.title });
  await expect(list).toContainText("By timetable,");
  await expectAccessible(editor);
  await list.getByRole("button", { name: suggestion.reject, exact: true }).click();
  await list.getByLabel(suggestion.why).fill("不必重复。");
  await list.getByRole("button", { name: suggestion.rejectNow, exact: true }).click();
  await expect(list).toContainText("不必重复。");
  await editor.keyboard.press("Escape");

  // All that somebody suggested, at once.
  await reviewer.reload();
  await beginSuggesting(reviewer);
  await suggestBefore(reviewer, "zh", "第2段：", "据统计，");
  await suggestBefore(reviewer, "en", "Row 3:", "On paper, ");
  await expectAllSaved(reviewer);
  await expect(waiting(editor, editors.article, 2)).toBeVisible();
  await waiting(editor, editors.article, 2).click();
  await list.getByRole("button", { name: said(suggestion.acceptAll) }).click();
  await expect(list).toContainText(suggestion.none);
  await editor.keyboard.press("Escape");
  await expect(textOf(editor, "zh")).toContainText("据统计，第2段：");
  await expect(textOf(editor, "en")).toContainText("On paper, Row 3:");

  // They wrote it now, and somebody else reads it.
  await reviewer.reload();
  await expect(
    bar(reviewer).getByRole("button", { name: reviewers.article.review.approve, exact: true }),
  ).toBeDisabled();
  await approve(other, id, editors.article.review);
  await publisher.reload();
  await choose(publisher, publishers.article.review.publish, publishers.article.review.both);
  await expect(publisher.getByText(publishers.article.review.done.published)).toBeVisible();
});

test("suggestions fit a telephone by night, and are taken back by who made them", async ({ as }) => {
  const id = await importArticle({ zh: "手机上的建议", en: "Suggested on a telephone" }, "suggested-on-a-telephone");
  const reviewer = await as("reviewer");
  const words = reviewers.editor.suggestions;
  await reviewer.setViewportSize({ width: 360, height: 740 });
  await reviewer.emulateMedia({ colorScheme: "dark" });
  await reviewer.goto(`/studio/articles/${id}`);
  await reviewer.getByRole("button", { name: words.mode, exact: true }).click();
  await suggestBefore(reviewer, "zh", "第1段：", "夜裡，");
  await expectAllSaved(reviewer);
  // The title is suggested in its field, and what went is told above it.
  await column(reviewer, "zh").locator("[data-field=title]").fill("手机上的一条建议");
  await expect(column(reviewer, "zh").locator("ins", { hasText: "一条" })).toBeVisible();
  await expectAllSaved(reviewer);
  await expectAccessible(reviewer);
  expect(await reviewer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await waiting(reviewer, reviewers.article, 2).click();
  const list = reviewer.getByRole("dialog", { name: words.title });
  for (const left of [1, 0]) {
    await list.getByRole("button", { name: words.withdraw, exact: true }).first().click();
    await expect(list.getByRole("button", { name: words.withdraw, exact: true })).toHaveCount(left);
  }
  await expect(list).toContainText(words.none);
});

test("whoever wrote the words is told of a suggestion, and led to it", async ({ as }) => {
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  const title = "一处改法";
  const id = await importArticle({ zh: title, en: "One way to put it" }, "one-way-to-put-it");
  await editor.goto(`/studio/articles/${id}`);
  await textOf(editor, "zh").getByText("第1段：").click();
  await editor.keyboard.press("End");
  await editor.keyboard.insertText("写的人是编辑。");
  await expectAllSaved(editor);
  await submitBoth(editor, id);
  await reviewer.goto(`/studio/articles/${id}`);
  await beginSuggesting(reviewer);
  await suggestBefore(reviewer, "zh", "第1段：", "据说");
  const line = editor.getByRole("main").getByRole("listitem").filter({ hasText: title });
  await expect(async () => {
    await editor.goto("/studio/notices");
    await expect(line).toContainText("据说", { timeout: 1000 });
  }).toPass();
  await line.getByRole("link").click();
  await editor.waitForURL(/\?suggestion=/);
  await expect(editor.getByRole("dialog", { name: suggestion.one })).toContainText("据说");
});
