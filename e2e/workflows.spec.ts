import type { Page } from "@playwright/test";
import { createId } from "#domain/ids.ts";
import { expectAccessible } from "./support/accessible.ts";
import { said, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// Workflow templates: an administrator makes one, is told what is wrong with it while it is, and gives it to a column.
// Names are the same in both scripts, so that everybody finds them.
const studio = wordsFor.admin;
const words = studio.workflows;
const reviewers = wordsFor.reviewer.workflows;
/** What is said where no review is left: the last of the sentence's choices. */
const unread = /other \{([^}]+)\}/.exec(words.problems.unreviewed)?.[1] ?? "";

const stage = (page: Page, place: number, name: string) =>
  page.getByRole("group", { name: said(words.form.stage, { place: String(place), name }), exact: true });
const button = (page: Page, message: string, name: string) =>
  page.getByRole("button", { name: said(message, { stage: name, name }), exact: true });
const whyNot = (page: Page) => page.locator("#why-not");
const nameField = (page: Page) =>
  page.getByLabel(said(words.form.nameIn, { script: studio.people.hans }), { exact: true }).first();
const listed = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Names a workflow; what is typed before the page is ready does nothing. */
async function nameIt(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await nameField(page).fill("");
    await nameField(page).fill(name);
    await expect(whyNot(page)).not.toContainText(words.problems.unnamedWorkflow, { timeout: 2000 });
  }).toPass();
}

