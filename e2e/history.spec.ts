import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { expectSaved, said, startArticle, textOf } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// What was, beside what is, and the page that readers will get. The editor of the sample desk reads simplified Chinese.
const { article, undo, editor: writing } = hans.studio;
const words = article.revisions;

// The journey itself looks into a frame in which nothing may run.
test.use({ expectedErrors: async ({}, use) => use([/^Blocked script execution in 'about:srcdoc'/]) });

test("two states are compared facing and inline, from change to change; one comes back, and goes again by undo", async ({
  as,
}) => {
  const page = await as("editor");
  await startArticle(page, "看得出改了哪里的一篇");
  const text = textOf(page, "zh");
  await text.click();
  for (const paragraph of ["第一段写清晨的码头。", "第二段写正午的街市。", "第三段写黄昏的渡船。"]) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.insertText("末段不改。");
  await expectSaved(page, "zh");
  await page.getByRole("button", { name: words.open }).click();
  const drawer = page.getByRole("dialog", { name: words.title });
  await drawer.getByLabel(words.name).fill("改写之前");
  await drawer.getByRole("button", { name: words.keep }).click();
  await expect(drawer.getByRole("button", { name: "改写之前" })).toBeVisible();
  await page.keyboard.press("Escape");

  // Other words, another kind, a paragraph gone, one come.
  await text.getByText("第一段").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("，还有雾。");
  await text.getByText("第二段").click();
  await page.keyboard.press("ControlOrMeta+Alt+2");
  await text.getByText("第三段").click({ clickCount: 3 });
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await text.getByText("末段不改").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("新写的一段。");
  await expectSaved(page, "zh");

  await page.getByRole("button", { name: words.open }).click();
  await drawer.getByRole("button", { name: "改写之前" }).click();
  await expect(drawer.getByRole("status")).toHaveText(said(words.changes, { count: "4" }));
  await expect(drawer.locator("ins").first()).toHaveText("，还有雾");
  await expect(drawer.locator("del")).toHaveText("第三段写黄昏的渡船。");
  await expect(drawer).toContainText(
    said(writing.comparing.kind, { from: writing.kinds.paragraph, to: writing.kinds.heading2 }),
  );
  await expect(drawer).toContainText("末段不改。");
  const sides = await drawer
    .locator("[data-layout=facing] [data-change]")
    .first()
    .locator("p")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, left }) => ({ top, left })));
  expect(sides[0]?.top).toBe(sides[1]?.top);
  expect(sides[0]?.left).toBeLessThan(sides[1]?.left ?? 0);
  await drawer.getByText(words.onlyChanges).click();
  await expect(drawer).not.toContainText("末段不改。");
  await drawer.getByRole("button", { name: words.nextChange }).click();
  await page.keyboard.press("n");
  await expect(drawer.getByRole("status")).toHaveText(said(words.change, { at: "2", count: "4" }));
  await page.keyboard.press("p");
  await expect(drawer.locator("[data-current]")).toContainText("清晨的码头");
  await drawer.getByText(words.layouts.inline).click();
  await expect(drawer.locator("[data-layout=inline] [data-change]").first().locator("p")).toHaveCount(1);
  // Any two: a revision and itself say the same.
  const number = await drawer.getByLabel(words.from).inputValue();
  await drawer.getByLabel(words.to).selectOption(number);
  await expect(drawer).toContainText(said(words.alikeBoth, { number, other: number }));

  await drawer.getByRole("button", { name: said(words.restoreNumber, { number }) }).click();
  await expect(drawer).toBeHidden();
  await expect(text).toContainText("第三段写黄昏的渡船。");
  await page.getByRole("alert").getByRole("button", { name: undo.undo }).click();
  await expect(text).toContainText("新写的一段。");
  await expectSaved(page, "zh");
  await page.reload();
  await expect(textOf(page, "zh")).toContainText("，还有雾。");
  await page.getByRole("button", { name: words.open }).click();
  await expect(drawer.getByRole("listitem")).not.toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 780 });
  await drawer.getByRole("button", { name: "改写之前" }).click();
  await expect(drawer.locator("ins").first()).toBeVisible();
  expect(await drawer.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(0);
});

test("the reader's page stands beside the text, follows saves and the caret, in every language, width and light", async ({
  as,
}) => {
  const page = await as("editor");
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await importCopy("parcels-by-the-second");
  await page.goto(`/studio/articles/${id}`);
  const text = textOf(page, "zh");
  await text.getByText("读完这句话大约要三秒钟").click();
  await page.keyboard.press("ControlOrMeta+Alt+p");
  const live = article.livePreview;
  const pane = page.getByRole("complementary", { name: live.title });
  const shown = pane.frameLocator("iframe");
  await expect(shown.getByText("读完这句话大约要三秒钟")).toBeVisible();
  await expect(shown.locator("[data-here]")).toContainText("读完这句话大约要三秒钟");

  // A save is seen without the page being opened anew or scrolled.
  const frame = await pane.locator("iframe").elementHandle();
  const inside = await frame?.contentFrame();
  const marked = await inside?.evaluate(() => {
    document.body.dataset.same = "page";
    window.scrollTo(0, 240);
    return window.scrollY;
  });
  await page.keyboard.press("End");
  await page.keyboard.insertText("，读者也看得见。");
  await expect(shown.getByText("，读者也看得见。")).toBeAttached();
  await expect(shown.locator("body")).toHaveAttribute("data-same", "page");
  expect(Math.abs(((await inside?.evaluate(() => window.scrollY)) ?? 0) - (marked ?? 0))).toBeLessThan(200);

  // The caret goes down, the page with it.
  await text.locator("> *").last().click();
  const last = ((await text.locator("> *").last().textContent()) ?? "").slice(0, 12);
  await expect(shown.locator("[data-here]")).toContainText(last);
  await expect(shown.locator("[data-here]")).toBeInViewport();

  await pane.getByText(live.desktop, { exact: true }).click();
  await expect.poll(() => inside?.evaluate(() => window.innerWidth)).toBe(1440);
  await pane.getByText(live.dark, { exact: true }).click();
  await expect(shown.locator("html")).toHaveAttribute("data-theme", "dark");
  await pane.getByText("EN", { exact: true }).click();
  await expect(shown.getByRole("heading", { level: 1 })).toHaveText("5,500 Parcels a Second");
  await pane.getByText("繁", { exact: true }).click();
  await expect(shown.getByRole("heading", { level: 1 })).toContainText("一秒鐘");
  await pane.getByText(live.facing, { exact: true }).click();
  await expect(shown.locator("main[data-facing]")).toBeVisible();
  await expectAccessible(page, { except: "iframe" });
  await page.keyboard.press("ControlOrMeta+Alt+p");
  await expect(pane).toHaveCount(0);

  // No room beside: a sheet.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: article.preview, exact: true }).click();
  const sheet = page.getByRole("dialog", { name: live.title });
  await expect(sheet.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await sheet.getByRole("button", { name: live.close }).click();
  await expect(sheet).toHaveCount(0);
});
