import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { expectAccessible } from "./support/accessible.ts";
import { column, expectAllSaved, said, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// How texts that were written elsewhere get in.
const words = wordsFor.editor.taking;
const dump = readFileSync(new URL("fixtures/page-dump.txt", import.meta.url), "utf8");

/** As a browser hands over what was copied elsewhere. */
async function paste(target: Locator, data: { "text/html"?: string; "text/plain": string }): Promise<void> {
  await target.click();
  await target.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test("a whole page is shown before it is taken, and then is the article's: titles, byline, credits and text", async ({
  as,
}) => {
  const page = await as("editor");
  const id = await startArticle(page, "暂定");
  await paste(textOf(page, "zh"), { "text/plain": dump });
  const dialog = page.getByRole("dialog", { name: words.title });
  await expect(dialog).toContainText("河港網-城市版");
  await expect(dialog).toContainText("Forty Years in a Book of Tides");
  await expect(dialog).toContainText("何小滿");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Not taken: nothing happens. Taken: only what is empty is filled, unless somebody says so.
  await dialog.getByRole("button", { name: words.cancel, exact: true }).last().click();
  await expect(textOf(page, "zh")).not.toContainText("潮");
  await paste(textOf(page, "zh"), { "text/plain": dump });
  await dialog.getByRole("checkbox", { name: words.replace }).check();
  await dialog.getByRole("button", { name: words.take }).click();
  await expect(dialog).toBeHidden();
  const english = column(page, "en");
  await expect(english.getByRole("textbox").first()).toHaveText("Forty Years in a Book of Tides");
  // Who may not make a column keeps its name in the title.
  await expect(column(page, "zh").getByRole("textbox").first()).toHaveText("河港札記 | 一本潮位賬裏的四十年");
  await expect(textOf(page, "en").locator("blockquote")).toContainText("The river is measured");
  await expectAllSaved(page);

  await page.goto(`/studio/articles/${id}`);
  await expect(textOf(page, "en")).toContainText("At first light the oldest gauge");
  await page.getByRole("button", { name: wordsFor.editor.article.details.open }).click();
  const drawer = page.getByRole("dialog", { name: wordsFor.editor.article.details.title });
  await expect(drawer).toContainText("何小满");
  await page.keyboard.press("Escape");

  // The same again: what has something in its place is named, and stays.
  await paste(textOf(page, "en"), { "text/plain": dump });
  await expect(dialog).toContainText(said(words.replaces));
  await dialog.getByRole("button", { name: words.insert }).click();
  await expect(textOf(page, "en").getByText("At first light the oldest gauge")).toHaveCount(2);
});

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
<!--StartFragment--><h2>清晨</h2><p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:宋体;color:#333'>雾还没有
散，<b>第一班船</b>已经靠岸<a href="https://example.org/log">记录</a>。<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>卸货</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>验单</p><!--EndFragment--></body></html>`;

test("Word's text comes in cleaned, goes with one undo, and as plain words where those are asked for", async ({
  as,
}) => {
  const page = await as("editor");
  await startArticle(page, "从Word来");
  const text = textOf(page, "zh");
  await text.click();
  await page.keyboard.insertText("已有的字。");
  await paste(text, {
    "text/html": fromWord,
    "text/plain": "清晨\n雾还没有散，第一班船已经靠岸记录。\n1. 卸货\na) 验单",
  });
  await expect(text.locator("h2")).toHaveText("清晨");
  await expect(text.locator("p", { hasText: "第一班船" })).toHaveText("雾还没有散，第一班船已经靠岸记录。");
  await expect(text.locator("strong")).toHaveText("第一班船");
  await expect(text.locator("ol ol li")).toHaveText("验单");
  await expect(text.locator("span[style], [class^=Mso]")).toHaveCount(0);
  await expect(page.getByRole("alert").filter({ hasText: words.told })).toContainText("a)");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text).toHaveText("已有的字。");

  // Nothing active gets in, whatever the clipboard calls it.
  await paste(text, {
    "text/plain": "无害的话",
    "text/html": `<p onclick="window.taken=1">无害的话<img src=x onerror="window.taken=1"><script>window.taken=1</script><a href="javascript:window.taken=1">这里</a><svg onload="window.taken=1"></svg><iframe srcdoc="<script>parent.taken=1</script>"></iframe></p><style>*{display:none}</style>`,
  });
  await expect(text).toContainText("无害的话");
  await expect(text.locator("a, script, style, iframe, svg, img")).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, "taken"))).toBeUndefined();

  // What is too much is refused with its limit, and its words are still there.
  await paste(text, { "text/plain": "深处的字", "text/html": `${"<div>".repeat(10_000)}<p>深处的字</p>` });
  const refused = page.getByRole("dialog", { name: words.refused.title });
  await expect(refused.getByRole("alert")).toContainText("300");
  await refused.getByRole("button", { name: words.refused.insert }).click();
  await expect(text).toContainText("深处的字");

  await text.click();
  await page.keyboard.press("ControlOrMeta+a");
  // The key alone: pressed for good, it would paste this browser's own clipboard, which is empty.
  await text.dispatchEvent("keydown", { key: "V", code: "KeyV", ctrlKey: true, shiftKey: true });
  await paste(text, { "text/plain": "# 不是标题", "text/html": "<h2>不是标题</h2>" });
  await expect(text).toContainText("# 不是标题");
  await expect(text.locator("h2")).toHaveCount(0);
});

test("a Word file in two columns is looked at on the desk, and becomes rows of two languages", async ({ as }) => {
  const page = await as("editor");
  const rows = [
    ["中文", "English"],
    ["两栏的潮位账", "A Book of Tides in Two Columns"],
    ["第一班船离岸。", "The first ferry leaves."],
    ["只有中文的一行。", ""],
    ["他合上账本。", "He closes the book."],
  ];
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  await page.goto("/studio");
  const chooser = page.getByLabel(words.fromFile).last();
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await chooser.setInputFiles({ name: "坏.docx", mimeType: type, buffer: Buffer.from("no zip") });
  const broken = page.getByRole("dialog", { name: "坏.docx" });
  await expect(broken.getByRole("alert")).toContainText("Word");
  await broken.getByRole("button", { name: words.cancel }).last().click();
  await chooser.setInputFiles({ name: "双语.docx", mimeType: type, buffer });
  const dialog = page.getByRole("dialog", { name: "双语.docx" });
  await expect(dialog).toContainText("A Book of Tides in Two Columns");
  await expect(dialog).not.toContainText("English");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: words.create }).click();
  await page.waitForURL(/\/studio\/articles\/\w+$/);
  await expect(column(page, "zh").getByRole("textbox").first()).toHaveText("两栏的潮位账");
  await expect(textOf(page, "en")).toContainText("He closes the book.");
  // Two pairs to confirm, and a row that has only its Chinese.
  await expect(page.locator("[data-row-state=draft][data-row]")).toHaveCount(2);
});
