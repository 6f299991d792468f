import type { CDPSession, Locator, Page } from "@playwright/test";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// Pinyin as an input method sends it, through the DevTools protocol: letters composed one by one, then the characters.
const source = (page: Page): Locator => page.locator("[data-side=zh] .ProseMirror");

async function open(page: Page, id: string): Promise<CDPSession> {
  await page.goto(`/studio/articles/${id}`);
  await expect(source(page)).toBeVisible();
  await expect(page.locator("button[data-row-state=current]").first()).toBeVisible();
  return page.context().newCDPSession(page);
}

/** Composes `spelled` letter by letter; with `characters` the composition ends in them. */
async function compose(ime: CDPSession, spelled: string, characters?: string): Promise<void> {
  for (let length = 1; length <= spelled.length; length++) {
    const text = spelled.slice(0, length);
    await ime.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
  }
  if (characters !== undefined) await ime.send("Input.insertText", { text: characters });
}

async function reloaded(page: Page): Promise<void> {
  const saved = page.locator("section[data-language=zh]").getByRole("status").first();
  await expect(saved).toContainText(hans.studio.editor.saving.saved.split("{")[0] ?? "");
  await page.reload();
  await expect(source(page)).toBeVisible();
}

/** A table below the first paragraph, made in the text itself. */
async function addTable(page: Page): Promise<void> {
  const paragraph = source(page).locator("> p").first();
  const { width = 0, height = 0 } = (await paragraph.boundingBox()) ?? {};
  // On its last line: End goes to the end of the line it is pressed in.
  await paragraph.click({ position: { x: width / 4, y: height - 8 } });
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/table");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(source(page).locator(".node-table td")).toHaveCount(6);
}

test("characters are composed in every kind of block, at the end, in the middle and over a selection", async ({
  as,
}) => {
  const page = await as("editor");
  const ime = await open(page, await importCopy("how-far-a-kilowatt-hour-travels"));
  // Its quotation is the library's; taken out of its hands it is written in like any other.
  await page.getByRole("button", { name: hans.studio.editor.library.detach }).first().click();
  await addTable(page);
  const places: [name: string, place: Locator][] = [
    ["table cell", source(page).locator(".node-table td p").first()],
    ["table header", source(page).locator(".node-table th p").nth(1)],
    ["paragraph", source(page).locator("> p").first()],
    ["heading", source(page).locator("> h2").first()],
    ["list", source(page).locator("ol li p").first()],
    ["quotation", source(page).locator("blockquote p").first()],
    ["source note", source(page).locator("p[data-block=source-note]").first()],
  ];
  for (const [name, place] of places) {
    await place.click();
    await page.keyboard.press("End");
    await compose(ime, "wanjia", "万家");
    await expect(place, name).toContainText("万家");
    await page.keyboard.press("ArrowLeft");
    await compose(ime, "qian", "千");
    await expect(place, name).toContainText("万千家");
    await page.keyboard.press("Shift+ArrowLeft");
    await compose(ime, "bai", "百");
    await expect(place, name).toContainText("万百家");
  }
  await reloaded(page);
  for (const [name, place] of places) {
    await expect(place, name).toContainText("万百家");
  }
});

test("a composition that is given up leaves the text as it was, and undo takes back one that was not", async ({
  as,
}) => {
  const page = await as("editor");
  const ime = await open(page, await importCopy("how-far-a-kilowatt-hour-travels"));
  const place = source(page).locator("> p").first();
  const before = await place.textContent();
  await place.click();
  await page.keyboard.press("End");
  await compose(ime, "zhong");
  await ime.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  await expect(place).toHaveText(before ?? "");
  await compose(ime, "zhong", "中");
  await expect(place).toContainText("中");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(place).toHaveText(before ?? "");
});

test("what a colleague saves meanwhile waits until the characters are there", async ({ as }) => {
  const id = await importCopy("how-far-a-kilowatt-hour-travels");
  const [mine, theirs] = [await as("editor"), await as("translator")];
  const ime = await open(mine, id);
  await open(theirs, id);
  await theirs.locator("[data-side=zh] .ProseMirror > h2").first().click();
  await theirs.keyboard.press("End");
  await theirs.keyboard.insertText("（改）");
  const theirStatus = theirs.locator("section[data-language=zh]").getByRole("status").first();
  await expect(theirStatus).toContainText(/已保存|已儲存|Saved/);

  const place = source(mine).locator("> p").first();
  await place.click();
  await mine.keyboard.press("End");
  await mine.keyboard.insertText("甲");
  await compose(ime, "yi");
  // The save of 甲 meets their change while the composition is under way: it may not touch the screen now.
  await expect(mine.locator("section[data-language=zh]").getByRole("status").first()).not.toContainText("已保存");
  await compose(ime, "yi", "乙");
  await expect(place).toContainText("甲乙");
  await expect(source(mine).locator("> h2").first()).toContainText("（改）");
  await reloaded(mine);
  await expect(place).toContainText("甲乙");
  await expect(source(mine).locator("> h2").first()).toContainText("（改）");
});
