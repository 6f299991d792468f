import { readFile } from "node:fs/promises";
import { expectAccessible } from "./support/accessible.ts";
import { importArticle, publishBoth, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

const words = wordsFor.publisher;

test("what was decided is found in the audit log, taken away and verified; the figures count it", async ({ as }) => {
  const title = "记在日志里的一篇";
  const id = await importArticle({ zh: title, en: "Kept in the log" }, "kept-in-the-log");
  await publishBoth(as, id);
  const publisher = await as("publisher");

  await publisher.goto("/studio/audit");
  await publisher.getByLabel(words.audit.filter.article).fill(id);
  await publisher.getByRole("button", { name: words.audit.filter.show }).click();
  await expect(publisher).toHaveURL(new RegExp(`article=${id}`));
  const lines = publisher.getByRole("list", { name: words.audit.list }).getByRole("listitem");
  await expect(lines).toHaveCount(3);
  await expect(lines.first()).toContainText(title);
  await expect(lines.first()).toContainText("发布");
  await lines.first().locator("summary").click();
  await expect(lines.first().locator("pre")).toContainText('"prevHash"');
  await expectAccessible(publisher);

  const download = publisher.waitForEvent("download");
  await publisher.getByRole("link", { name: words.audit.export.jsonl }).click();
  const exported = (await readFile(await (await download).path(), "utf8")).trim().split("\n");
  expect(exported).toHaveLength(3);

  await publisher.getByRole("button", { name: words.audit.verify.button }).click();
  await expect(publisher.getByRole("status").filter({ hasText: "链条全部完整" })).toBeVisible();

  await publisher.goto("/studio/figures");
  const months = publisher.getByRole("region", { name: words.figures.months.title, exact: true }).first();
  await expect(months.locator("svg")).toBeVisible();
  await months.locator("summary").click();
  await expect(months.getByRole("rowheader").first()).toBeVisible();
  await expectAccessible(publisher);

  // An editor has figures, their own by person, and no log.
  const editor = await as("editor");
  await editor.goto("/studio/figures");
  await expect(editor.getByText(wordsFor.editor.figures.people.own)).toBeVisible();
});
