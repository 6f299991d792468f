import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { column, expectSaved, textOf, wordsFor } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// Words are looked for and replaced in both editions at once.
const words = wordsFor.editor.editor.finding;
const bar = (page: Page): Locator => page.getByRole("search", { name: words.title });
const found = (page: Page, language: "zh" | "en"): Locator => textOf(page, language).locator("[data-found]");
const current = (page: Page): Locator => page.locator("[data-found=current]");
const title = (page: Page, language: "zh" | "en"): Locator => column(page, language).locator("[data-field=title]");

test("a word is found in both scripts, widths and languages, replaced after a look, and one undo an edition takes it back", async ({
  as,
}) => {
  const page = await as("editor");
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  await textOf(page, "en").getByText("A piece of long division").click();
  await page.keyboard.press("ControlOrMeta+f");
  const wording = bar(page).getByRole("textbox", { name: words.wording });
  await expect(wording).toBeFocused();
  await page.keyboard.insertText("包裹");
  await expect(bar(page)).toContainText(/共2處|共2处/);
  await wording.fill("ＰＡＲＣＥＬＳ");
  await expect(found(page, "en").first()).toBeVisible();
  const count = await found(page, "en").count();
  await expect(title(page, "en")).toHaveAttribute("data-found", "other");
  // It begins where the caret was, and goes round.
  await expect(current(page)).toBeInViewport();
  for (let step = 0; step < count + 1; step++) await page.keyboard.press(step % 2 === 0 ? "Enter" : "F3");
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toBeInViewport();
  await page.keyboard.press("Shift+Enter");

  await bar(page).getByRole("button", { name: words.wholeWords }).click();
  await wording.fill("parcel");
  await expect.poll(() => found(page, "en").count()).toBeLessThan(count);
  await bar(page).getByRole("button", { name: words.wholeWords }).click();
  await wording.fill("parcels");
  await expect(found(page, "en")).toHaveCount(count);

  await page.keyboard.press("ControlOrMeta+h");
  await bar(page).getByRole("textbox", { name: words.replacement }).fill("packets");
  await bar(page).getByRole("button", { name: words.replaceAll }).click();
  const preview = page.getByRole("dialog", { name: words.preview });
  await expect(preview.locator("[data-match]")).toHaveCount(count + 2);
  await expect(preview.locator("ins").first()).toHaveText("packets");
  await expectAccessible(page);
  await preview.locator("[data-match]").last().getByRole("checkbox").uncheck();
  const before = await textOf(page, "en").textContent();
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();
  await expect(bar(page)).toBeVisible();
  expect(await textOf(page, "en").textContent()).toBe(before);

  await bar(page).getByRole("button", { name: words.replaceAll }).click();
  await preview.locator("[data-match]").last().getByRole("checkbox").uncheck();
  await preview.getByRole("button").last().click();
  await expect(title(page, "en")).toHaveText("5,500 packets a Second");
  await expect(column(page, "en").locator("[data-field=deck]")).toContainText("packets");
  await expect(textOf(page, "en")).toContainText("packets");
  await expect(found(page, "en")).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(found(page, "en")).toHaveCount(0);
  await expectSaved(page, "en");
  await page.reload();
  await expect(title(page, "en")).toHaveText("5,500 packets a Second");

  // Once more, from the caret, one by one; and all of it is taken back.
  await textOf(page, "zh")
    .getByText("算一道除法")
    .click({ position: { x: 2, y: 12 } });
  await page.keyboard.press("ControlOrMeta+h");
  await wording.fill("除法");
  await bar(page).getByRole("textbox", { name: words.replacement }).fill("除法題");
  await page.keyboard.press("Enter");
  await expect(textOf(page, "zh").getByRole("heading").first()).toHaveText("算一道除法題");
  await page.keyboard.press("Escape");
  await textOf(page, "zh").getByText("算一道除法題").click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(textOf(page, "zh").getByRole("heading").first()).toHaveText("算一道除法");
});
