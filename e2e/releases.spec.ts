import type { Page } from "@playwright/test";
import { createId } from "#domain/ids.ts";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { approve, bar, importArticles, submitBoth, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// Editor and publisher of the sample desk read 简体.
const words = wordsFor.editor.releases;
const review = wordsFor.publisher.article.review;

// What an earlier try has left is called something else.
const mark = createId(4);
const named = (name: string) => `${name} ${mark}`;
const memberOf = (page: Page, id: string) => page.locator(`[data-member="${id}"]`);

/** Starts a release, and puts these articles into it by their titles. */
async function gather(page: Page, name: string, articles: { id: string; title: string }[]): Promise<string> {
  await page.goto("/studio/releases");
  await page.getByRole("button", { name: words.new }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: words.create }).click();
  await expect(dialog).toContainText(words.missingName);
  await dialog.getByLabel(words.name).fill(name);
  await dialog.getByRole("button", { name: words.create }).click();
  await page.waitForURL(/\/studio\/releases\/\w+$/);
  await expect(page.getByText(words.members.empty)).toBeVisible();
  for (const { id, title } of articles) {
    await page.getByLabel(words.add.search).fill(title);
    await page.getByRole("button", { name: words.add.addNamed.replace("{title}", title) }).click();
    await expect(memberOf(page, id)).toBeVisible();
  }
  return page.url();
}

async function letOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.publish.button, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.publish.confirm, exact: true }).click();
}

// An address that leads nowhere yet answers 404, which the browser's console says as well.
test.use({ expectedErrors: async ({}, use) => use([/404/]) });

