import en from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import { approve, choose, importArticle, openCorrections, publishBoth, said, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// One language is corrected after both went out: readers of the other are told, on pages that were pressed before.
const editors = wordsFor.editor.article.review;
const publishers = wordsFor.publisher.article.review;
const correcting = wordsFor.editor.article.corrections;
const titles = { zh: "只有中文改过的一篇", en: "Behind the Chinese" };
const slug = "behind-the-chinese";

/** The words of a message before its first date. */
const beginning = (message: string, other: string) =>
  message
    .replace(/<link>.*?<\/link>/, other)
    .split("<otherDay>")[0]
    ?.trim() ?? "";

test("a language that was corrected since is said where the other one is read, and leads there", async ({
  as,
  page: reader,
}) => {
  const id = await importArticle(titles, slug);
  await publishBoth(as, id);
  const address = (locale: string) => `/${locale}/articles/${slug}-${id}`;
  await expect(async () => {
    expect((await reader.goto(address("en")))?.status()).toBe(200);
  }).toPass();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(titles.en);
  const line = reader.locator(".freshness");
  await expect(line).toHaveCount(0);

  const editor = await as("editor");
  const chinese = wordsFor.editor.editor.languages["zh-Hans"];
  const notes = await openCorrections(editor, id, titles.zh);
  await notes.getByLabel(said(correcting.note, { language: chinese })).fill("班次此前误作每日三趟。");
  await notes.getByRole("button", { name: correcting.add }).click();
  await expect(notes.getByText(correcting.unpublished)).toBeVisible();
  await editor.goto(`/studio/articles/${id}`);
  await choose(editor, editors.submit, chinese);
  await expect(editor.getByText(editors.done.submitted)).toBeVisible();
  await approve(await as("reviewer"), id);
  const publisher = await as("publisher");
  await publisher.goto(`/studio/articles/${id}`);
  await choose(publisher, publishers.publish, wordsFor.publisher.editor.languages["zh-Hans"]);
  await expect(publisher.getByText(publishers.done.published)).toBeVisible();

  await expect(async () => {
    await reader.goto(address("en"));
    await expect(line).toContainText(beginning(en.reader.freshness.corrected, "Chinese"), { timeout: 1000 });
  }).toPass();
  await expect(async () => {
    await reader.goto(`${address("zh-Hans")}/facing`);
    await expect(line).toContainText(beginning(hans.reader.freshness.corrected, "中文版"), { timeout: 1000 });
  }).toPass();
  await reader.goto(address("en"));
  await line.getByRole("link").click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(titles.zh);
  // The one that was corrected says so itself, and is not behind.
  await expect(reader.getByRole("region", { name: "更正" })).toContainText("班次此前误作每日三趟。");
  await expect(line).toHaveCount(0);
});