test("a workflow is made from a copy, mended where it is told to be, given to a column, and read by the others", async ({
  as,
}) => {
  const mark = createId(6);
  const [name, columnName] = [`二人通看${mark}`, `山水${mark}`];
  const admin = await as("admin");
  await admin.goto("/studio/workflows");
  await expectAccessible(admin);
  await admin.getByRole("link", { name: said(words.copyNamed, { name: "三审三校" }), exact: true }).click();
  await admin.waitForURL(/\/studio\/workflows\/new\?from=three-reviews$/);
  await expect(whyNot(admin)).toContainText(words.problems.unnamedWorkflow);
  await nameIt(admin, name);
  const create = admin.getByRole("button", { name: words.form.create, exact: true });
  await expect(create).not.toHaveAttribute("aria-disabled", "true");

  // The proofs went back to the third review; where to now is for somebody to say.
  await button(admin, words.form.remove, "终审").click();
  const proof = stage(admin, 3, "一校");
  await expect(
    proof.getByLabel(said(words.form.nameIn, { script: studio.people.hans }), { exact: true }),
  ).toBeFocused();
  await expect(admin.getByText(said(words.form.removed, { stage: "终审", total: "6" }))).toBeAttached();
  await expect(proof).toContainText(words.problems.refusesForward);
  await expect(whyNot(admin)).toContainText(words.problems.refusesForward);
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(admin);
  await create.focus();
  await admin.keyboard.press("Enter");
  const refusal = proof.getByLabel(words.form.refusesTo);
  await expect(refusal).toBeFocused();
  await refusal.selectOption({ label: "复审" });
  await expect(proof).not.toContainText(words.problems.refusesForward);
  for (const last of ["签发", "三校", "二校", "一校"]) await button(admin, words.form.remove, last).click();
  await expect(create).not.toHaveAttribute("aria-disabled", "true");

  // By keys: the stage that is moved keeps them, also at its end.
  const up = button(admin, words.form.up, "复审");
  await up.focus();
  await admin.keyboard.press("Enter");
  await expect(stage(admin, 1, "复审")).toContainText(words.problems.refusesForward);
  await expect(up).toBeFocused();
  await admin.keyboard.press("Enter");
  await expect(admin.getByText(said(words.form.ends, { stage: "复审" }))).toBeAttached();
  await expect(up).toBeFocused();
  await button(admin, words.form.down, "复审").click();
  await expect(stage(admin, 2, "复审")).not.toContainText(words.problems.refusesForward);

  const kinds = [stage(admin, 1, "初审"), stage(admin, 2, "复审")].map((one) => one.getByLabel(words.form.kind));
  for (const kind of kinds) await kind.selectOption("work");
  await expect(whyNot(admin)).toContainText(unread);
  await expect(create).toHaveAttribute("aria-disabled", "true");
  for (const kind of kinds) await kind.selectOption("review");
  await create.click();
  await admin.waitForURL(/\/studio\/workflows$/);
  await expect(listed(admin, name)).toContainText(said(words.version, { number: "1" }));
  await expect(listed(admin, name)).toContainText(words.noColumn);

  // A column of its own, so that nobody else's articles go another way.
  await admin.goto("/studio/columns");
  await admin.getByRole("button", { name: studio.columns.new, exact: true }).click();
  const making = admin.getByRole("dialog", { name: studio.columns.new });
  await making.getByLabel(`${studio.columns.name}: ${studio.people.hans}`, { exact: true }).fill(columnName);
  await making.getByRole("button", { name: studio.common.add, exact: true }).click();
  await expect(making).toBeHidden();
  const column = admin.locator("section", { has: admin.getByRole("heading", { name: columnName }) });
  const title = said(studio.columns.workflow.title, { column: columnName });
  await column.getByRole("button", { name: `${title}: ${studio.columns.workflow.change}`, exact: true }).click();
  const choosing = admin.getByRole("dialog", { name: title });
  await choosing.getByLabel(studio.columns.workflow.label, { exact: true }).selectOption({ label: name });
  await expectAccessible(admin);
  await choosing.getByRole("button", { name: studio.common.save, exact: true }).click();
  await expect(column.getByRole("link", { name, exact: true })).toBeVisible();
  await admin.goto("/studio/workflows");
  await expect(listed(admin, name)).toContainText(said(words.columns, { columns: columnName }));

  const reviewer = await as("reviewer");
  await reviewer.goto("/studio/columns");
  await reviewer.getByRole("link", { name, exact: true }).click();
  await expect(reviewer.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(reviewer.getByText(reviewers.readOnly)).toBeVisible();
  const way = reviewer.getByRole("list", { name: said(reviewers.way.label, { name }), exact: true });
  await expect(way.getByRole("listitem")).toHaveCount(3);
  await expect(way).toContainText("複審");
  await expect(reviewer.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(reviewer);
  await reviewer.goto("/studio/workflows");
  await expect(listed(reviewer, name)).toBeVisible();
  await expect(reviewer.getByRole("link", { name: reviewers.new, exact: true })).toHaveCount(0);
});

test("of two who edit one workflow the second is told and keeps what was entered; nobody leaves it unsaved unasked; it is retired", async ({
  as,
}) => {
  const mark = createId(6);
  const name = `一人通看${mark}`;
  const [admin, other] = [await as("admin"), await as("admin")];
  await admin.goto("/studio/workflows/new?from=quick");
  await nameIt(admin, name);
  await admin.getByRole("button", { name: words.form.create, exact: true }).click();
  await admin.waitForURL(/\/studio\/workflows$/);
  const edit = admin.getByRole("link", { name: said(words.editNamed, { name }), exact: true });
  await edit.click();
  await admin.waitForURL(/\/studio\/workflows\/w-/);
  await other.goto(admin.url());
  await expect(whyNot(other)).toContainText(words.form.unchanged);

  const approvals = (page: Page) => page.getByLabel(words.form.approvals, { exact: true });
  for (const [page, count] of [
    [admin, "2"],
    [other, "3"],
  ] as const)
    await expect(async () => {
      await approvals(page).selectOption("1");
      await approvals(page).selectOption(count);
      await expect(whyNot(page)).toContainText(words.form.hint, { timeout: 2000 });
    }).toPass();
  await admin.getByRole("link", { name: `← ${words.title}` }).click();
  const leaving = admin.getByRole("dialog", { name: studio.leave.title });
  await leaving.getByRole("button", { name: studio.leave.stay }).click();
  await expect(leaving).toBeHidden();
  await admin.getByRole("button", { name: words.form.save, exact: true }).click();
  await admin.waitForURL(/\/studio\/workflows$/);

  const save = other.getByRole("button", { name: words.form.save, exact: true });
  await save.click();
  await expect(other.getByText(said(words.theirs.text, { number: "2" }))).toBeVisible();
  await expect(approvals(other)).toHaveValue("3");
  await expectAccessible(other);
  await other.getByRole("button", { name: said(words.theirs.keepMine, { number: "3" }), exact: true }).click();
  await save.click();
  await other.waitForURL(/\/studio\/workflows$/);
  await expect(listed(other, name)).toContainText(said(words.version, { number: "3" }));

  await button(other, words.retire.named, name).click();
  const retiring = other.getByRole("dialog", { name: said(words.retire.title, { name }) });
  await expectAccessible(other);
  await retiring.getByRole("button", { name: words.retire.button, exact: true }).click();
  await expect(listed(other, name)).toContainText(words.retired);
  await expectAccessible(other);
});
