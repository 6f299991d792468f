import type { Locator, Page } from "@playwright/test";
import { readerLocales } from "#domain/locale.ts";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// The editor of the sample desk reads simplified Chinese.
const words = hans.studio.editor;
const text = (page: Page, language: "zh" | "en"): Locator => page.locator(`[data-side=${language}] .ProseMirror`);
const cells = (page: Page, language: "zh" | "en"): Locator => text(page, language).locator("th, td");

test("a table is written on both sides with the keyboard alone", async ({ as }) => {
  const page = await as("editor");
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  await expect(text(page, "zh")).toBeVisible();
  await expect(page.locator("button[data-row-state=current]").first()).toBeVisible();
  await text(page, "zh").locator("> p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/表格");
  await page.keyboard.press("Enter");
  for (const word of ["口径", "件数", "", "全国", "5500"]) {
    await page.keyboard.insertText(word);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  // The tools: the third column goes, the first becomes headers, and Escape is the way back to the words.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  // The tools come a moment after the caret.
  await expect(page.getByRole("toolbar", { name: words.table.tools })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Alt+g");
  const tool = (name: keyof typeof words.table) =>
    page
      .getByRole("toolbar", { name: words.table.tools })
      .getByRole("button", { name: words.table[name], exact: true });
  await expect(tool("rowAbove")).toBeFocused();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await expect(tool("deleteColumn")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cells(page, "zh")).toHaveCount(6);
  await tool("headerColumn").press("Enter");
  await expect(tool("headerColumn")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(text(page, "zh")).toBeFocused();
  await expect(text(page, "zh").locator("tr").nth(1)).toHaveText("全国5500");
  await expect(text(page, "zh").locator("th")).toHaveCount(4);
  // The other side begins with the same form, at the same height.
  await page.keyboard.press("ControlOrMeta+Alt+m");
  await page.getByRole("button", { name: words.rows.write, exact: true }).press("Enter");
  await expect(cells(page, "en")).toHaveCount(6);
  await page.keyboard.insertText("Counted by");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("Parcels");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.insertText("Below the table.");
  await expect(text(page, "en").locator("> p").last()).toHaveText("Below the table.");
  const top = (language: "zh" | "en") =>
    text(page, language)
      .locator("table")
      .evaluate((table) => table.getBoundingClientRect().top);
  await expect(async () => expect(Math.abs((await top("zh")) - (await top("en")))).toBeLessThan(4)).toPass();
  // Headers that nobody has written yet are empty.
  await expectAccessible(page, { without: ["empty-table-header"] });
  await page.reload();
  await expect(cells(page, "zh").nth(3)).toHaveText("5500");
  await expect(text(page, "zh").locator("th")).toHaveCount(4);
  await expect(cells(page, "en").first()).toHaveText("Counted by");
});

test("a footnote is written with the keyboard, opened again from its sign, and taken back by undoing", async ({
  as,
}) => {
  const page = await as("editor");
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  await expect(page.locator("button[data-row-state=current]").first()).toBeVisible();
  const first = text(page, "zh").locator("> p").first();
  const sign = first.locator("sup[data-footnote]");
  const note = page.getByRole("dialog", { name: words.footnote.title });
  await first.click();
  await page.keyboard.press("End");
  await page.keyboard.press("ControlOrMeta+Alt+f");
  await expect(note.getByRole("textbox")).toBeFocused();
  await page.keyboard.insertText("按每分钟四百字算。");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(text(page, "zh")).toBeFocused();
  await page.keyboard.insertText("再往下写。");
  await expect(first).toContainText("再往下写。");
  await expect(sign).toHaveAccessibleName(/按每分钟四百字算/);
  // From behind the words to the sign, and into its words.
  for (let letter = 0; letter < 6; letter++) await page.keyboard.press("ArrowLeft", { delay: 50 });
  await page.keyboard.press("Enter");
  await expect(note.getByRole("textbox")).toHaveText("按每分钟四百字算。");
  await page.keyboard.press("Escape");
  await sign.click();
  await note.getByRole("button", { name: words.footnote.remove }).click();
  await expect(sign).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(sign).toHaveAccessibleName(/按每分钟四百字算/);
  await page.reload();
  await expect(sign).toHaveAccessibleName(/按每分钟四百字算/);
});

test("readers get a table that fits its page, scrolls on a phone and names its columns, and notes with ways there and back", async ({
  page,
}) => {
  for (const locale of readerLocales) {
    await page.goto(`/${locale}/articles/how-big-is-41-zettabytes-8zb41m6d`);
    const table = page.locator("main figure.table");
    await expect(table.locator("th[scope=col]")).toHaveCount(4);
    await expect(table.locator("tbody tr").first().locator("td").nth(1)).toHaveText("41.06");
    await expectAccessible(page);
    const mark = page.locator("[role=doc-noteref]").first();
    const said = page.locator("[role=doc-endnotes] li");
    await expect(said).toHaveCount(2);
    await mark.click();
    await expect(said.first()).toBeInViewport();
    await said.first().locator("[role=doc-backlink]").click();
    await expect(mark).toBeInViewport();
  }
  await page.goto("/zh-Hans/articles/how-big-is-41-zettabytes-8zb41m6d/facing");
  const anchors = await page
    .locator('[role="doc-noteref"], [role="doc-backlink"]')
    .evaluateAll((links) =>
      links.map((link) => document.querySelectorAll(`[id="${link.getAttribute("href")?.slice(1)}"]`).length),
    );
  expect(anchors).toEqual(Array(8).fill(1));
  // Narrower than any phone: on those this one fits.
  await page.setViewportSize({ width: 240, height: 700 });
  for (const path of ["", "/facing"]) {
    await page.goto(`/en/articles/how-big-is-41-zettabytes-8zb41m6d${path}`);
    const frame = page.locator("main .table-scroll").first();
    await frame.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible(page);
  }
});
