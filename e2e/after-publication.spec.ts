import type { Page } from "@playwright/test";
import { readerLocales } from "#domain/locale.ts";
import { expectAccessible } from "./support/accessible.ts";
import {
  approve,
  bar,
  choose,
  importArticle,
  openCorrections,
  publishBoth,
  said,
  submitBoth,
  wordsFor,
} from "./support/desk.ts";
import { messages } from "./support/messages.ts";
import { expect, test } from "./support/test.ts";

// What becomes of an article that readers had: it is taken down, published again, and corrected.
const words = wordsFor.publisher.article.review;
const languages = wordsFor.editor.editor.languages;
const correcting = wordsFor.editor.article.corrections;
const titles = { zh: "撤下又回来的一篇", en: "Gone and Back" };
const slug = "gone-and-back";

// A page that is gone is a 410 in the console of whoever opens it.
test.use({ expectedErrors: async ({}, use) => use([/404|410/]) });

/** Opens a page until it answers so: the press takes a moment. */
async function answers(reader: Page, path: string, status: number): Promise<void> {
  await expect(async () => {
    expect((await reader.goto(path))?.status()).toBe(status);
  }).toPass();
}

test("an article is taken down with a notice, published again, and corrected by another approval", async ({
  as,
  page: reader,
}) => {
  // Three publications, each with its approvals, and twelve pages of readers.
  test.slow();
  const id = await importArticle(titles, slug);
  const address = (locale: string) => `/${locale}/articles/${slug}-${id}`;
  await publishBoth(as, id);
  await answers(reader, address("zh-Hans"), 200);
  // The front page is switched with it, or a moment later where the article was asked for first.
  await expect.poll(async () => (await reader.request.get("/en")).text()).toContain(titles.en);

  const publisher = await as("publisher");
  const down = words.takeDown;
  await publisher.goto(`/studio/articles/${id}`);
  await choose(publisher, down.open, words.both);
  const dialog = publisher.getByRole("dialog");
  await expect(dialog).toContainText(down.warning);
  // Without a word to readers nothing is taken down.
  await dialog.getByRole("button", { name: down.goOn }).click();
  await expect(dialog.getByText(down.missing).first()).toBeVisible();
  await dialog.getByLabel(said(down.notice, { language: languages["zh-Hans"] })).fill("渡船班次有误，头发一句也不对。");
  await dialog.getByLabel(said(down.notice, { language: languages.en })).fill("The timetable was wrong.");
  await expectAccessible(publisher);
  await dialog.getByRole("button", { name: down.goOn }).click();
  await expect(dialog).toContainText("The timetable was wrong.");
  await expectAccessible(publisher);
  await dialog.getByRole("button", { name: down.takeDown }).click();
  await expect(publisher.getByText(words.done.takenDown)).toBeVisible();
  await expect(bar(publisher)).toContainText("渡船班次有误");
  await expect(publisher.locator("main > header")).toContainText(wordsFor.publisher.article.status.takenDown);

  const notices = { "zh-Hans": "头发一句也不对", "zh-Hant": "頭髮一句也不對", en: "The timetable was wrong." };
  for (const locale of readerLocales) {
    await answers(reader, address(locale), 410);
    const main = reader.getByRole("main");
    await expect(main).toContainText(notices[locale]);
    await expect(main).toContainText(messages[locale].reader.takenDown.title);
    await expect(main).toContainText(locale === "en" ? titles.en : locale === "zh-Hans" ? titles.zh : "撤下又回來");
    await expect(reader.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    await expect(reader.locator('script[type="application/ld+json"]')).toHaveCount(0);
    await expectAccessible(reader);
    await answers(reader, `${address(locale)}/facing`, 410);
    for (const form of ["txt", "md"]) {
      const text = await reader.request.get(`${address(locale)}.${form}`);
      expect(text.status(), form).toBe(410);
      expect(await text.text(), form).toContain(notices[locale]);
    }
    // Lists are pressed after the page itself.
    for (const list of [`/${locale}`, `/${locale}/feed.xml`, `/${locale}/facing.xml`]) {
      await expect.poll(async () => (await reader.request.get(list)).text()).not.toContain(id);
    }
  }
  for (const list of ["/sitemap.xml", "/news-sitemap.xml"]) {
    await expect.poll(async () => (await reader.request.get(list)).text()).not.toContain(id);
  }
  await publisher.goto("/studio?status=takenDown");
  await expect(
    publisher.getByRole("listitem").or(publisher.getByRole("row")).filter({ hasText: titles.zh }),
  ).toHaveCount(1);

  // The way back is a new submission; the number goes on.
  const editor = await as("editor");
  await submitBoth(editor, id);
  await approve(await as("reviewer"), id);
  await publisher.goto(`/studio/articles/${id}`);
  await choose(publisher, words.publish, words.both);
  await expect(publisher.getByText(words.done.published)).toBeVisible();
  await answers(reader, address("zh-Hans"), 200);

  // A correction: written by one, approved by another, read by everybody.
  const notes = await openCorrections(editor, id, titles.zh);
  await notes
    .getByLabel(said(correcting.note, { language: languages["zh-Hans"] }))
    .fill("班次此前误作每日三趟，实为三十八趟。");
  await notes
    .getByLabel(said(correcting.note, { language: languages.en }))
    .fill("An earlier version said three trips a day.");
  await notes.getByRole("button", { name: correcting.add }).click();
  await expect(notes.getByText(correcting.unpublished)).toBeVisible();
  await expectAccessible(editor);
  await submitBoth(editor, id);
  const reviewer = await as("reviewer");
  await reviewer.goto(`/studio/articles/${id}`);
  const reviewing = wordsFor.reviewer.article.review;
  await bar(reviewer).getByRole("button", { name: reviewing.approve, exact: true }).click();
  await expect(reviewer.getByRole("dialog")).toContainText("An earlier version said three trips a day.");
  await reviewer.getByRole("dialog").getByRole("button", { name: reviewing.sign.sign, exact: true }).click();
  await expect(reviewer.getByText(reviewing.done.approved)).toBeVisible();
  await publisher.goto(`/studio/articles/${id}`);
  await choose(publisher, words.publish, words.both);
  await expect(publisher.getByText(words.done.published)).toBeVisible();

  await expect(async () => {
    await reader.goto(address("zh-Hant"));
    await expect(reader.getByRole("region", { name: "更正" })).toContainText("班次此前誤作每日三趟");
  }).toPass();
  await expectAccessible(reader);
  expect(await reader.locator('script[type="application/ld+json"]').textContent()).toContain("CorrectionComment");
  await reader.goto(`${address("en")}/facing`);
  await expect(reader.getByRole("region", { name: "Corrections" })).toContainText("three trips a day");
  await expect(reader.getByRole("region", { name: "更正" })).toContainText("此前误作每日三趟");
  await expect
    .poll(async () => (await reader.request.get("/en/corrections")).text())
    .toContain(`${address("en")}#correction-en-`);

  // Readers had it: it stays.
  await editor.goto(`/studio/articles/${id}`);
  await editor
    .getByRole("button", { name: said(wordsFor.editor.trash.actions, { title: titles.zh }), exact: true })
    .click();
  await editor.getByRole("menuitem", { name: correcting.open }).click();
  const kept = editor.getByRole("dialog", { name: correcting.title }).getByRole("listitem");
  await expect(kept).toHaveCount(1);
  await expect(kept.getByRole("button")).toHaveCount(0);
});
