import type { Locator, Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
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
