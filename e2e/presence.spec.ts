import type { Locator, Page } from "@playwright/test";
import desk from "../content/desk.json" with { type: "json" };
import { column, expectSaved, said, textOf, wordsFor } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// Two people on one article: they see each other, and neither's words stand in the other's way.
const words = wordsFor.editor.presence;
const theirs = wordsFor.translator.presence;
const nameOf = (role: string) => desk.users.find(({ roles }) => roles.includes(role))?.name ?? "";
const [editor, translator] = [nameOf("editor"), nameOf("translator")];
const article = "how-far-a-kilowatt-hour-travels";

const blocks = (page: Page): Locator => textOf(page, "zh").locator("> h2");
const people = (page: Page): Locator => page.locator("[data-presence=people]");
const notice = (page: Page): Locator => page.locator("[data-presence=notice]");

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/articles/${id}`);
  await expect(blocks(page).first()).toBeVisible();
}

async function writeAt(page: Page, place: Locator, more: string): Promise<void> {
  await place.click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(more);
}

test("two people on one article see each other and where each writes; a row is taken over and taken back, and nothing is lost", async ({
  as,
}) => {
  test.slow();
  const id = await importCopy(article);
  const [mine, other] = [await as("editor"), await as("translator")];
  await open(mine, id);
  await open(other, id);
  await expect(people(mine)).toContainText(translator);
  await expect(people(other)).toContainText(editor);

  await writeAt(other, blocks(other).first(), "她先写。");
  await expect(mine.getByText(said(words.isWriting, { name: translator }), { exact: true })).toBeVisible();
  await expect(mine.getByRole("img", { name: said(words.isWriting, { name: translator }) })).toBeVisible();

  // The words are there already, and while she goes on my keys do nothing; nor does hers take note of it.
  await expect(blocks(mine).first()).toContainText("她先写。");
  await writeAt(other, blocks(other).first(), "还在写。");
  await writeAt(mine, blocks(mine).first(), "我也写");
  await expect(notice(mine)).toContainText(said(words.notice.writing, { name: translator }));
  await expect(notice(mine)).toHaveAttribute("data-insisted", "true");
  await expect(blocks(mine).first()).not.toContainText("我也写");

  await notice(mine).getByRole("button", { name: words.takeOver }).click();
  await expect(notice(other)).toContainText(said(theirs.notice.saved, { name: editor }));
  await expect(blocks(mine).first()).toContainText("她先写。还在写。");
  await expect(notice(mine)).toBeHidden();
  await writeAt(mine, blocks(mine).first(), "我接着写。");
  await other.keyboard.insertText("来不及的字");
  await expect(blocks(other).first()).toContainText("她先写。还在写。我接着写。");
  await expect(blocks(other).first()).not.toContainText("来不及的字");

  await notice(other).getByRole("button", { name: theirs.takeBack }).click();
  await expect(notice(mine)).toContainText(said(words.notice.saved, { name: translator }));
  await expect(notice(other)).toBeHidden();
  await writeAt(other, blocks(other).first(), "她又写。");
  await expect(blocks(mine).first()).toContainText("她先写。还在写。我接着写。她又写。");
  await expectSaved(mine, "zh");
  await expectSaved(other, "zh");
  await expect(column(mine, "zh").getByRole("region", { name: wordsFor.editor.editor.conflict.title })).toBeHidden();

  await other.close();
  await expect(people(mine)).toBeHidden();
});

test("a colleague's words come in at once, also while characters are composed in another row", async ({ as }) => {
  const id = await importCopy(article);
  const [mine, other] = [await as("editor"), await as("translator")];
  await open(mine, id);
  await open(other, id);
  await expect(people(mine)).toContainText(translator);
  const ime = await mine.context().newCDPSession(mine);
  const compose = (text: string) =>
    ime.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

  await blocks(mine).nth(1).click();
  await mine.keyboard.press("End");
  await compose("d");
  await compose("du");
  await writeAt(other, blocks(other).first(), "她写的。");
  await expectSaved(other, "zh");
  await expect(mine.getByText(said(words.isWriting, { name: translator }), { exact: true })).toBeVisible();
  await compose("duchuan");
  await ime.send("Input.insertText", { text: "渡船" });
  await expect(blocks(mine).nth(1)).toContainText("渡船");
  await expect(blocks(mine).first()).toContainText("她写的。");
  await expectSaved(mine, "zh");
  await expect(blocks(other).nth(1)).toContainText("渡船");
  // Undo takes back one's own words, not hers.
  await mine.keyboard.press("ControlOrMeta+z");
  await expect(blocks(mine).nth(1)).not.toContainText("渡船");
  await expect(blocks(mine).first()).toContainText("她写的。");
});
