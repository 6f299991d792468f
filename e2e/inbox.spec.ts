import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { approve, bar, expectSaved, finish, startArticle, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// The default way, with a person for every stage of it: what waits is in the inbox of whoever it waits for.
const editors = wordsFor.editor;
const reviewers = wordsFor.reviewer;
const translators = wordsFor.translator;
const publishers = wordsFor.publisher;

const lineOf = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

async function inbox(page: Page, view?: string): Promise<void> {
  await page.goto(`/studio/inbox${view ? `?view=${view}` : ""}`);
}

test("source review, translation, bilingual review and sign-off: each finds it, the next one gets it, a change calls the last one back", async ({
  as,
}) => {
  const [editor, translator, reviewer, publisher] = [
    await as("editor"),
    await as("translator"),
    await as("reviewer"),
    await as("publisher"),
  ];
  const title = "江心洲的末班船";
  const id = await startArticle(editor, title);
  await textOf(editor, "zh").click();
  await editor.keyboard.insertText("末班船傍晚离岸。");
  await expectSaved(editor, "zh");
  // The translation is still to be written: both are submitted, and the source is read first.
  await submitBoth(editor, id);
  await inbox(editor, "waiting");
  await expect(lineOf(editor, title)).toContainText("原文审阅");
  await inbox(translator);
  await expect(lineOf(translator, title)).toHaveCount(0);

  await inbox(reviewer);
  const line = lineOf(reviewer, title);
  await expect(line).toContainText("原文審閱");
  await line.getByRole("button", { name: reviewers.inbox.claim }).click();
  await expect(line).toContainText(reviewers.inbox.assigned.replace("{name}", "程以安"));
  await line.getByRole("button", { name: reviewers.inbox.release }).click();
  await expect(line.getByRole("button", { name: reviewers.inbox.claim })).toBeVisible();
  await expectAccessible(reviewer);
  await approve(reviewer, id);
  await inbox(reviewer);
  await expect(lineOf(reviewer, title)).toHaveCount(0);

  await inbox(translator);
  await expect(lineOf(translator, title)).toContainText("Translation");
  await translator.goto(`/studio/articles/${id}`);
  const done = bar(translator).getByRole("button", {
    name: translators.article.review.finish.replace("{stage}", "Translation"),
  });
  // There is nothing yet to say that of.
  await expect(done).toBeDisabled();
  const english = translator.locator("section[data-language=en]");
  const begin = english.getByRole("button", { name: translators.editor.begin });
  const text = textOf(translator, "en");
  await expect(begin.or(text)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await english.getByRole("textbox", { name: translators.editor.title }).click();
  await translator.keyboard.insertText("The Last Boat");
  await text.click();
  await translator.keyboard.insertText("The last boat leaves at dusk.");
  await expectSaved(translator, "en");
  await finish(translator, id);

  await inbox(reviewer);
  await expect(lineOf(reviewer, title)).toContainText("雙語審閱");
  await approve(reviewer, id);
  await inbox(publisher);
  await expect(lineOf(publisher, title)).toContainText("签发");

  // The publisher sends it back to the bilingual review, and says why.
  const review = publishers.article.review;
  await publisher.goto(`/studio/articles/${id}`);
  await bar(publisher).getByRole("button", { name: review.askForChanges }).click();
  const dialog = publisher.getByRole("dialog", { name: review.changes.title });
  await expect(dialog).toContainText(review.changes.hintStage.replace("{stage}", "双语审阅"));
  await dialog.getByLabel(review.changes.remark).fill("英文题目请再看一遍。");
  await dialog.getByRole("button", { name: review.changes.send }).click();
  await expect(publisher.getByText(review.done.returned)).toBeVisible();
  await inbox(reviewer);
  await expect(lineOf(reviewer, title)).toContainText(reviewers.inbox.again);
  await approve(reviewer, id);
  await publisher.reload();
  await bar(publisher).getByRole("button", { name: review.approve, exact: true }).click();
  await publisher.getByRole("dialog").getByRole("button", { name: review.sign.sign, exact: true }).click();
  await expect(publisher.getByText(review.done.approved)).toBeVisible();
  await inbox(publisher);
  await expect(lineOf(publisher, title)).toContainText(publishers.inbox.kind.publish);
  await inbox(editor, "all");
  await expect(lineOf(editor, title)).toContainText(editors.inbox.kind.publish);
  await expectAccessible(editor);
});