test("three articles: while one is not approved nothing goes out and it says which; then all of them do", async ({
  as,
  page: reader,
}) => {
  const titles = [named("组里的甲篇"), named("组里的乙篇"), named("组里的丙篇")];
  const slugs = ["together-a", "together-b", "together-c"];
  const ids = await importArticles(
    titles.map((zh, at) => ({
      titles: { zh, en: `Together: ${["Willow", "Plum", "Pine"][at]}` },
      slug: slugs[at] ?? "",
    })),
  );
  const articles = ids.map((id, at) => ({ id, title: titles[at] ?? "" }));
  const [first = "", second = "", third = ""] = ids;
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  for (const id of ids) await submitBoth(editor, id);
  for (const id of [first, second]) await approve(reviewer, id);

  const address = await gather(editor, named("春季组稿"), articles);
  await expect(memberOf(editor, first)).toContainText(words.members.ready);
  await expect(memberOf(editor, third)).toContainText(hans.errors.notApproved);
  await expectAccessible(editor);
  // Putting together is not letting out.
  await expect(editor.getByRole("button", { name: words.publish.button, exact: true })).toHaveCount(0);

  await publisher.goto(address);
  await letOut(publisher);
  const dialog = publisher.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await publisher.keyboard.press("Escape");
  for (const [at, id] of ids.entries()) {
    expect((await reader.goto(`/zh-Hans/articles/${slugs[at]}-${id}`))?.status()).toBe(404);
  }
  await expect(memberOf(publisher, third)).toContainText(hans.errors.notApproved);
  await expect(memberOf(publisher, second)).toContainText(words.members.ready);

  // A member does not go out by itself either.
  await publisher.goto(`/studio/articles/${first}`);
  await bar(publisher).getByRole("button", { name: review.publish, exact: true }).click();
  await expect(publisher.getByRole("menuitem", { name: review.both })).toContainText(hans.errors.inRelease);
  await publisher.keyboard.press("Escape");

  await approve(reviewer, third);
  await publisher.goto(address);
  await expect(publisher.getByText(words.members.allReady.match(/#[^}]*/)?.[0].replace("#", "3") ?? "")).toBeVisible();
  await letOut(publisher);
  await expect(publisher.getByText(words.publish.done)).toBeVisible();
  for (const [at, id] of ids.entries()) {
    await expect
      .poll(async () => (await reader.goto(`/zh-Hans/articles/${slugs[at]}-${id}`))?.status(), { timeout: 20_000 })
      .toBe(200);
  }
  await publisher.goto("/studio/releases?view=closed");
  await expect(publisher.getByRole("listitem").filter({ hasText: named("春季组稿") })).toBeVisible();
});

test("a release goes out at its time, and one from an article's menu loses its time again", async ({
  as,
  page: reader,
}) => {
  const [id = "", other = ""] = await importArticles([
    { titles: { zh: named("按时的一组甲"), en: "On time one" }, slug: "on-time-one" },
    { titles: { zh: named("按时的一组乙"), en: "On time two" }, slug: "on-time-two" },
  ]);
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  for (const each of [id, other]) {
    await submitBoth(editor, each);
    await approve(reviewer, each);
  }
  const address = await gather(editor, named("定时的一组"), [{ id, title: named("按时的一组甲") }]);
  await editor.goto(`/studio/articles/${other}`);
  await editor
    .getByRole("button", { name: wordsFor.editor.trash.actions.replace("{title}", named("按时的一组乙")) })
    .click();
  await editor.getByRole("menuitem", { name: words.article.open }).click();
  const put = editor.getByRole("dialog");
  await put.getByLabel(words.article.release).selectOption({ label: named("定时的一组") });
  await put.getByRole("button", { name: words.article.confirm }).click();
  await expect(editor.getByText(words.article.done.replace("{name}", named("定时的一组")))).toBeVisible();

  await publisher.goto(address);
  const dialog = publisher.getByRole("dialog");
  const setTo = async (button: string, seconds: number) => {
    await publisher.getByRole("button", { name: button, exact: true }).click();
    const beijing = new Date(Date.now() + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19);
    await dialog.getByLabel(words.schedule.at).fill(beijing);
    await dialog.getByRole("button", { name: words.schedule.confirm }).click();
  };
  await setTo(words.schedule.button, -60);
  await expect(dialog).toContainText(wordsFor.publisher.times.past);
  await publisher.keyboard.press("Escape");
  await setTo(words.schedule.button, 7200);
  await expect(publisher.getByText(words.schedule.done)).toBeVisible();

  // It stands in the calendar as one, and is moved there like an article.
  const { calendar, undo } = wordsFor.publisher;
  const soon = new Date(Date.now() + 7_200_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  await publisher.goto(`/studio/calendar?day=${soon}`);
  const line = publisher
    .getByRole("listitem")
    .getByRole("listitem")
    .filter({ hasText: named("定时的一组") });
  await expect(line).toContainText(calendar.release.replace(/\{.*/, "2篇"));
  await expect(line).toContainText(calendar.status.waiting);
  await expectAccessible(publisher);
  await line.getByRole("button", { name: `${calendar.move} · ${named("定时的一组")}` }).click();
  await expect(dialog).toContainText(calendar.moveReleaseHint);
  await dialog.locator("input[type=datetime-local]").fill(`${soon}T23:59`);
  await dialog.getByRole("button", { name: calendar.move }).click();
  await expect(publisher.getByText(calendar.moved)).toBeVisible();
  await expect(line).toContainText("23:59");
  await publisher.getByRole("button", { name: undo.undo }).click();
  await expect(line).not.toContainText("23:59");
  await line.getByRole("link", { name: named("定时的一组") }).click();
  await publisher.waitForURL(address);
  await publisher.getByRole("button", { name: words.unschedule.button }).click();
  await expect(publisher.getByText(words.standing.gathering)).toBeVisible();
  await setTo(words.schedule.button, 8);
  await expect(publisher.getByRole("button", { name: words.schedule.move })).toBeVisible();
  expect((await reader.goto(`/en/articles/on-time-one-${id}`))?.status()).toBe(404);
  for (const path of [`/en/articles/on-time-one-${id}`, `/en/articles/on-time-two-${other}`]) {
    await expect.poll(async () => (await reader.goto(path))?.status(), { timeout: 40_000 }).toBe(200);
  }
  await publisher.reload();
  await expect(publisher.getByRole("button", { name: words.publish.button, exact: true })).toHaveCount(0);
});
