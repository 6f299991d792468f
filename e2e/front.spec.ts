import type { Locator, Page } from "@playwright/test";
import { createId } from "#domain/ids.ts";
import en from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { importArticle, said, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// One after the other: there is one front. The publisher and the administrator of the sample desk read 简体.
test.describe.configure({ mode: "serial" });
// An address that leads nowhere yet answers 404, which the browser's console says as well.
test.use({ expectedErrors: async ({}, use) => use([/404/]) });

const words = wordsFor.publisher.front;
const mark = createId(4);
const heading = { hans: `山与水 ${mark}`, hant: `山與水 ${mark}`, en: `Hills and water ${mark}` };

const sections = (page: Page) => page.locator("li[data-section]");
const placed = (scope: Page | Locator) => scope.locator("[data-placed]");
const publish = (page: Page) => page.getByRole("button", { name: words.publish, exact: true });
/** The button that takes back what was just said to be done. The pointer rests on it, or it would be gone in a while. */
async function undoOf(page: Page, text: string): Promise<Locator> {
  const notice = page.getByRole("alert").filter({ hasText: text });
  const button = notice.getByRole("button", { name: wordsFor.publisher.undo.undo, exact: true });
  await button.hover();
  return button;
}

async function openFront(page: Page): Promise<void> {
  await page.goto("/studio/front");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
}

/** Adds a section of chosen articles behind the others, and gives it. */
async function addPicked(page: Page): Promise<Locator> {
  await expect(async () => {
    await page.getByRole("button", { name: words.addSection, exact: true }).click({ timeout: 2000 });
    await page.getByRole("menuitem", { name: words.kinds.articles, exact: true }).click({ timeout: 2000 });
  }).toPass();
  const section = sections(page).last();
  // The keys are where its heading is written.
  await expect(section.getByRole("textbox").first()).toBeFocused();
  return section;
}

async function pick(section: Locator, title: string): Promise<void> {
  const before = await placed(section).count();
  await section.getByRole("textbox").last().fill(title);
  await section
    .getByRole("button", { name: said(wordsFor.publisher.releases.add.addNamed, { title }), exact: true })
    .click();
  await expect(placed(section)).toHaveCount(before + 1);
}

/** Moves what a handle is of one place up by keys. */
async function moveUp(page: Page, handle: Locator, name: string, from: number, of: number): Promise<void> {
  const { over } = wordsFor.publisher.article.order;
  const told = (place: number, timeout = 30_000) => {
    const hasText = said(over, { name, place: String(place), of: String(of) });
    return expect(page.locator("[aria-live=assertive]").filter({ hasText })).toHaveCount(1, { timeout });
  };
  await handle.focus();
  await page.keyboard.press("Space");
  await told(from);
  await expect(async () => {
    // The keys are listened to a moment after the lift is told.
    await page.keyboard.press("ArrowUp");
    await told(from - 1, 3_000);
  }).toPass();
  await page.keyboard.press("Space");
}

test("a front is arranged by keys, published, read in every language, and taken back", async ({ as, page: reader }) => {
  const draft = `还没有人读过的一篇 ${mark}`;
  const draftId = await importArticle({ zh: draft, en: `Unread so far ${mark}` }, "unread-so-far");
  const publisher = await as("publisher");
  await openFront(publisher);
  await expect(publisher.getByText(words.unchanged)).toBeVisible();
  await expectAccessible(publisher);
  const before = await sections(publisher).count();

  // What is missing is said, and the keys are led there.
  const section = await addPicked(publisher);
  await publisher.keyboard.press("Control+Enter");
  await expect(section.getByText(words.problems.noHeading)).toBeVisible();
  await expect(section.getByRole("textbox").first()).toBeFocused();
  await section.getByRole("textbox").first().fill(heading.hans);
  await section.locator("input[lang=en]").fill(heading.en);
  await pick(section, draft);
  await pick(section, "一座橋的兩個名字");
  await expect(placed(section).first()).toContainText(words.has.none);
  await expect(placed(section).last()).toContainText(words.has.pair);

  // An article, and the whole section, go up by keys.
  const bridge = placed(section).last();
  const named = said(words.move, { title: "一座橋的兩個名字" });
  await moveUp(publisher, bridge.getByRole("button", { name: named }), "一座橋的兩個名字", 2, 2);
  await expect(placed(section).first()).toContainText("一座橋的兩個名字");
  const handle = sections(publisher)
    .last()
    .getByRole("button", { name: said(words.move, { title: heading.hans }), exact: true });
  await moveUp(publisher, handle, heading.hans, before + 1, before + 1);
  await expect(sections(publisher).last()).not.toContainText(draft);
  await expectAccessible(publisher);

  // Nothing of it is the readers' before it is published.
  await reader.goto("/zh-Hans");
  await expect(reader.getByText(heading.hans)).toHaveCount(0);
  await publish(publisher).click();
  const undo = await undoOf(publisher, words.published);
  for (const [locale, name] of [
    ["zh-Hans", heading.hans],
    ["zh-Hant", heading.hant],
    ["en", heading.en],
  ] as const) {
    await expect(async () => {
      await reader.goto(`/${locale}`);
      await expect(reader.getByRole("heading", { level: 2, name, exact: true })).toBeVisible({ timeout: 1000 });
    }).toPass();
    const part = reader.locator("section", { has: reader.getByRole("heading", { name, exact: true }) });
    // Of what is not published neither a word nor a place.
    await expect(part.getByRole("listitem")).toHaveCount(1);
    expect(await reader.content()).not.toContain(draft);
    expect(await reader.content()).not.toContain(draftId);
    await expectAccessible(reader);
  }

  // One act, and one to take it back.
  await undo.click();
  await expect(sections(publisher)).toHaveCount(before);
  await expect(async () => {
    await reader.goto("/en");
    await expect(reader.getByText(heading.en)).toHaveCount(0, { timeout: 1000 });
  }).toPass();
});

test("of two who arrange it at once the second is told, and loses nothing", async ({ as }) => {
  const [one, two] = [await as("publisher"), await as("publisher")];
  await openFront(one);
  await openFront(two);
  const mine = await addPicked(two);
  await mine.getByRole("textbox").first().fill(heading.hans);
  await pick(mine, "一座橋的兩個名字");

  const first = sections(one).first();
  const name = (await first.getByRole("heading").textContent()) ?? "";
  await first.getByRole("button", { name: said(words.removeNamed, { title: name }), exact: true }).click();
  await (await undoOf(one, said(words.removed, { title: name }))).click();
  await expect(sections(one).first()).toContainText(name);
  await first.getByRole("button", { name: said(words.removeNamed, { title: name }), exact: true }).click();
  await publish(one).click();
  const undo = await undoOf(one, words.published);

  await publish(two).click();
  await expect(two.getByText(words.theirs)).toBeVisible();
  await expect(sections(two).last()).toContainText("一座橋的兩個名字");
  await expectAccessible(two);
  await two.getByRole("button", { name: wordsFor.publisher.common.takeTheirs }).click();
  await expect(sections(two).first()).not.toContainText(name);
  await expect(two.getByText(words.unchanged)).toBeVisible();

  await undo.click();
  await expect(sections(one).first()).toContainText(name);

  // Once the last section is gone, the keys are where one is added.
  for (let left = await sections(two).count(); left > 0; left -= 1) {
    const title = (await sections(two).first().getByRole("heading").textContent()) ?? "";
    const named = said(words.removeNamed, { title });
    await sections(two).first().getByRole("button", { name: named, exact: true }).first().click();
    await expect(sections(two)).toHaveCount(left - 1);
  }
  await expect(two.getByRole("button", { name: words.addSection, exact: true })).toBeFocused();
});

test("what the desk says of itself is linked on every page while it says anything", async ({ as, page: reader }) => {
  const about = wordsFor.admin.about;
  const admin = await as("admin");
  await admin.goto("/studio/about");
  await expectAccessible(admin);
  const first = admin.getByRole("textbox").first();
  const former = await first.inputValue();
  await first.fill(`${former}\n\n也写渡船 ${mark}。`);
  await admin.getByRole("textbox").nth(1).fill("");
  await admin.getByRole("button", { name: wordsFor.admin.common.save, exact: true }).click();
  const undo = await undoOf(admin, about.saved);
  await expect(async () => {
    await reader.goto("/zh-Hant");
    await reader.getByRole("link", { name: hant.reader.about.title, exact: true }).click({ timeout: 2000 });
    await expect(reader.getByText(`也寫渡船 ${mark}。`)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(reader);
  await undo.click();
  await expect(first).toHaveValue(former);
});

test("a column's colour is on its own pages, and everybody is in the index of people", async ({ as, page: reader }) => {
  const accents = wordsFor.admin.columns.accent;
  const admin = await as("admin");
  await admin.goto("/studio/columns");
  const change = `${said(accents.title, { column: "数说" })}: ${accents.change}`;
  const choose = async (accent: keyof typeof accents.names) => {
    await admin.getByRole("button", { name: change }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByLabel(accents.names[accent]).check();
    await expectAccessible(admin, { within: "[role=dialog]" });
    await dialog.getByRole("button", { name: wordsFor.admin.common.save, exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(async () => {
      await reader.goto("/en/columns/by-numbers");
      await expect(reader.locator(`.site-head[data-accent=${accent}]`)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
  };
  const picture = () => reader.locator('meta[property="og:image"]').getAttribute("content");
  await choose("plum");
  await expectAccessible(reader);
  const before = await picture();
  await choose("indigo");
  expect(await picture()).not.toBe(before);

  await reader.goto("/en");
  await reader.getByRole("contentinfo").getByRole("link", { name: en.reader.people.title, exact: true }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(en.reader.people.title);
  await expectAccessible(reader);
  await reader.getByRole("link", { name: /Helen Marsh/ }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Helen Marsh");
  await reader.goto("/zh-Hans/people");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(hans.reader.people.title);
});
