import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { approve, bar, choose, importArticle, said, textOf, wordsFor } from "./support/desk.ts";
import { newcomer } from "./support/newcomer.ts";
import { expect, test } from "./support/test.ts";

// Newcomers read 简体, as the editor and the administrator of the sample desk do.
const words = wordsFor.admin;
const { absence, inbox, rights, users } = words;
const review = words.article.review;
const [onPaper, byNumbers] = ["纸上行走", "数说"];

const absenceOf = (page: Page) => page.locator("form").filter({ hasText: absence.substituteHint });
const lineOf = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

/** Opens something of somebody's menu on the page of accounts. */
async function openFor(admin: Page, name: string, item: string): Promise<void> {
  await admin.goto("/studio/users");
  await lineOf(admin, name)
    .getByRole("button", { name: users.actions.replace("{name}", name) })
    .click();
  await admin.getByRole("menuitem", { name: item, exact: true }).click();
}

/** As the administrator: limits somebody's one role to a column and, where it is said, a language. */
async function narrow(admin: Page, name: string, column: string, language?: "zh" | "en"): Promise<void> {
  await openFor(admin, name, rights.open);
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("button", { name: rights.add }).click();
  await dialog.getByRole("combobox", { name: rights.columns }).click();
  await admin.getByRole("option", { name: column, exact: true }).click();
  await admin.keyboard.press("Escape");
  if (language) await dialog.getByLabel(rights.language).selectOption(language);
  await dialog.getByRole("button", { name: rights.save, exact: true }).click();
  await expect(admin.getByText(rights.saved)).toBeVisible();
}

async function submitted(editor: Page, id: string): Promise<void> {
  await editor.goto(`/studio/articles/${id}`);
  await choose(editor, review.submit, review.both);
  await expect(editor.getByText(review.done.submitted)).toBeVisible();
}

test("a translator of one column's English writes that, reads the rest and is told why", async ({ as, open }) => {
  const admin = await as("admin");
  const name = "俞青禾";
  const translator = await newcomer(open, name, "translator");
  const here = await importArticle({ zh: "渡口的早班", en: "The Early Ferry" }, "early-ferry");
  const none = await importArticle({ zh: "无栏的渡口", en: "No Column Ferry" }, "no-column-ferry", "one-review");
  await narrow(admin, name, onPaper, "en");
  await expect(lineOf(admin, name)).toContainText(
    rights.only.replace("{role}", words.roles.translator).replace("{what}", `${onPaper} · ${rights.languages.en}`),
  );
  await expectAccessible(admin);

  await translator.goto(`/studio/articles/${here}`);
  await expect(bar(translator)).toContainText(said(review.writesOnly));
  await expect(textOf(translator, "en")).toHaveAttribute("contenteditable", "true");
  await expect(textOf(translator, "zh")).toHaveAttribute("contenteditable", "false");
  await translator.goto(`/studio/articles/${none}`);
  await expect(bar(translator)).toContainText(review.writesNothing);
  await expect(textOf(translator, "en")).toHaveAttribute("contenteditable", "false");
  await translator.goto("/studio/account");
  await expect(translator.getByRole("main")).toContainText(onPaper);
});

test("a reviewer of one column has none of the others' in the inbox", async ({ as, open }) => {
  const [admin, editor] = [await as("admin"), await as("editor")];
  const name = "施望岚";
  const reviewer = await newcomer(open, name, "reviewer");
  const title = "石桥的夜灯";
  const id = await importArticle({ zh: title, en: "Lamps on the Stone Bridge" }, "stone-bridge-lamps");
  await submitted(editor, id);
  await reviewer.goto("/studio/inbox");
  await expect(lineOf(reviewer, title)).toBeVisible();

  await narrow(admin, name, byNumbers);
  await reviewer.reload();
  await expect(lineOf(reviewer, title)).toHaveCount(0);
  await reviewer.goto("/studio/inbox?view=all");
  await expect(lineOf(reviewer, title).getByRole("button", { name: inbox.handTo })).toHaveCount(0);
  await reviewer.goto(`/studio/articles/${id}`);
  await expect(bar(reviewer).getByRole("button", { name: review.approve, exact: true })).toBeDisabled();
});

test("who is away has a substitute, who decides as themself; who is disabled is out at once", async ({ as, open }) => {
  const [admin, editor] = [await as("admin"), await as("editor")];
  const [nameAway, nameSubstitute] = ["纪南乔", "冉知微"];
  const away = await newcomer(open, nameAway, "reviewer");
  const substitute = await newcomer(open, nameSubstitute, "reviewer");
  const titles = ["潮汐表上的字", "灯塔守则"];
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const id = await importArticle({ zh: title, en: `Tide ${index}` }, `tide-${index}`);
    await submitted(editor, id);
    await away.goto("/studio/inbox");
    await lineOf(away, title).getByRole("button", { name: inbox.claim }).click();
    await expect(lineOf(away, title)).toContainText(inbox.assigned.replace("{name}", nameAway));
    ids.push(id);
  }
  const [first = "", second = ""] = ids;
  const [firstTitle = "", secondTitle = ""] = titles;
  await substitute.goto("/studio/inbox");
  await expect(lineOf(substitute, firstTitle)).toHaveCount(0);

  await away.goto("/studio/account");
  await away.getByRole("combobox", { name: absence.substitute }).click();
  await away.getByRole("option", { name: nameSubstitute }).click();
  await away.getByRole("checkbox", { name: absence.away }).check();
  await expectAccessible(away);
  await absenceOf(away).getByRole("button", { name: absence.save, exact: true }).click();
  await expect(away.getByText(absence.saved, { exact: true })).toBeVisible();

  await substitute.reload();
  await expect(lineOf(substitute, firstTitle)).toContainText(inbox.for.replace("{name}", nameAway));
  await approve(substitute, first, review);
  await substitute.goto(`/studio/articles/${first}/slip`);
  await expect(substitute.getByRole("main")).toContainText(said(words.slip.detail.inPlaceOf, { name: nameAway }));

  await openFor(admin, nameAway, users.disable);
  await admin.getByRole("dialog").getByRole("button", { name: users.disable, exact: true }).click();
  await expect(admin.getByText(users.nowDisabled.replace("{name}", nameAway))).toBeVisible();
  await away.goto("/studio/inbox");
  await expect(away).toHaveURL(/\/studio\/sign-in/);
  await substitute.goto("/studio/inbox");
  await expect(lineOf(substitute, secondTitle)).toContainText(inbox.for.replace("{name}", nameAway));
  await approve(substitute, second, review);
});
