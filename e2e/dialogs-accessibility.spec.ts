import type { Locator, Page } from "@playwright/test";
import type { Role } from "#domain/access.ts";
import { expectAccessible } from "./support/accessible.ts";
import { approve, bar, choose, importArticle, startArticle, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What opens over a page is held to the same rules as the page: axe's, in light and dark.

async function opened(page: Page, name: string): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

test("the details drawer, with everything that is made inline", async ({ as }) => {
  const page = await as("translator");
  const words = wordsFor.translator.article.details;
  await page.goto("/studio/articles/3kwh7p2x");
  await page.getByRole("button", { name: words.open }).click();
  const drawer = await opened(page, words.title);
  await drawer.getByRole("button", { name: words.newOutlet }).click();
  await drawer.getByRole("button", { name: words.credits.add }).click();
  await drawer.getByRole("textbox", { name: words.credits.addPerson }).last().fill("Nobody Known");
  await page.getByRole("option", { name: words.credits.newPerson.replace("{name}", "Nobody Known") }).click();
  await expect(drawer.getByLabel(words.credits.names.en)).toHaveValue("Nobody Known");
  await expectAccessible(page);
});

test("the revisions drawer: the list and what has changed since", async ({ as }) => {
  const page = await as("reviewer");
  const words = wordsFor.reviewer.article.revisions;
  await page.goto("/studio/articles/3kwh7p2x");
  await page.getByRole("button", { name: words.open }).click();
  const drawer = await opened(page, words.title);
  await expect(drawer.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole("listitem").first().getByRole("button").click();
  await expect(drawer.getByText(words.layouts.asItWas)).toBeVisible();
  await expectAccessible(page);
  await drawer.getByText(words.layouts.inline).click();
  await expectAccessible(page);
});

test("a quotation's fields, the menu of blocks, the link dialog and the sheet of keys", async ({ as }) => {
  const page = await as("editor");
  const words = wordsFor.editor.editor;
  await startArticle(page, "看得清也听得清的一篇");
  await textOf(page, "zh").click();
  await page.keyboard.type("/");
  await expect(page.getByRole("listbox", { name: words.blockMenu })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("option", { name: words.kinds.quotation }).click();
  await page.keyboard.insertText("码头留了下来。");
  await page.getByRole("button", { name: words.quotation.edit }).click();
  await page.getByLabel(words.quotation.date).fill("去年");
  await expect(page.getByText(words.quotation.dateProblem)).toBeVisible();
  await expectAccessible(page);
  await textOf(page, "zh").getByText("码头留了下来。").click();
  await page.keyboard.press("ControlOrMeta+k");
  await opened(page, words.link.title);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: words.shortcuts.title }).click();
  await opened(page, words.shortcuts.title);
  await expectAccessible(page);
});

test("the dialogs of review: approving, asking for changes, publishing later", async ({ as }) => {
  const id = await importArticle({ zh: "签发也要人人能签", en: "Signing for everyone" }, "signing-for-everyone");
  await submitBoth(await as("editor"), id);
  const reviewer = await as("reviewer");
  const reviewing = wordsFor.reviewer.article.review;
  await reviewer.goto(`/studio/articles/${id}`);
  await expectAccessible(reviewer);
  await bar(reviewer).getByRole("button", { name: reviewing.approve, exact: true }).click();
  await opened(reviewer, reviewing.sign.title);
  await expectAccessible(reviewer);
  await reviewer.keyboard.press("Escape");
  await bar(reviewer).getByRole("button", { name: reviewing.askForChanges }).click();
  const changes = await opened(reviewer, reviewing.changes.title);
  await changes.getByRole("button", { name: reviewing.changes.send }).click();
  await expect(changes).toContainText(reviewing.changes.missing);
  await expectAccessible(reviewer);
  await reviewer.keyboard.press("Escape");

  await approve(reviewer, id);
  const publisher = await as("publisher");
  const publishing = wordsFor.publisher.article.review;
  await publisher.goto(`/studio/articles/${id}`);
  await bar(publisher).getByRole("button", { name: publishing.publish, exact: true }).click();
  await expect(publisher.getByRole("menu")).toBeVisible();
  await expectAccessible(publisher);
  await publisher.keyboard.press("Escape");
  await choose(publisher, publishing.publishLater, publishing.both);
  const later = publisher.getByRole("dialog");
  await later.getByRole("button", { name: publishing.schedule.schedule }).click();
  await expect(later).toContainText(wordsFor.publisher.times.missing);
  await expectAccessible(publisher);
});

test("the dialogs of the desk's rooms", async ({ as }) => {
  const rooms: [path: string, role: Role, button: string][] = [
    ["/studio/people", "translator", wordsFor.translator.people.new],
    ["/studio/columns", "admin", wordsFor.admin.columns.new],
    ["/studio/users", "admin", wordsFor.admin.users.invite],
  ];
  for (const [path, role, button] of rooms) {
    const page = await as(role);
    await page.goto(path);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
  }
});

test("the page that a one-time link opens, before and after the link is refused", async ({ elsewhere }) => {
  const page = await elsewhere();
  await page.goto("/studio/sign-in/link?token=no-such-link");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});
