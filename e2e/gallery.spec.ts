import type { Page } from "@playwright/test";
import sharp from "sharp";
import { createId } from "#domain/ids.ts";
import { expectAccessible } from "./support/accessible.ts";
import { column, expectSaved, publishBoth, said, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

const words = wordsFor.editor;
const { gallery, pictures, rows } = words.editor;

/** A picture that no other is like. */
async function picture(name: string, width: number, height: number) {
  const background = `#${createId(6).replace(/[^0-9a-f]/g, "7")}`;
  const image = sharp({ create: { width, height, channels: 3, background } });
  return { name, mimeType: "image/png", buffer: await image.png().toBuffer() };
}

/** The captions of a language's gallery, in order. */
const captions = (page: Page, language: "zh" | "en") =>
  column(page, language).locator("[data-picture] figcaption").allTextContents();

test("pictures come into a gallery, are put in order without a mouse, worded in both languages and read", async ({
  as,
  elsewhere,
}) => {
  const page = await as("editor");
  const id = await startArticle(page, "河边的一天");
  const side = column(page, "zh");
  await textOf(page, "zh").click();
  await page.keyboard.type("/gallery");
  await page.keyboard.press("Enter");
  const files = await Promise.all([picture("a.png", 900, 600), picture("b.png", 400, 600), picture("c.png", 900, 300)]);
  await page.getByRole("dialog", { name: pictures.title }).locator("input[type=file]").setInputFiles(files);
  await expect(side.getByRole("group", { name: said(gallery.label, { count: "3" }) }).locator("img")).toHaveCount(3);
  // Enter goes from caption to caption.
  for (const caption of ["渡口", "竹林"]) {
    await page.keyboard.type(caption);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("黄昏");
  expect(await captions(page, "zh")).toEqual(["渡口", "竹林", "黄昏"]);

  const handle = (place: string) => side.getByRole("button", { name: said(gallery.move, { place, of: "3" }) });
  await handle("1").focus();
  await page.keyboard.press("ArrowRight");
  await expect(handle("2")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(handle("3")).toBeFocused();
  expect(await captions(page, "zh")).toEqual(["竹林", "黄昏", "渡口"]);
  await side.getByRole("button", { name: said(gallery.remove, { place: "2" }) }).click();
  await expect.poll(() => captions(page, "zh")).toEqual(["竹林", "渡口"]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => captions(page, "zh")).toEqual(["竹林", "黄昏", "渡口"]);
  // And with one.
  const [from, to] = [handle("3"), handle("1")];
  await from.hover();
  await page.mouse.down();
  await to.hover({ position: { x: 2, y: 2 } });
  await page.mouse.up();
  await expect.poll(() => captions(page, "zh")).toEqual(["渡口", "竹林", "黄昏"]);
  await side.getByRole("button", { name: pictures.edit }).first().click();
  await side.getByLabel(pictures.alt).fill("船工的头发");
  await expectSaved(page, "zh");
  await expectAccessible(page);

  // The other side begins with the same pictures.
  await column(page, "en").getByRole("button", { name: words.editor.begin }).click();
  await column(page, "en").getByRole("textbox").first().fill("A Day by the River");
  await side.locator("[data-picture] figcaption").first().click();
  await page.keyboard.press("ControlOrMeta+Alt+KeyM");
  await page.getByRole("button", { name: rows.write }).click();
  await expect(column(page, "en").locator("[data-picture] img")).toHaveCount(3);
  await page.keyboard.type("The ferry");
  expect(await captions(page, "en")).toEqual(["The ferry", "", ""]);
  await expectSaved(page, "en");

  // Not every picture has words for whoever does not see it.
  await publishBoth(as, id, { waiving: "图注已经说明" });
  const reader = await elsewhere();
  const strip = reader.locator("figure.gallery .pictures");
  const overflow = () => strip.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await reader.setViewportSize({ width: 360, height: 700 });
  await reader.goto(`/zh-Hant/articles/x-${id}`);
  await expect(strip.getByRole("img").first()).toHaveAttribute("alt", "船工的頭髮");
  expect(await overflow()).toBeGreaterThan(360);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(reader);
  const whole = await strip.getByRole("link").first().getAttribute("href");
  expect((await reader.request.get(whole ?? "")).headers()["content-type"]).toBe("image/webp");
  await reader.setViewportSize({ width: 1280, height: 800 });
  expect(await overflow()).toBeLessThanOrEqual(0);
  await reader.goto(`/en/articles/x-${id}/facing`);
  await expect(reader.locator(".rows img")).toHaveCount(3);
  await expect(reader.locator(".rows figcaption").first()).toHaveText("The ferry 渡口 ");
  await expectAccessible(reader);
});
