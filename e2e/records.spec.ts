import type { Locator, Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { expectSaved, importArticle, publishBoth, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// Statistics and charts: said once, printed in both languages. The editor of the sample desk reads simplified Chinese.
const words = hans.studio.editor.records;
const rows = hans.studio.editor.rows;
const figureIn = (page: Page, language: "zh" | "en", kind: "statistic" | "chart"): Locator =>
  textOf(page, language).locator(`[data-kind=${kind}]`);

/** Puts a block of a record below a paragraph of the Chinese, by the slash menu. */
async function insert(page: Page, query: string, below: string): Promise<Locator> {
  const paragraph = textOf(page, "zh").locator("p").filter({ hasText: below });
  const { width = 0, height = 0 } = (await paragraph.boundingBox()) ?? {};
  // On its last line: End goes to the end of the line it is pressed in.
  await expect(async () => {
    await paragraph.click({ position: { x: width / 4, y: height - 8 } });
    // Where the page was laid out anew between the button's two halves, words would be selected.
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  }).toPass();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`/${query}`);
  await page.keyboard.press("Enter");
  return page.getByRole("dialog");
}

async function writeBeside(page: Page): Promise<void> {
  await page.locator("button[data-row-state=missing]").click();
  await page.getByRole("button", { name: rows.write }).click();
}

async function fillBoth(dialog: Locator, label: string, zh: string, en: string): Promise<void> {
  const fields = dialog.getByRole("textbox", { name: label });
  await fields.nth(0).fill(zh);
  await fields.nth(1).fill(en);
}

test("a statistic is written once, taken to the other language, changed there, and printed by both", async ({ as }) => {
  const page = await as("editor");
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  await expect(textOf(page, "zh")).toBeVisible();
  const fields = words.statistic.fields;

  // Who leaves the form without saving takes the block back, and goes on in the line it stood in.
  await insert(page, "shuju", "读完这句话");
  await page.getByRole("dialog").getByRole("button", { name: words.cancel }).last().click();
  await expect(figureIn(page, "zh", "statistic")).toHaveCount(0);
  await expect(textOf(page, "zh")).toBeFocused();
  await page.keyboard.insertText("算");
  await expect(textOf(page, "zh").locator("> p").filter({ hasText: /^算$/ })).toBeVisible();
  for (const _ of "算¶") await page.keyboard.press("Backspace");

  const dialog = await insert(page, "shuju", "读完这句话");
  await fillBoth(dialog, fields.label, "全年快递业务收入", "Revenue of parcel services");
  await dialog.getByRole("textbox", { name: fields.value }).fill("2.63万亿");
  await dialog.getByRole("combobox", { name: fields.approximation }).click();
  await page.getByRole("option", { name: words.statistic.approximations.about, exact: true }).click();
  await dialog.getByRole("combobox", { name: fields.unit, exact: true }).fill("yuan");
  await page.getByRole("option", { name: "元 · yuan", exact: true }).click();
  await dialog.getByRole("textbox", { name: fields.period }).fill("2024");
  await dialog.getByRole("combobox", { name: fields.direction }).click();
  await page.getByRole("option", { name: words.statistic.directions.up, exact: true }).click();
  await dialog.getByRole("textbox", { name: fields.amount }).fill("5.2");
  await expect(dialog.getByRole("region", { name: words.preview })).toContainText("about 2.63 trillion yuan");
  await dialog.getByRole("button", { name: words.save }).click();
  await expect(dialog).toBeHidden();
  await expect(figureIn(page, "zh", "statistic")).toContainText("2024年全年快递业务收入");
  await expect(figureIn(page, "zh", "statistic")).toContainText("约2.63万亿元");
  await expect(figureIn(page, "zh", "statistic")).toContainText("同比增长5.2％");

  await writeBeside(page);
  const english = figureIn(page, "en", "statistic");
  await expect(english).toContainText("about 2.63 trillion yuan");
  await expect(english).toContainText("up 5.2 per cent year on year");

  await english.getByRole("button", { name: words.statistic.edit }).click();
  await expect(dialog.getByRole("textbox", { name: fields.value })).toHaveValue("2.63万亿");
  await dialog.getByRole("textbox", { name: fields.value }).fill("2.7 trillion");
  await dialog.getByRole("button", { name: words.save }).click();
  await expect(figureIn(page, "zh", "statistic")).toContainText("约2.7万亿元");
  await expect(english).toContainText("about 2.7 trillion yuan");

  await expectSaved(page, "zh");
  await expectSaved(page, "en");
  await page.reload();
  await expect(english).toContainText("about 2.7 trillion yuan");
});

test("a chart is pasted from a spreadsheet, and readers get both figures with nothing that runs", async ({ as }) => {
  const page = await as("editor");
  const id = await importArticle({ zh: "一张表的两种画法", en: "One table, two drawings" }, "one-table-two-drawings");
  await page.goto(`/studio/articles/${id}`);
  const fields = words.chart.fields;
  const dialog = await insert(page, "tubiao", "第1段");
  await fillBoth(dialog, fields.title, "两种发电量", "Power from two sources");
  await dialog.getByRole("combobox", { name: fields.unit }).fill("kilowatt-hours");
  await page.getByRole("option", { name: "千瓦时 · kilowatt-hours", exact: true }).click();
  const first = dialog.locator('[data-cell="0:0"]');
  await first.focus();
  await first.evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "年份\t风电\t光伏\n2023\t1.5亿\t98000000\n2024\t1.8亿\tmany");
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  // The one cell that is no figure is marked, walked to by keyboard, and mended.
  await expect(dialog.locator("[aria-invalid]")).toHaveValue("many");
  for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(dialog.locator('[data-cell="3:0"]')).toBeFocused();
  await dialog.locator("[aria-invalid]").fill("1.2亿");
  await dialog.locator('[data-cell="1:2"]').fill("Wind");
  await dialog.locator('[data-cell="1:3"]').fill("Solar");
  const preview = dialog.getByRole("region", { name: words.preview });
  await expect(preview.locator("svg")).toHaveCount(2);
  await expect(preview).toContainText("million kilowatt-hours");
  await expectAccessible(page, { within: "[role=dialog]" });
  await dialog.getByRole("button", { name: words.save }).click();
  await expect(figureIn(page, "zh", "chart").locator("svg")).toBeVisible();
  await writeBeside(page);
  await expect(figureIn(page, "en", "chart").locator("svg")).toContainText("Wind");

  const statistic = await insert(page, "shuju", "第2段");
  await fillBoth(statistic, words.statistic.fields.label, "渡船载客量", "Passengers carried by the ferry");
  await statistic.getByRole("textbox", { name: words.statistic.fields.value }).fill("1.2亿");
  await statistic.getByRole("combobox", { name: words.statistic.fields.unit, exact: true }).fill("people");
  await page.getByRole("option", { name: "人 · people", exact: true }).click();
  await statistic.getByRole("button", { name: words.save }).click();
  await writeBeside(page);
  await expect(figureIn(page, "en", "statistic")).toContainText("120 million people");
  await expectSaved(page, "zh");
  await expectSaved(page, "en");

  await publishBoth(as, id);
  const reader = await as("editor");
  for (const [locale, said] of [
    ["zh-Hans", "1.2亿人"],
    ["zh-Hant", "1.2億人"],
    ["en", "120 million people"],
  ] as const) {
    await reader.goto(`/${locale}/articles/one-table-two-drawings-${id}`);
    await expect(reader.locator(".statistic")).toContainText(said);
    await expect(reader.locator(".chart svg[role=img]")).toBeVisible();
    await reader.locator(".chart-data summary").click();
    await expect(reader.locator(".chart-data td").last()).toHaveText(locale === "en" ? "120" : "1.2");
    await expectAccessible(reader, { within: ".prose" });
  }
  await reader.goto(`/en/articles/one-table-two-drawings-${id}/facing`);
  await expect(reader.locator(".chart svg")).toHaveCount(2);
  const ids = await reader.locator("[id]").evaluateAll((all) => all.map((element) => element.id));
  expect(ids.length).toBe(new Set(ids).size);

  // Whoever approves the next state is told which figure is another one.
  await page.reload();
  await figureIn(page, "zh", "statistic").getByRole("button", { name: words.statistic.edit }).click();
  await statistic.getByRole("textbox", { name: words.statistic.fields.value }).fill("1.3亿");
  await statistic.getByRole("button", { name: words.save }).click();
  await expect(figureIn(page, "en", "statistic")).toContainText("130 million people");
  await submitBoth(page, id);
  const reviewer = await as("reviewer");
  await reviewer.goto(`/studio/articles/${id}`);
  const review = wordsFor.reviewer.article.review;
  await reviewer.getByRole("button", { name: review.approve, exact: true }).click();
  const signing = reviewer.getByRole("dialog");
  for (const said of ["1.2亿人", "1.3亿人", "120 million people", "130 million people"])
    await expect(signing).toContainText(said);
  await expectAccessible(reviewer, { within: "[role=dialog]" });
});
