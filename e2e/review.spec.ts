import hant from "../messages/zh-Hant.json" with { type: "json" };
import {
  approve,
  bar,
  choose,
  column,
  expectSaved,
  importArticle,
  said,
  submitBoth,
  textOf,
  wordsFor,
} from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// The way of an article to its readers, and the turns it can take. Nobody of the desk wrote these articles, so anybody may
// sign them until they write in them.
const editors = wordsFor.editor.article.review;
const reviewers = wordsFor.reviewer.article.review;
const publishers = wordsFor.publisher.article.review;

// Three people at three pages take their time where two cores are busy.
// A page that is not there answers 404, which the browser's console says as well.
test.use({ expectedErrors: async ({}, use) => use([/404/]) });

test("changes are asked for, made, approved, and published one language after the other", async ({
  as,
  page: reader,
}) => {
  const id = await importArticle({ zh: "退回来改的一篇", en: "Sent back once" }, "sent-back-once");
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  await submitBoth(editor, id);

  await reviewer.goto(`/studio/articles/${id}`);
  await bar(reviewer).getByRole("button", { name: reviewers.askForChanges }).click();
  const dialog = reviewer.getByRole("dialog", { name: reviewers.changes.title });
  await reviewer.keyboard.press("Tab");
  await dialog.getByRole("button", { name: reviewers.changes.send }).click();
  await expect(dialog).toContainText(reviewers.changes.missing);
  await dialog.getByLabel(reviewers.changes.remark).fill("第一段的「三十八趟」請核對。\n資料出處也要寫。");
  await dialog.getByRole("button", { name: reviewers.changes.send }).click();
  await expect(reviewer.getByText(reviewers.done.returned)).toBeVisible();

  await editor.reload();
  await expect(bar(editor)).toContainText("第一段的「三十八趟」請核對。");
  await expect(bar(editor)).toContainText("程以安");
  await textOf(editor, "zh").getByText("第1段").click();
  await editor.keyboard.press("ControlOrMeta+Home");
  await editor.keyboard.insertText("核对过了：");
  await expectSaved(editor, "zh");
  await submitBoth(editor, id);
  await approve(reviewer, id);

  await publisher.goto(`/studio/articles/${id}`);
  await choose(publisher, publishers.publish, wordsFor.publisher.editor.languages["zh-Hans"]);
  await expect(publisher.getByText(publishers.done.published)).toBeVisible();

  const path = (locale: string) => `/${locale}/articles/sent-back-once-${id}`;
  await expect(async () => {
    expect((await reader.goto(path("zh-Hans")))?.status()).toBe(200);
  }).toPass();
  await expect(reader.getByText("核对过了：第1段")).toBeVisible();
  await expect(reader.locator("link[hreflang=en]")).toHaveCount(0);
  await expect(reader.locator("link[hreflang=zh-Hant]")).toHaveCount(1);
  await expect(reader.getByRole("navigation").locator("a[hreflang=en]")).toHaveCount(0);
  expect((await reader.goto(path("en")))?.status()).toBe(404);
  await expect(reader.getByRole("main")).toContainText("This article is not published in English.");
  await reader.getByRole("main").getByRole("link", { name: "退回来改的一篇" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("退回来改的一篇");

  await choose(publisher, publishers.publish, wordsFor.publisher.editor.languages.en);
  await expect(bar(publisher)).toContainText(said(publishers.isPublished, { language: "英文", number: "1" }));
  await expect(async () => {
    expect((await reader.goto(path("en")))?.status()).toBe(200);
    await expect(reader.locator("link[hreflang=zh-Hans]")).toHaveCount(1, { timeout: 500 });
    await reader.goto(path("zh-Hans"));
    await expect(reader.locator("link[hreflang=en]")).toHaveCount(1, { timeout: 500 });
  }).toPass();
});

test("who wrote in it cannot approve it, and the button says why", async ({ as }) => {
  const id = await importArticle({ zh: "自己不能签的一篇", en: "Not one's own" }, "not-ones-own");
  const [editor, reviewer] = [await as("editor"), await as("reviewer")];
  await reviewer.goto(`/studio/articles/${id}`);
  await textOf(reviewer, "en").getByText("Row 1:").click();
  await reviewer.keyboard.press("ControlOrMeta+Home");
  await reviewer.keyboard.insertText("Checked. ");
  await expectSaved(reviewer, "en");
  await submitBoth(editor, id);
  await reviewer.reload();
  const button = bar(reviewer).getByRole("button", { name: reviewers.approve, exact: true });
  await expect(button).toBeDisabled();
  await button.focus();
  await expect(reviewer.getByRole("tooltip")).toHaveText(hant.errors.ownWork);
  await reviewer.keyboard.press("Enter");
  await expect(reviewer.getByRole("dialog")).toHaveCount(0);

  // A submission can be taken back by who made it.
  await bar(editor).getByRole("button", { name: editors.withdraw }).click();
  await expect(editor.getByText(editors.done.withdrawn)).toBeVisible();
  await expect(bar(editor)).toContainText(editors.draft);
});

test("a publication is put off to a time, cancelled, put off again, and made when the time comes", async ({
  as,
  page: reader,
}) => {
  const id = await importArticle({ zh: "到点才发的一篇", en: "Right on time" }, "right-on-time");
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  await submitBoth(editor, id);
  await approve(reviewer, id);
  await publisher.goto(`/studio/articles/${id}`);
  const dialog = publisher.getByRole("dialog");
  const putOffTo = async (moment: Date) => {
    const beijing = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19);
    await dialog.getByLabel(publishers.schedule.at).fill(beijing);
    await dialog.getByRole("button", { name: publishers.schedule.schedule }).click();
  };
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

  await choose(publisher, publishers.publishLater, publishers.both);
  await dialog.getByRole("button", { name: publishers.schedule.schedule }).click();
  await expect(dialog).toContainText(wordsFor.publisher.times.missing);
  await putOffTo(inSeconds(-3600));
  await expect(dialog).toContainText(wordsFor.publisher.times.past);
  await putOffTo(inSeconds(7200));
  await expect(publisher.getByText(publishers.done.scheduled)).toBeVisible();
  await expect(bar(publisher)).toContainText("罗望舒");
  await bar(publisher).getByRole("button", { name: publishers.cancelSchedule }).click();
  await expect(publisher.getByText(publishers.done.cancelled)).toBeVisible();
  await expect(bar(publisher).getByRole("button", { name: publishers.cancelSchedule })).toHaveCount(0);

  await choose(publisher, publishers.publishLater, publishers.both);
  await putOffTo(inSeconds(5));
  await expect(bar(publisher).getByRole("button", { name: publishers.cancelSchedule })).toBeVisible();
  expect((await reader.goto(`/en/articles/right-on-time-${id}`))?.status()).toBe(404);
  // The page of who waits for it says by itself when it has happened.
  await expect(bar(publisher)).toContainText(said(publishers.isPublished, { language: "英文", number: "1" }), {
    timeout: 20_000,
  });
  await expect(async () => {
    expect((await reader.goto(`/en/articles/right-on-time-${id}`))?.status()).toBe(200);
  }).toPass();
  await expect(column(publisher, "en").getByRole("textbox").first()).toHaveText("Right on time");
});
