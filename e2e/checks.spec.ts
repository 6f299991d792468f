import type { Locator, Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { approve, choose, expectSaved, said, submitBoth, waiveErrors, wordsFor } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// What the checks say while somebody writes. The editor of the sample desk reads simplified Chinese.
const words = hans.studio.editor.findings;
const text = (page: Page, language: "zh" | "en"): Locator => page.locator(`[data-side=${language}] .ProseMirror`);

test("numbers that differ are told beside their row and in a list, by keys too, until they are right", async ({
  as,
}) => {
  const page = await as("editor");
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  const marks = page.locator("button[data-findings]");
  await text(page, "zh").locator("> p").first().click();
  // To the end of the next row, and to its other side.
  await page.keyboard.press("ControlOrMeta+Alt+ArrowDown");
  await page.keyboard.insertText("全程三百八十公里。");
  await page.keyboard.press("ControlOrMeta+Alt+ArrowRight");
  await expect(text(page, "en")).toBeFocused();
  await page.keyboard.insertText(" It is 830km long.");
  await expect(marks).toHaveCount(1);
  await marks.click();
  const told = hans.checks["number-mismatch"].differs.replace("{zh}", "三百八十公里").replace("{en}", "830km");
  await expect(page.getByRole("dialog")).toContainText(told);
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await text(page, "en").locator("> p").first().click();
  await page.keyboard.press("ControlOrMeta+Alt+e");
  const list = page.getByRole("dialog", { name: words.title });
  await expect(list).toContainText(told);
  await expectAccessible(page);
  await list.getByRole("button", { name: told }).click();
  await expect(list).toBeHidden();
  // The caret stands behind what was written last.
  for (const _ of "830km long.") await page.keyboard.press("Backspace");
  await page.keyboard.insertText("380km long.");
  await expect(marks).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Alt+e");
  await expect(list).toContainText(words.none);
});

test("a slip is mended with one click, an error waived with a reason, and nothing published before", async ({ as }) => {
  const review = wordsFor.publisher.article.review;
  const id = await importCopy("parcels-by-the-second");
  const editor = await as("editor");
  await editor.goto(`/studio/articles/${id}`);
  await text(editor, "en").locator("> p").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.insertText(" It was their own initiativeto begin at 4 in the morning, for 830km.");
  const marks = editor.locator("button[data-findings]");
  // What needs the dictionary is found by the desk, in what was saved.
  const slip = hans.checks["missing-space"].meant
    .replace("{word}", "initiativeto")
    .replace("{instead}", "initiative to");
  await expect(marks).toHaveCount(1);
  await marks.click();
  const panel = editor.getByRole("dialog");
  await expect(panel).toContainText(slip, { timeout: 40_000 });
  await panel.getByRole("button", { name: words.fix.replace("{suggestion}", "initiative to") }).click();
  await expect(text(editor, "en")).toContainText("their own initiative to begin");
  await expect(panel).not.toContainText(slip);
  await editor.keyboard.press("Escape");
  await expectSaved(editor, "en");

  await submitBoth(editor, id);
  await approve(await as("reviewer"), id);
  const publisher = await as("publisher");
  await publisher.goto(`/studio/articles/${id}`);
  await choose(publisher, review.publish, review.both);
  await expect(publisher.getByText(said(hans.errors.checksFailed))).toBeVisible();

  // Every error is left as it is for a reason, which stands there with the name of who gave it.
  await waiveErrors(publisher, words, "只有英文读者需要这个数");
  await text(publisher, "en").locator("> p").first().click();
  await publisher.keyboard.press("ControlOrMeta+Alt+e");
  const told = publisher.getByRole("dialog", { name: words.title });
  await expect(told).toContainText("只有英文读者需要这个数");
  await expectAccessible(publisher);
  await publisher.keyboard.press("Escape");
  await choose(publisher, review.publish, review.both);
  await expect(publisher.getByText(review.done.published)).toBeVisible();

  // A waiver is of these words: with others the error is there again.
  await editor.goto(`/studio/articles/${id}`);
  await text(editor, "en").locator("> p").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.insertText(" In the rain.");
  await expect(editor.locator("button[data-findings]:has([data-severity=error])")).toHaveCount(1);
});

test("on a phone, a finding that is chosen turns to the language it is put right in", async ({ as }) => {
  const page = await as("editor");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  await text(page, "zh").locator("> p").first().click();
  await page.keyboard.press("ControlOrMeta+Alt+ArrowRight");
  await expect(text(page, "en")).toBeFocused();
  await page.keyboard.insertText(" It is 830km long.");
  await page.keyboard.press("ControlOrMeta+Alt+ArrowLeft");
  await expect(text(page, "zh")).toBeFocused();
  await expect(text(page, "en")).toBeHidden();
  await page.keyboard.press("ControlOrMeta+Alt+e");
  const list = page.getByRole("dialog", { name: words.title });
  await list.getByRole("button", { name: "830km" }).click();
  await expect(text(page, "en")).toBeVisible();
  await expect(text(page, "en")).toBeFocused();
});
