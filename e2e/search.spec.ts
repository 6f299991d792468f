import { expectAccessible } from "./support/accessible.ts";
import { said } from "./support/desk.ts";
import { messages } from "./support/messages.ts";
import { expect, test } from "./support/test.ts";

const title = { "zh-Hans": "句号去哪儿了", "zh-Hant": "句號去哪兒了", en: "Where the Full Stop Went" };

test("a reader looks for words in either script and language, and is led to the passage", async ({ page }) => {
  await page.goto("/zh-Hant");
  await page.getByRole("link", { name: messages["zh-Hant"].reader.search.title }).click();
  const field = page.getByRole("searchbox", { name: messages["zh-Hant"].reader.search.label });
  // The text is written in 简体, and its 繁體 has another character than the one that is typed second.
  for (const typed of ["朱笔", "朱筆", "vermilion brush"]) {
    await field.fill(typed);
    await field.press("Enter");
    await expect(page).toHaveTitle(new RegExp(said(messages["zh-Hant"].reader.search.titleFor).slice(0, 1)));
    await expect(page.getByRole("link", { name: title["zh-Hant"], exact: true })).toBeVisible();
    await expect(page.locator("mark").first()).toHaveText(/硃筆|vermilion/);
  }
  await expectAccessible(page);
  await page.goto(`/zh-Hant/search?q=${encodeURIComponent("朱笔")}`);
  await page.getByRole("link", { name: /硃筆/ }).first().click();
  await expect(page).toHaveURL(/\/zh-Hant\/articles\/.+#zh-/);
  await expect(page.locator(":target")).toContainText("硃筆");
  await expect(page.locator(":target")).toBeInViewport();
});

test("while somebody types, articles and people are suggested, and chosen by the keyboard", async ({ page }) => {
  await page.goto("/en/search");
  const field = page.getByRole("searchbox", { name: messages.en.reader.search.label });
  const list = page.getByRole("list", { name: messages.en.reader.search.suggestions });
  await field.pressSequentially("full sto");
  await expect(list.getByRole("link", { name: title.en })).toBeVisible();
  await expectAccessible(page);
  await field.press("Escape");
  await expect(list).toBeHidden();
  await field.fill("helen");
  await expect(list.getByRole("link", { name: "Helen Marsh" })).toBeVisible();
  await field.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/people\/helen-marsh/);
});

test("what is mistyped is taken for what it looks like; what is nowhere is said, on a phone by night", async ({
  open,
}) => {
  const phone = await open({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  await phone.goto("/en/search?q=punctuaton");
  await expect(phone.getByRole("status")).toContainText(
    said(messages.en.reader.search.taken, { typed: "punctuaton", as: "punctuation" }),
  );
  await phone.goto(`/zh-Hans/search?q=${encodeURIComponent("麒麟送子")}`);
  await expect(phone.getByRole("status")).toContainText(
    said(messages["zh-Hans"].reader.search.none, { query: "麒麟送子" }),
  );
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("search works where no script runs", async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto("/zh-Hans/search");
  await page.getByRole("searchbox").fill("标点");
  await page.getByRole("button", { name: messages["zh-Hans"].reader.search.submit }).click();
  await expect(page.getByRole("link", { name: title["zh-Hans"], exact: true })).toBeVisible();
});
