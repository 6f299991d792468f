import type { Page } from "@playwright/test";
import { column, expectSaved, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// How words get from the hand to the desk, and never get lost on the way.
const words = wordsFor.editor.editor;
const theirs = wordsFor.translator.editor;

async function write(page: Page, ...paragraphs: string[]): Promise<void> {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
}

test("every kind of block is written from the keyboard, undone, redone, and is there after a reload", async ({
  as,
}) => {
  const page = await as("editor");
  await startArticle(page, "键盘上的一篇");
  const text = textOf(page, "zh");
  await text.click();
  await page.keyboard.press("ControlOrMeta+Alt+2");
  await write(page, "小标题", "第一段里有粗的字", "/");
  await expect(page.getByRole("listbox", { name: words.blockMenu })).toBeVisible();
  await page.keyboard.type("lb");
  await page.keyboard.press("Enter");
  await write(page, "头一项", "第二项");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // The key of a slash gives this in a Chinese input method.
  await page.keyboard.insertText("、");
  await page.getByRole("option", { name: words.kinds.quotation }).click();
  await write(page, "船走了，码头还在。");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.type("/ly");
  await page.keyboard.press("Enter");
  await write(page, "资料来源：望汀交通年鉴");

  await text.getByText("第一段里有粗的字").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+ArrowLeft");
  // Marks are offered beside the words once they are selected.
  const bold = page.getByRole("button", { name: words.marks.bold });
  await expect(bold).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+b");
  await expect(bold.last()).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ControlOrMeta+i");
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: words.link.title });
  await dialog.getByRole("textbox").fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText(words.link.refused);
  await dialog.getByRole("textbox").fill("example.org/ferry");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();

  const figure = text.locator("figure");
  await figure.getByRole("button", { name: words.quotation.edit }).click();
  await figure.getByLabel(words.quotation.speaker).fill("饶师傅");
  await figure.getByLabel(words.quotation.occasion).fill("在末班船上");
  await figure.getByLabel(words.quotation.date).fill("2026-02");
  await figure.getByLabel(words.quotation.date).blur();
  await figure.getByRole("button", { name: words.quotation.close }).click();

  const whole = async () => {
    await expect(text.locator("h2")).toHaveText("小标题");
    await expect(text.locator("ul > li > p").first()).toHaveText("头一项");
    await expect(text.locator("ul ul > li")).toHaveText("第二项");
    await expect(text.locator("blockquote")).toHaveText("船走了，码头还在。");
    await expect(figure.locator("figcaption")).toContainText("饶师傅");
    await expect(figure.locator("figcaption")).toContainText("2026年2月");
    await expect(text.locator("p[data-block=source-note]")).toHaveText("资料来源：望汀交通年鉴");
    await expect(text.locator("a[href='https://example.org/ferry']")).toHaveText("字");
    await expect(text.locator("strong")).toHaveText("字");
    await expect(text.locator("em")).toHaveText("字");
  };
  await whole();
  await page.keyboard.press("Escape");
  await text.getByText("资料来源").click();
  await page.keyboard.press("End");
  await page.keyboard.insertText("多余的话");
  await expect(text).toContainText("多余的话");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text).not.toContainText("多余的话");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(text).toContainText("多余的话");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+s");
  await expectSaved(page, "zh");
  await page.reload();
  await whole();
});

test.describe("two people", () => {
  test.use({ expectedErrors: async ({}, use) => use([/ERR_INTERNET_DISCONNECTED/]) });

  test("two people in one text: other blocks merge, the same block asks, and either choice stands", async ({ as }) => {
    const [mine, other] = [await as("editor"), await as("translator")];
    const id = await startArticle(mine, "两个人的一篇");
    await textOf(mine, "zh").click();
    await write(mine, "甲段", "乙段", "丙段");
    await expectSaved(mine, "zh");
    await other.goto(`/studio/articles/${id}`);
    const at = async (page: Page, paragraph: string, more: string) => {
      await textOf(page, "zh").getByText(paragraph).click();
      await page.keyboard.press("End");
      await page.keyboard.insertText(more);
    };

    await at(mine, "甲段", "，我写的");
    await expectSaved(mine, "zh");
    await at(other, "丙段", "，她写的");
    await expectSaved(other, "zh");
    await expect(textOf(other, "zh")).toHaveText("甲段，我写的乙段丙段，她写的");

    // I write where she does while my page can't hear of it: neither may be lost.
    await mine.reload();
    await expect(textOf(mine, "zh")).toContainText("丙段，她写的");
    await mine.context().setOffline(true);
    await at(mine, "丙段", "，我也写了");
    await at(other, "丙段", "，又改");
    await expectSaved(other, "zh");
    await mine.context().setOffline(false);
    const panel = column(mine, "zh").getByRole("region", { name: words.conflict.title });
    await expect(panel.getByText("丙段，她写的，我也写了")).toBeVisible({ timeout: 30_000 });
    await expect(panel.getByText("丙段，她写的，又改")).toBeVisible();
    await panel.getByRole("button", { name: words.conflict.keepTheirs }).click();
    await expect(panel).toBeHidden();
    await expectSaved(mine, "zh");
    await expect(textOf(mine, "zh")).toHaveText("甲段，我写的乙段丙段，她写的，又改");

    await other.context().setOffline(true);
    await at(other, "乙段", "，她也再改");
    await at(mine, "乙段", "，再改一次");
    await expectSaved(mine, "zh");
    await other.context().setOffline(false);
    const hers = column(other, "zh").getByRole("region", { name: theirs.conflict.title });
    await hers.getByRole("button", { name: theirs.conflict.keepMine }).click({ timeout: 30_000 });
    await expectSaved(other, "zh");

    await at(mine, "甲段", "。完");
    await expect(textOf(mine, "zh")).toHaveText("甲段，我写的。完乙段，她也再改丙段，她写的，又改");
    await expectSaved(mine, "zh");
    await mine.reload();
    await expect(textOf(mine, "zh")).toHaveText("甲段，我写的。完乙段，她也再改丙段，她写的，又改");
  });
});

