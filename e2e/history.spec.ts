import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectSaved, said, startArticle, textOf } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What was, beside what is, and the page that readers will get. The editor of the sample desk reads simplified Chinese.
const { article, undo, editor: writing } = hans.studio;
const words = article.revisions;

test.setTimeout(120_000);

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
  await page.getByRole("button", { name: undo.undo, exact: true }).last().click();
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
