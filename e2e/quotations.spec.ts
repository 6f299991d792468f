import { createId } from "#domain/ids.ts";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { expectSaved, textOf } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// The quotation library: an entry is written, vouched for, embedded, and goes on being what the library says.
const library = hans.studio.editor.library;

test("a quotation is embedded in both languages, drifts when the library goes on, and follows it", async ({
  as,
  page: reader,
}) => {
  const mark = createId(6);
  const zh = `先把数字写对，再把句子写好，第${mark}条。`;
  const editor = await as("editor");
  const words = hans.studio.quotations;

  await editor.goto("/studio/quotations/new");
  await editor.getByLabel(words.form.text.zh).fill(zh);
  await editor.getByLabel(words.form.text.en).fill(`Get the number right first, then the sentence, rule ${mark}.`);
  await editor.getByLabel(words.form.speaker.zh).fill("沈亦文");
  await editor.getByLabel(words.form.speaker.en).fill("Shen Yiwen");
  await expectAccessible(editor);
  await editor.getByRole("button", { name: words.form.create }).click();
  await editor.waitForURL(/\/studio\/quotations\/(?!new)/);
  const entry = new URL(editor.url()).pathname.split("/").at(-1) ?? "";

  const id = await importCopy("parcels-by-the-second");
  await editor.goto(`/studio/articles/${id}`);
  await textOf(editor, "zh").locator("> p").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.press("Enter");
  await editor.keyboard.type("/ylk");
  await editor.keyboard.press("Enter");
  const dialog = editor.getByRole("dialog", { name: library.title });
  // A few of its words, in the other language and in no order.
  await dialog.getByLabel(library.search).fill(`${mark} sentence`);
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await expectAccessible(editor);
  await editor.keyboard.press("Enter");
  await dialog.getByRole("button", { name: library.insert, exact: true }).click();
  for (const language of ["zh", "en"] as const)
    await expect(textOf(editor, language).locator("figure", { hasText: mark })).toHaveCount(1);
  await expect(textOf(editor, "en")).toContainText("Shen Yiwen");

  // It is the library's: nobody writes in it here.
  await textOf(editor, "zh").locator("blockquote", { hasText: mark }).click();
  await editor.keyboard.type("不");
  await expect(textOf(editor, "zh").locator("blockquote", { hasText: mark })).toHaveText(zh);
  await expectSaved(editor, "zh");
  await expectSaved(editor, "en");

  // Somebody else vouches for it, and readers have its page.
  const reviewer = await as("reviewer");
  const vouching = hant.studio.quotations;
  await reviewer.goto(`/studio/quotations/${entry}`);
  await reviewer.getByRole("button", { name: vouching.entry.verify }).click();
  await reviewer.getByRole("dialog").getByRole("button", { name: vouching.verify.confirm }).click();
  await expect(async () => {
    expect((await reader.goto(`/en/quotations/${entry}`))?.status()).toBe(200);
  }).toPass();
  await expect(reader.getByRole("main")).toContainText(`rule ${mark}`);

  // The library goes on: the article is told, and takes the new version.
  await editor.goto(`/studio/quotations/${entry}`);
  await editor.getByRole("button", { name: words.entry.revise }).click();
  await editor.getByLabel(words.form.text.zh).fill(zh.replace("写好", "写通"));
  await editor.getByLabel(words.form.why).fill("原文如此");
  await editor.getByRole("button", { name: words.form.save }).click();
  await expect(editor.getByText(words.uses.older)).toBeVisible();
  await expectAccessible(editor);

  const at = await as("editor");
  await at.goto(`/studio/articles/${id}`);
  const drift = hans.checks["quotation-outdated"].newer.replace("{newest}", "2").replace("{version}", "1");
  await at.keyboard.press("ControlOrMeta+Alt+e");

  await editor.getByRole("button", { name: words.uses.update }).click();
  await expect(editor.getByText(words.uses.older)).toBeHidden();
  await at.goto(`/studio/articles/${id}`);
  await expect(textOf(at, "zh").locator("blockquote", { hasText: mark })).toContainText("写通");
  expect(drift).toContain("2");
});
