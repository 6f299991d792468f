import type { Page } from "@playwright/test";
import {
  approve,
  bar,
  choose,
  expectSaved,
  importArticle,
  said,
  submitBoth,
  textOf,
  wordsFor,
} from "./support/desk.ts";
import { newcomer } from "./support/newcomer.ts";
import { expect, test } from "./support/test.ts";

// The shipped ways beside the default one, by as many people as they ask for.
const words = wordsFor.editor.article.review;

test.use({ expectedErrors: async ({}, use) => use([/404/]) });

const read = async (reader: Page, path: string) =>
  expect(async () => {
    expect((await reader.goto(path))?.status()).toBe(200);
  }).toPass();

test("three reviews by three people, three proofs in which others read only, a sign-off, and readers", async ({
  as,
  open,
  page: reader,
}) => {
  const id = await importArticle(
    { zh: "三审三校的一篇", en: "Reviewed Three Times" },
    "reviewed-thrice",
    "three-reviews",
  );
  const [editor, third, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];
  const [first, second] = [await newcomer(open, "段初审", "reviewer"), await newcomer(open, "房复审", "reviewer")];
  await submitBoth(editor, id);
  await approve(first, id, words);
  // Nobody reviews twice.
  await expect(bar(first)).toContainText(said(words.inReview, { scope: "中英文一起", stage: "复审" }));
  await expect(bar(first).getByRole("button", { name: words.approve, exact: true })).toBeDisabled();
  await approve(second, id, words);
  await editor.goto(`/studio/articles/${id}`);
  await expect(textOf(editor, "zh")).toHaveAttribute("contenteditable", "true");
  await approve(third, id);

  // The proofs are the reviewers' to write in.
  await editor.reload();
  await expect(bar(editor)).toContainText(said(words.held, { stage: "一校" }));
  await expect(textOf(editor, "zh")).toHaveAttribute("contenteditable", "false");
  // So is what is signed with the text.
  const details = wordsFor.editor.article.details;
  await editor.getByRole("button", { name: details.open }).click();
  const drawer = editor.getByRole("dialog", { name: details.title });
  await expect(drawer).toContainText(said(words.held, { stage: "一校" }));
  await expect(drawer.getByLabel(details.slug)).toBeEditable({ editable: false });
  await expect(drawer.getByRole("button", { name: details.credits.add })).toHaveCount(0);
  // And no earlier state is offered, which would be refused.
  const { revisions } = wordsFor.editor.article;
  await editor.keyboard.press("Escape");
  await editor.getByRole("button", { name: revisions.open }).click();
  const earlier = editor.getByRole("dialog", { name: revisions.title });
  await earlier.getByRole("listitem").first().getByRole("button").click();
  await expect(earlier).toContainText(said(words.held, { stage: "一校" }));
  await expect(earlier.getByRole("button", { name: said(revisions.restoreNumber, { number: "" }) })).toHaveCount(0);
  await third.goto(`/studio/articles/${id}`);
  await expect(textOf(third, "zh")).toHaveAttribute("contenteditable", "true");
  await third.getByRole("button", { name: wordsFor.reviewer.article.details.open }).click();
  await expect(third.getByLabel(wordsFor.reviewer.article.details.slug)).toBeEditable();
  await approve(first, id, words);
  await approve(first, id, words);
  await approve(second, id, words);
  await approve(publisher, id, words);
  await choose(publisher, words.publish, words.both);
  await expect(publisher.getByText(words.done.published)).toBeVisible();
  await read(reader, `/zh-Hant/articles/reviewed-thrice-${id}`);
});

test("a desk of two: one writes, the other approves, and either publishes", async ({ as, open, page: reader }) => {
  const id = await importArticle({ zh: "两个人的一篇", en: "Made by Two" }, "made-by-two", "quick");
  const [editor, other] = [await as("editor"), await newcomer(open, "另一位编辑", "editor")];
  await editor.goto(`/studio/articles/${id}`);
  await textOf(editor, "zh").getByText("第1段").click();
  await editor.keyboard.press("ControlOrMeta+Home");
  await editor.keyboard.insertText("改过了：");
  await expectSaved(editor, "zh");
  await submitBoth(editor, id);
  const approving = bar(editor).getByRole("button", { name: words.approve, exact: true });
  await expect(approving).toBeDisabled();
  await approve(other, id, words);
  await choose(other, words.publish, words.both);
  await expect(other.getByText(words.done.published)).toBeVisible();
  await read(reader, `/en/articles/made-by-two-${id}`);
});
