import type { Locator, Page } from "@playwright/test";
import desk from "../content/desk.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { approve, expectSaved, importArticle, selectIn, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What people say about the words: it stands at them wherever they go, and takes nothing from what was approved.
const words = wordsFor.editor.comments;
const theirs = wordsFor.reviewer.comments;
const nameOf = (role: string) => desk.users.find(({ roles }) => roles.includes(role))?.name ?? "";
const editorName = nameOf("editor");
const trips = "渡船每天来回三十八趟";
/** Told once: said in every paragraph, words that are gone from one would be found again in the next. */
const text = {
  zh: `第1段：${trips}，风大的日子也不停。\n\n码头的人都记得住时刻。`,
  en: "Row 1: the ferry makes 38 trips a day, in high wind too.\n\nEverybody at the pier knows the hours.",
};

const writtenIn = (page: Page): Locator => page.locator("[data-side=zh] .ProseMirror");
const marked = (page: Page): Locator => writtenIn(page).locator("span[data-comment]");
const count = (page: Page): Locator => page.locator("main > header button[data-comments]");

/** Selects words of the Chinese text. */
async function select(page: Page, wanted: string): Promise<void> {
  const paragraph = writtenIn(page).locator("> p", { hasText: wanted }).first();
  await paragraph.click();
  await selectIn(paragraph, wanted);
  // What the page selects, the editor knows a moment later, and offers to comment on it.
  await expect(page.locator('button[aria-keyshortcuts="Control+Alt+C"]').first()).toBeVisible();
}

async function comments(page: Page, title: string): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

test("a colleague is called to some words, which are answered, found again after edits, and settled once they are gone", async ({
  as,
}) => {
  test.slow();
  const id = await importArticle(
    { zh: "渡口的班次", en: "The ferry's hours" },
    "ferry-hours-commented",
    "one-review",
    text,
  );
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  for (const page of [editor, reviewer]) {
    await page.goto(`/studio/articles/${id}`);
    await expect(writtenIn(page)).toContainText(trips);
  }

  await select(reviewer, trips);
  await reviewer.keyboard.press("ControlOrMeta+Alt+c");
  const asking = await comments(reviewer, theirs.title);
  await expect(asking.getByText(trips)).toBeVisible();
  const field = asking.getByRole("textbox", { name: theirs.new });
  await expect(field).toBeFocused();
  await reviewer.keyboard.insertText(`@${editorName.slice(0, 1)}`);
  await expect(asking.getByRole("option", { name: editorName })).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.keyboard.press("Enter");
  await expect(field).toHaveValue(`@${editorName} `);
  await reviewer.keyboard.insertText("請核對趟數。");
  // Left and come back to, what was begun is still there.
  await reviewer.keyboard.press("Escape");
  await expect(asking).toBeHidden();
  await expect(textOf(reviewer, "zh")).toBeFocused();
  await reviewer.keyboard.press("ControlOrMeta+Alt+c");
  await expect(field).toHaveValue(`@${editorName} 請核對趟數。`);
  await reviewer.keyboard.press("ControlOrMeta+Enter");
  await expect(asking.getByRole("listitem").filter({ hasText: "請核對趟數。" }).first()).toContainText(
    `@${editorName}`,
  );
  await reviewer.keyboard.press("Escape");
  await expect(marked(reviewer)).toHaveText(trips);

  // The editor hears of it without asking, and finds it among what calls for him.
  await expect(count(editor)).toHaveAttribute("data-comments", "1");
  await expect(marked(editor)).toHaveText(trips);
  await editor.keyboard.press("ControlOrMeta+Alt+Shift+c");
  const list = await comments(editor, words.title);
  await list.getByLabel(words.show).selectOption("mine");
  await expect(list).toContainText("請核對趟數。");
  await list.getByRole("button", { name: words.reply }).click();
  await editor.keyboard.insertText("是三十八趟。");
  await editor.keyboard.press("ControlOrMeta+Enter");
  await expect(list.getByRole("listitem").filter({ hasText: "是三十八趟。" }).first()).toBeVisible();
  await expectAccessible(editor);
  // The way there, from the list.
  await list.getByRole("button", { name: trips }).click();
  await expect(list).toBeHidden();
  await expect(writtenIn(editor)).toBeFocused();
  await expect(writtenIn(editor).locator("[data-comment-active]").first()).toBeVisible();

  // By hand: a key in the very moment of arriving is undone by the editor, which then puts its own selection on the page.
  await writtenIn(editor).locator("> p").nth(1).click();
  await editor.keyboard.press("ControlOrMeta+Home");
  await editor.keyboard.insertText("从今天起，");
  await expectSaved(editor, "zh");
  await expect(marked(editor)).toHaveText(trips);
  await expect(marked(reviewer)).toHaveText(trips);
  await expect(writtenIn(reviewer)).toContainText(`从今天起，第1段：${trips}`);

  await select(editor, trips);
  await editor.keyboard.press("Delete");
  await expect(marked(editor)).toHaveCount(0);
  await expectSaved(editor, "zh");
  await count(editor).click();
  await list.getByLabel(words.show).selectOption("orphaned");
  await expect(list.locator("[data-orphaned]")).toContainText(trips);
  await expect(list).toContainText(words.gone);
  await list.getByRole("button", { name: words.resolve }).click();
  await expect(list).toContainText(words.none.orphaned);
  await list.getByLabel(words.show).selectOption("resolved");
  await expect(list).toContainText(words.resolvedBy.replace("{name}", editorName));
  await list.getByLabel(words.language, { exact: true }).selectOption("en");
  await expect(list).toContainText(words.none.resolved);
  await editor.keyboard.press("Escape");
  await expect(count(editor)).toHaveAttribute("data-comments", "0");
  await expect(count(reviewer)).toHaveAttribute("data-comments", "0");
});

test("words that were approved stay approved while people talk about them", async ({ as }) => {
  const id = await importArticle({ zh: "末班的渡船", en: "The last ferry" }, "last-ferry-commented", "one-review");
  await submitBoth(await as("editor"), id);
  const reviewer = await as("reviewer");
  await approve(reviewer, id);
  const approved = reviewer.locator("main > header li[data-status=approved]");
  await expect(approved).toHaveCount(2);

  await select(reviewer, trips);
  await reviewer.keyboard.press("ControlOrMeta+Alt+c");
  const list = await comments(reviewer, theirs.title);
  await reviewer.keyboard.insertText("這一句寫得好。");
  await reviewer.keyboard.press("ControlOrMeta+Enter");
  await expect(list).toContainText("這一句寫得好。");
  // A title has no words to select beside it on a phone: the list has a way to it.
  await list.getByRole("button", { name: theirs.aboutLine }).click();
  await reviewer.getByRole("menuitem", { name: theirs.line.title.en }).click();
  await reviewer.keyboard.insertText("英文標題也好。");
  await reviewer.keyboard.press("ControlOrMeta+Enter");
  await expect(list).toContainText("英文標題也好。");
  await reviewer.keyboard.press("Escape");
  await reviewer.reload();
  await expect(count(reviewer)).toHaveAttribute("data-comments", "2");
  await expect(approved).toHaveCount(2);
});
