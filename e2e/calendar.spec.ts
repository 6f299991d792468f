import type { Locator, Page } from "@playwright/test";
import { createId } from "#domain/ids.ts";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { approve, bar, choose, importArticle, said, submitBoth, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// A time said in Berlin, by a desk in Shanghai: on its page, in the calendar, moved and taken back, held by an embargo, and come.
const { times, calendar } = wordsFor.publisher;
const review = wordsFor.publisher.article.review;
// Days have room for more than one: what an earlier try has left is not this.
const title = `时钟拨慢的那一夜 ${createId(4)}`;

const dayOf = (page: Page, day: string) => page.locator("li", { has: page.locator(`time[datetime="${day}"]`) });
const lineOn = (page: Page, day: string) => dayOf(page, day).getByRole("listitem").filter({ hasText: title });
const moveOf = (line: Locator) => line.getByRole("button", { name: `${calendar.move} · ${title}` });

async function dragTo(page: Page, line: Locator, day: string): Promise<void> {
  // What is below the fold can't be taken by the pointer.
  // At the edge the page would scroll away under it.
  await line.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const [from, to] = [await line.boundingBox(), await dayOf(page, day).boundingBox()];
  if (!from || !to) throw new Error("both are on the page");
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
}

async function say(dialog: Locator, wall: string, zone?: string): Promise<void> {
  await dialog.locator("input[type=datetime-local]").fill(wall);
  if (zone === undefined) return;
  const field = dialog.getByRole("combobox", { name: times.zone });
  await field.fill(zone);
  await field.page().getByRole("option", { name: zone }).click();
}

test("a time with its zone is seen in the calendar, moved by hand and by keyboard, held by an embargo, and comes", async ({
  as,
}) => {
  const id = await importArticle({ zh: title, en: "The night the clocks went back" }, "clocks-went-back");
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  await submitBoth(editor, id);
  await approve(reviewer, id);
  await publisher.goto(`/studio/articles/${id}`);
  const dialog = publisher.getByRole("dialog");

  await choose(publisher, review.publishLater, review.both);
  await say(dialog, "2027-03-28T02:30", "Europe/Berlin");
  await expect(dialog).toContainText(said(times.skipped, { zone: "Europe/Berlin", time: "02:30" }));
  await say(dialog, "2027-10-31T02:30");
  await expect(dialog).toContainText(times.twice);
  await dialog.getByRole("button", { name: review.schedule.schedule }).click();
  await expect(dialog).toContainText(times.which);
  await dialog.getByRole("radio", { name: said(times.first, { offset: "UTC+02:00" }) }).check();
  await expect(dialog).toContainText("2027年10月31日 08:30 UTC+08:00");
  await expectAccessible(publisher);
  await dialog.getByRole("button", { name: review.schedule.schedule }).click();
  await expect(bar(publisher)).toContainText("Europe/Berlin 2027年10月31日 02:30");

  await publisher.goto("/studio/calendar?day=2027-10-15");
  await expect(publisher.getByRole("heading", { name: "2027年10月", exact: true })).toBeVisible();
  await expect(lineOn(publisher, "2027-10-31")).toContainText("08:30");
  await expectAccessible(publisher);
  await dragTo(publisher, lineOn(publisher, "2027-10-31"), "2027-10-20");
  await expect(lineOn(publisher, "2027-10-20")).toContainText("08:30");
  await expect(publisher.getByText(calendar.moved)).toBeVisible();
  await publisher.getByRole("button", { name: wordsFor.publisher.undo.undo }).click();
  await expect(lineOn(publisher, "2027-10-31")).toContainText("08:30");

  await moveOf(lineOn(publisher, "2027-10-31")).focus();
  await publisher.keyboard.press("Enter");
  await say(dialog, "2027-10-22T09:00");
  await dialog.locator("input[type=datetime-local]").press("Enter");
  await expect(lineOn(publisher, "2027-10-22")).toContainText("15:00");
  // It stands there before the desk has answered.
  await expect(dialog).toHaveCount(0);
  await publisher.reload();
  await expect(lineOn(publisher, "2027-10-22")).toContainText("15:00");

  await reviewer.goto("/studio/calendar?day=2027-10-15&view=week");
  await expect(reviewer.getByText(wordsFor.reviewer.calendar.empty.week)).toBeVisible();
  await reviewer.goto("/studio/calendar?day=2027-10-22&view=week");
  await expect(lineOn(reviewer, "2027-10-22")).toBeVisible();
  await expect(lineOn(reviewer, "2027-10-22").getByRole("button")).toHaveCount(0);

  await publisher.goto(`/studio/articles/${id}`);
  await expect(async () => {
    await bar(publisher).getByRole("button", { name: review.embargo.open }).click();
    await expect(dialog).toBeVisible({ timeout: 3000 });
  }).toPass();
  await say(dialog, "2027-10-25T00:00");
  await dialog.getByLabel(review.embargo.note).fill("等发布会开完。");
  await dialog.getByRole("button", { name: review.embargo.set, exact: true }).click();
  const stands = said(review.embargo.stands, { time: "2027年10月25日 00:00 UTC+08:00" });
  await expect(publisher.getByRole("banner").or(publisher.locator("main > header"))).toContainText(stands);
  await expect(bar(publisher)).toContainText("等发布会开完。");
  await expect(bar(publisher)).toContainText(review.embargo.holds);
  await bar(publisher).getByRole("button", { name: review.publish, exact: true }).click();
  await expect(publisher.getByRole("menuitem", { name: review.both })).toContainText(hans.errors.embargoed);
  await publisher.keyboard.press("Escape");
  await publisher.goto(`/studio/articles/${id}/slip`);
  await expect(publisher.getByRole("main")).toContainText(wordsFor.publisher.slip.decision.embargoSet);

  await publisher.goto("/studio/calendar?day=2027-10-15");
  await expect(lineOn(publisher, "2027-10-25")).toContainText(calendar.embargoEnds);
  await expect(lineOn(publisher, "2027-10-22")).toContainText(calendar.embargoed);
  await dragTo(publisher, lineOn(publisher, "2027-10-22"), "2027-10-21");
  await expect(publisher.getByText(hans.errors.embargoed)).toBeVisible();
  await expect(lineOn(publisher, "2027-10-22")).toContainText("15:00");
  await expect(lineOn(publisher, "2027-10-21")).toHaveCount(0);

  await publisher.goto(`/studio/articles/${id}`);
  await bar(publisher).getByRole("button", { name: review.embargo.lift }).click();
  await expect(publisher.getByText(review.done.embargoLifted)).toBeVisible();
  await bar(publisher).getByRole("button", { name: review.moveSchedule }).click();
  const soon = new Date(Date.now() + 8000);
  await say(dialog, soon.toISOString().slice(0, 19), "UTC");
  await dialog.getByRole("button", { name: review.schedule.move }).click();
  await expect(bar(publisher)).toContainText(said(review.isPublished, { language: "英文", number: "1" }), {
    timeout: 90_000,
  });
  await publisher.goto("/studio/calendar?zone=UTC");
  await expect(lineOn(publisher, soon.toISOString().slice(0, 10))).toContainText(calendar.status.done);
});

test("on a phone the calendar is an agenda that moves things with a dialog", async ({ as }) => {
  const page = await as("publisher");
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/studio/calendar");
  await expect(page.getByRole("heading", { name: calendar.title })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});
