import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { bar, column, expectAllSaved, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// A whole article by somebody who has no mouse: nothing is clicked, filled or focused here, only keys are pressed.
const words = wordsFor.editor;

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab (or back by Shift-Tab), as whoever doesn't know the place has to. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function type(page: Page, ...lines: string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
}

/** At the pace of a hand: what a key does to the selection is known a moment after it. */
async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key, { delay: 30 });
}

/** Chooses a block by its name where a line begins. */
async function block(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name}`);
  await expect(page.getByRole("option", { name, exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
}

async function writeChinese(page: Page): Promise<void> {
  const text = textOf(page, "zh");
  await press(page, "ControlOrMeta+Alt+2");
  await type(page, "清晨", "老船工记潮位，一天不落");
  await press(page, "Shift+ArrowLeft", 4);
  await press(page, "ControlOrMeta+Shift+e");
  await press(page, "ArrowRight");
  await press(page, "ControlOrMeta+Shift+e");
  await type(page, "，账本在馆里");
  await press(page, "Shift+ArrowLeft", 4);
  await press(page, "ControlOrMeta+k");
  await expect(page.getByRole("dialog", { name: words.editor.link.title }).getByRole("textbox")).toBeFocused();
  await type(page, "example.org/book");
  await press(page, "Enter");
  await expect(text.locator("a[href='https://example.org/book']")).toHaveText("本在馆里");
  await expect(text).toBeFocused();
  await press(page, "ArrowRight");
  await press(page, "ControlOrMeta+Alt+f");
  await expect(page.getByRole("dialog", { name: words.editor.footnote.title }).getByRole("textbox")).toBeFocused();
  await type(page, "以警戒水位为准。");
  await press(page, "Escape");
  await expect(text).toBeFocused();
  await press(page, "Enter");
  await press(page, "ControlOrMeta+Shift+8");
  await type(page, "绳", "桨", "");
  await press(page, "Enter");
  await block(page, words.editor.kinds.quotation);
  await type(page, "船走了，码头还在。");
  await press(page, "Tab");
  const source = text.locator("figcaption button");
  await expect(source).toBeFocused();
  await press(page, "Enter");
  await tabTo(page, text.getByLabel(words.editor.quotation.speaker));
  await type(page, "饶师傅");
  await tabTo(page, text.getByLabel(words.editor.quotation.occasion));
  await type(page, "在末班船上");
  await press(page, "Escape");
  await expect(text).toBeFocused();
  await expect(text.locator("figcaption")).toContainText("饶师傅");
  await press(page, "ControlOrMeta+Enter");
  await block(page, words.editor.kinds.table);
  for (const word of ["日", "潮位", "", "一", "2.5", "", "二", "3.1"]) {
    await type(page, word);
    await press(page, "Tab");
  }
  await press(page, "ControlOrMeta+Alt+g");
  await tabTo(page, page.getByRole("button", { name: words.editor.table.deleteColumn, exact: true }));
  await press(page, "Enter");
  await press(page, "Escape");
  await press(page, "ControlOrMeta+Enter");
  await type(page, "潮退了。");
  await expect(text.locator("strong, em, [data-emphasis]").first()).toHaveText("一天不落");
  await expect(text.locator("th, td")).toHaveText(["日", "潮位", "一", "2.5", "二", "3.1"]);
}

async function writeEnglish(page: Page): Promise<void> {
  const text = textOf(page, "en");
  // From the first row all that is missing is begun in the form it has beside it.
  await press(page, "ControlOrMeta+Alt+ArrowUp", 5);
  await press(page, "ControlOrMeta+Alt+m");
  await tabTo(page, page.getByRole("button", { name: words.editor.rows.takeStructure }));
  await press(page, "Enter");
  await expect(text).toBeFocused();
  await type(page, "At dawn");
  const next = () => press(page, "ControlOrMeta+Alt+ArrowDown");
  await next();
  await type(page, "The boatman writes the tide down every day.");
  await next();
  await type(page, "oars");
  await press(page, "ArrowUp");
  await type(page, "rope");
  await next();
  await type(page, "The boat has left; the pier is still here.");
  await next();
  for (const [at, word] of ["Day", "Tide", "1st", "2.5", "2nd", "3.1"].entries()) {
    if (at > 0) await press(page, "Tab");
    await type(page, word);
  }
  await next();
  await type(page, "The tide is out.");
  await expect(text.locator("li")).toHaveText(["rope", "oars"]);
  await expect(text.locator("th, td")).toHaveText(["Day", "Tide", "1st", "2.5", "2nd", "3.1"]);
  await tabTo(page, column(page, "en").getByRole("textbox", { name: words.editor.title }), "Shift+Tab");
  await type(page, "The Book of Tides");
  await press(page, "Tab");
  await type(page, "What an old boatman wrote down");
}

test("an article is written in both languages, confirmed, described and submitted with the keyboard alone", async ({
  as,
}) => {
  const page = await as("editor");
  await page.goto("/studio");
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await press(page, "n");
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await tabTo(page, dialog.getByLabel(words.newArticle.name));
  await press(page, "ControlOrMeta+a");
  await type(page, "潮位账");
  await press(page, "Enter");
  await page.waitForURL(/\/studio\/articles\/\w+$/);

  const title = column(page, "zh").getByRole("textbox", { name: words.editor.title });
  await expect(title).toHaveText("潮位账");
  await tabTo(page, title);
  await press(page, "End");
  await type(page, "上的四十年");
  await press(page, "Tab");
  await type(page, "一个老船工记下的水位");
  await press(page, "Tab");
  await expect(textOf(page, "zh")).toBeFocused();
  await writeChinese(page);
  await writeEnglish(page);

  // Row by row to the next that nobody has confirmed.
  await press(page, "Tab");
  const current = page.locator("button[data-row-state=current]");
  for (let row = 1; row <= 6; row++) {
    await press(page, "ControlOrMeta+Alt+n");
    await press(page, "ControlOrMeta+Alt+Enter");
    await expect(current).toHaveCount(row);
  }
  await expectAllSaved(page);

  const details = words.article.details;
  await tabTo(page, page.getByRole("button", { name: details.open, exact: true }), "Shift+Tab");
  await press(page, "Enter");
  const drawer = page.getByRole("dialog", { name: details.title });
  await tabTo(page, drawer.getByRole("combobox", { name: details.column }));
  await type(page, "数说");
  await press(page, "ArrowDown");
  await press(page, "Enter");
  await tabTo(page, drawer.getByLabel(details.slug));
  await type(page, "the-book-of-tides");
  await tabTo(page, drawer.getByRole("button", { name: details.credits.add }));
  await press(page, "Enter");
  await tabTo(page, drawer.getByRole("combobox", { name: details.credits.roles }));
  await type(page, "翻译");
  await press(page, "ArrowDown");
  await press(page, "Enter");
  await tabTo(page, drawer.getByRole("textbox", { name: details.credits.addPerson }));
  await type(page, "marsh");
  await expect(page.getByRole("option", { name: /Marsh/ })).toBeVisible();
  await press(page, "ArrowDown");
  await press(page, "Enter");
  await expect(drawer.getByRole("combobox", { name: details.column })).toHaveValue("数说");
  await expect(drawer.locator("p[lang=zh-Hans]")).toHaveText("（翻译：海伦·马什）");
  await press(page, "Escape");
  await expect(drawer).toBeHidden();
  await expectAllSaved(page);

  const review = words.article.review;
  await tabTo(page, bar(page).getByRole("button", { name: review.submit, exact: true }));
  await press(page, "Enter");
  const both = page.getByRole("menuitem", { name: review.both, exact: true });
  await expect(both).toBeVisible();
  for (let item = 0; item < 4 && !(await isFocused(both)); item++) await press(page, "ArrowDown");
  await press(page, "Enter");
  await expect(page.getByText(review.done.submitted)).toBeVisible();
  await expectAccessible(page);
});
