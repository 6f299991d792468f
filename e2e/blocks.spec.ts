import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expectSaved, textOf, wordsFor } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// A block as a thing: moved by hand and by key, and what its menu does.
const words = wordsFor.editor.editor;
const blocks = (page: Page): Locator => textOf(page, "zh").locator("> *");
const headings = (page: Page) => textOf(page, "zh").getByRole("heading").allTextContents();

test("a block is dragged, moved by keys, copied, turned, deleted and brought back, and its row goes with it", async ({
  as,
}) => {
  const page = await as("editor");
  await page.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  const heading = textOf(page, "zh").getByText("算一道除法");
  await heading.click();
  const before = await blocks(page).count();
  const order = await headings(page);
  const handle = page.getByRole("button", { name: words.block.menu }).and(page.locator("[aria-haspopup]"));

  // Dragged below the paragraph that stood behind it; its row's mark is still one that was confirmed.
  await heading.hover();
  const [from, to] = [await handle.boundingBox(), await blocks(page).nth(3).boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + to.height - 6, { steps: 6 });
  await expect(page.locator("[data-drop]")).toBeVisible();
  await page.mouse.up();
  await expect(blocks(page).nth(3)).toHaveText("算一道除法");
  await expect(blocks(page)).toHaveCount(before);
  // Called off half way, nothing moves.
  const again = await handle.boundingBox();
  if (!again) throw new Error("no handle");
  await page.mouse.move(again.x + 8, again.y + 8);
  await page.mouse.down();
  await page.mouse.move(again.x + 8, again.y + 200, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(blocks(page).nth(3)).toHaveText("算一道除法");

  await heading.click();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(blocks(page).nth(2)).toHaveText("算一道除法");
  expect(await headings(page)).toEqual(order);

  await page.keyboard.press("ControlOrMeta+Alt+Period");
  const menu = page.getByRole("menu", { name: words.block.menu });
  await expect(menu).toBeVisible();
  await expectAccessible(page);
  await menu.getByRole("menuitem", { name: words.block.duplicate }).click();
  await expect(blocks(page)).toHaveCount(before + 1);
  await page.keyboard.press("End");
  await page.keyboard.insertText("，再算一遍");
  await expect(blocks(page).nth(3)).toHaveText("算一道除法，再算一遍");

  // By keys alone: the menu, its first entry, a kind. A pointer that rests where the menu opens would choose as well.
  await page.mouse.move(0, 0);
  await page.keyboard.press("ControlOrMeta+Alt+Period");
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const kind = page.getByRole("menuitem", { name: words.kinds.paragraph, exact: true });
  await expect(kind).toBeVisible();
  await kind.press("Enter");
  await expect(blocks(page).nth(3)).toHaveJSProperty("tagName", "P");
  await page.keyboard.press("ControlOrMeta+Alt+Period");
  await menu.getByRole("menuitem", { name: words.block.delete }).press("Enter");
  await expect(blocks(page)).toHaveCount(before);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(blocks(page).nth(3)).toHaveText("算一道除法，再算一遍");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(blocks(page)).toHaveCount(before);
  await expectSaved(page, "zh");
});
