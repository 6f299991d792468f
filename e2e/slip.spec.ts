import { expectAccessible } from "./support/accessible.ts";
import { approve, expectSaved, importArticle, said, submitBoth, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// The desk's paper: what was decided about an article, by whom, and of exactly what.
const words = wordsFor.publisher;
const slip = words.slip;

test("the review slip says who approved what in which role, shows an approval that fell, and prints black on white", async ({
  as,
}) => {
  const title = "要打印发稿单的一篇";
  const id = await importArticle({ zh: title, en: "On one sheet" }, "on-one-sheet");
  const [editor, reviewer, publisher] = [await as("editor"), await as("reviewer"), await as("publisher")];

  await publisher.goto(`/studio/articles/${id}/slip`);
  await expect(publisher.getByRole("heading", { level: 1, name: slip.title })).toBeVisible();
  await expect(publisher.getByRole("main")).toContainText(slip.empty.title);

  await submitBoth(editor, id);
  await approve(reviewer, id);
  await textOf(editor, "en").getByText("Row 1:").click();
  await editor.keyboard.press("ControlOrMeta+Home");
  await editor.keyboard.insertText("Checked. ");
  await expectSaved(editor, "en");
  await approve(reviewer, id);

  await publisher.goto(`/studio/articles/${id}`);
  await publisher.getByRole("button", { name: said(words.trash.actions, { title }) }).click();
  await publisher.getByRole("menuitem", { name: slip.open }).click();
  await expect(publisher).toHaveURL(/\/slip$/);
  const sheet = publisher.getByRole("main");
  await expect(sheet).toContainText(title);
  await expect(sheet).toContainText("On one sheet");
  await expect(sheet).toContainText(slip.whole);

  const approvals = sheet.getByRole("row").filter({ hasText: slip.decision.approved });
  const [fell, stands] = [
    approvals.filter({ hasText: "已失效" }),
    approvals.filter({ hasText: slip.detail.standing.stands }),
  ];
  await expect(fell).toHaveCount(1);
  await expect(stands).toHaveCount(1);
  await expect(stands).toContainText("程以安");
  await expect(stands).toContainText(words.roles.reviewer);
  await expect(stands).toContainText("UTC+08:00");
  const [before, now] = [await fell.locator("code").textContent(), await stands.locator("code").textContent()];
  expect(now).toMatch(/^v1:[0-9a-f]{64}$/);
  expect(before).not.toBe(now);
  // What was approved is what stands.
  await expect(sheet.getByRole("row").filter({ hasText: slip.facts.pair }).locator("code")).toHaveText(now ?? "");
  await expectAccessible(publisher);

  await publisher.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(publisher.getByRole("button", { name: slip.print })).toBeHidden();
  await expect(sheet).toHaveCSS("color", "rgb(0, 0, 0)");
  await publisher.emulateMedia({ media: "screen", colorScheme: null });

  // On a telephone nothing has to be pushed sideways.
  await publisher.setViewportSize({ width: 360, height: 740 });
  await expect(stands).toBeVisible();
  expect(await publisher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