test.describe("without a network", () => {
  // A request that cannot leave is an error in the browser's console.
  test.use({ expectedErrors: async ({}, use) => use([/ERR_INTERNET_DISCONNECTED/]) });

  test("words typed offline are kept, and sent on return", async ({ as }) => {
    const page = await as("editor");
    await startArticle(page, "断线的一篇");
    await textOf(page, "zh").click();
    await write(page, "还连着。");
    await expectSaved(page, "zh");
    await page.context().setOffline(true);
    await write(page, "断了线。");
    await expect(column(page, "zh").getByText(words.saving.offline)).toBeVisible();
    await page.context().setOffline(false);
    await expectSaved(page, "zh");
    await page.reload();
    await expect(textOf(page, "zh")).toHaveText("还连着。断了线。");
  });

  test("a page closed offline loses nothing: the next visit takes the words up and sends them", async ({ as }) => {
    const page = await as("editor");
    const id = await startArticle(page, "关了页的一篇");
    await textOf(page, "zh").click();
    await write(page, "还连着。");
    await expectSaved(page, "zh");
    await page.context().setOffline(true);
    await write(page, "断了线。");
    await expect(column(page, "zh").getByText(words.saving.offline)).toBeVisible();
    const next = await page.context().newPage();
    // The browser asks before it leaves unsent words; this person leaves all the same.
    page.on("dialog", (dialog) => dialog.accept());
    await page.close({ runBeforeUnload: true });
    await next.context().setOffline(false);
    await next.goto(`/studio/articles/${id}`);
    await expect(textOf(next, "zh")).toHaveText("还连着。断了线。");
    await expect(column(next, "zh").getByText(words.saving.recovered)).toBeVisible();
    await expectSaved(next, "zh");
    const elsewhere = await as("translator");
    await elsewhere.goto(`/studio/articles/${id}`);
    await expect(textOf(elsewhere, "zh")).toHaveText("还连着。断了线。");
  });
});

test("an earlier state is kept under a name, looked at, and brought back beside what came after", async ({ as }) => {
  const page = await as("editor");
  await startArticle(page, "改回来的一篇");
  const said = wordsFor.editor.article.revisions;
  await textOf(page, "zh").click();
  await write(page, "原来的第一段", "原来的第二段");
  await expectSaved(page, "zh");
  await page.getByRole("button", { name: said.open }).click();
  const drawer = page.getByRole("dialog", { name: said.title });
  await drawer.getByLabel(said.name).fill("改写之前");
  await drawer.getByRole("button", { name: said.keep }).click();
  await expect(drawer.getByRole("button", { name: "改写之前" })).toBeVisible();
  await page.keyboard.press("Escape");

  await textOf(page, "zh").getByText("原来的第二段").click();
  await page.keyboard.press("End");
  await page.keyboard.insertText("，改坏了");
  await expectSaved(page, "zh");
  await page.getByRole("button", { name: said.open }).click();
  await drawer.getByRole("button", { name: "改写之前" }).click();
  await expect(drawer.locator("ins")).toHaveText("，改坏了");
  await drawer.getByText(said.layouts.asItWas).click();
  await expect(drawer.locator("ins")).toHaveCount(0);
  await expect(drawer).toContainText("原来的第二段");
  await drawer.getByRole("button", { name: said.restoreNumber.replace("{number}", "") }).click();
  await expect(drawer).toBeHidden();
  await expect(textOf(page, "zh")).toHaveText("原来的第一段原来的第二段");
  await expectSaved(page, "zh");
  await page.reload();
  await expect(textOf(page, "zh")).toHaveText("原来的第一段原来的第二段");
  await page.getByRole("button", { name: said.open }).click();
  await expect(drawer.getByRole("listitem").first()).toContainText(said.reasons.restore);
});
