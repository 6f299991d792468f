import { createId } from "#domain/ids.ts";
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { expectAccessible } from "./support/accessible.ts";
import { expectSaved, said, textOf } from "./support/desk.ts";
import { importCopy } from "./support/import-copy.ts";
import { expect, test } from "./support/test.ts";

// The quotation library: an entry is written, vouched for, embedded, and goes on being what the library says.
const library = hans.studio.editor.library;
const { blockMenu } = hans.studio.editor;
const words = hans.studio.quotations;
const attribution = hans.studio.editor.quotation;
const vouching = hant.studio.quotations;

// A page that is not there yet answers 404, which the browser's console says as well.
test.use({ expectedErrors: async ({}, use) => use([/404/]) });

test("a quotation is embedded in both languages, drifts when the library goes on, and follows it", async ({
  as,
  page: reader,
}) => {
  const mark = createId(6);
  const zh = `先把数字写对，再把句子写好，记号${mark}。`;
  const editor = await as("editor");

  await editor.goto("/studio/quotations/new");
  const side = (language: "zh" | "en") => editor.getByRole("region", { name: words.form.sides[language], exact: true });
  await side("zh").getByLabel(words.form.words).fill(zh);
  await side("en").getByLabel(words.form.words).fill(`Get the number right first, then the sentence: mark ${mark}.`);
  await side("zh").getByLabel(attribution.speaker).fill("沈亦文");
  await side("en").getByLabel(attribution.speaker).fill("Shen Yiwen");
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
  await expect(editor.getByRole("listbox", { name: blockMenu }).getByRole("option")).toHaveCount(1);
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
  await reviewer.goto(`/studio/quotations/${entry}`);
  await reviewer.getByRole("button", { name: vouching.vouch.button }).click();
  await reviewer.getByRole("dialog").getByRole("button", { name: vouching.vouch.confirm }).click();
  await expect(async () => {
    expect((await reader.goto(`/en/quotations/${entry}`))?.status()).toBe(200);
  }).toPass();
  await expect(reader.getByRole("main")).toContainText(`mark ${mark}`);

  // The library goes on.
  await editor.goto(`/studio/quotations/${entry}`);
  await editor.getByRole("button", { name: words.newVersion }).click();
  await side("zh").getByLabel(words.form.words).fill(zh.replace("写好", "写通"));
  await editor.getByLabel(words.form.why).fill("依手稿订正一字");
  await editor.getByRole("button", { name: words.form.revise }).click();
  await expect(editor.getByText(words.uses.older, { exact: true })).toBeVisible();
  await expectAccessible(editor);

  // The article is told that it did, beside the row.
  const writer = await as("translator");
  await writer.goto(`/studio/articles/${id}`);
  await textOf(writer, "en").locator("> p").first().click();
  await writer.keyboard.press("ControlOrMeta+Alt+e");
  await expect(writer.getByRole("dialog").getByText("version 2 of this quotation")).toHaveCount(2, { timeout: 20_000 });
  await writer.keyboard.press("Escape");

  await editor.getByLabel(words.uses.all, { exact: true }).check();
  await editor.getByRole("button", { name: said(words.uses.update, { count: "1" }) }).click();
  await expect(editor.getByText(words.uses.older, { exact: true })).toBeHidden();
  await writer.goto(`/studio/articles/${id}`);
  await expect(textOf(writer, "zh").locator("blockquote", { hasText: mark })).toContainText("写通");
  await expect(textOf(writer, "en").locator("figure", { hasText: mark })).toContainText("version 2");
});

test("words that the library has are offered as its entry, and stay locked until they are taken out of its hands", async ({
  as,
}) => {
  const mark = createId(6);
  const editor = await as("editor");
  await editor.goto("/studio/quotations/new");
  const side = editor.getByRole("region", { name: words.form.sides.zh, exact: true });
  await side.getByLabel(words.form.words).fill(`读者记得的往往只是一个数字，编辑忘掉的也往往是同一个，记号${mark}。`);
  await editor.getByRole("button", { name: words.form.create }).click();
  await editor.waitForURL(/\/studio\/quotations\/(?!new)/);

  await editor.goto(`/studio/articles/${await importCopy("parcels-by-the-second")}`);
  await textOf(editor, "zh").locator("> p").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.press("Enter");
  await editor.keyboard.type("/yulu");
  await editor.keyboard.press("Enter");
  await editor.keyboard.insertText(`读者记住的往往只是一个数字，编辑忘掉的也往往是同一个，记号${mark}。`);
  await expectSaved(editor, "zh");
  await editor.locator("button[data-findings]").click({ timeout: 30_000 });
  await editor.getByRole("dialog").getByRole("button", { name: library.use }).click({ timeout: 20_000 });
  const quotation = textOf(editor, "zh").locator("figure", { hasText: mark });
  await expect(quotation).toContainText("读者记得的往往");
  await expect(quotation).toContainText(library.entry);
  await editor.keyboard.press("Escape");
  await quotation.getByRole("button", { name: library.detach }).click();
  await quotation.getByText("读者记得的").click();
  await editor.keyboard.insertText("（笑）");
  await expect(quotation).toContainText("（笑）");

  // A part of it, chosen by keys; opened, the whole shows which.
  await textOf(editor, "zh").locator("> p").first().click();
  await expect(editor.getByRole("toolbar").first()).toContainText(hans.studio.editor.kinds.paragraph);
  await editor.keyboard.press("End");
  await editor.keyboard.press("Enter");
  await editor.keyboard.type("/ylk");
  await expect(editor.getByRole("listbox", { name: blockMenu }).getByRole("option")).toHaveCount(1);
  await editor.keyboard.press("Enter");
  const dialog = editor.getByRole("dialog", { name: library.title });
  await dialog.getByLabel(library.search).fill(mark);
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await editor.keyboard.press("Enter");
  await dialog.getByLabel(library.text.zh).focus();
  await editor.keyboard.press("ControlOrMeta+Home");
  for (const _ of "读者记得的") await editor.keyboard.press("Shift+ArrowRight");
  await expect(dialog).toContainText(library.part);
  await dialog.getByRole("button", { name: library.insertPart, exact: true }).click();
  const part = textOf(editor, "zh").locator("figure", { hasText: library.excerpt });
  await expect(part.locator("blockquote")).toHaveText("读者记得的");
  await part.getByText(library.excerpt).click();
  await expect(part.locator("mark")).toHaveText("读者记得的");
  await expect(part.locator("details")).toContainText(mark);
  await expectAccessible(editor);
});
