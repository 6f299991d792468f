import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Locator, type Page } from "@playwright/test";
import { z } from "zod";
import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };
import { sharedProduct } from "./product.ts";

/** What the studio says to each of the sample desk's people, in the language they read. */
export const wordsFor = {
  editor: hans.studio,
  translator: en.studio,
  reviewer: hant.studio,
  publisher: hans.studio,
  admin: hans.studio,
} satisfies Record<Role, unknown>;

/** A sentence of `messages/` with its `{names}` filled in, or only what stands before the first of them. */
export function said(message: string, given: Record<string, string> = {}): string {
  const filled = message.replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
  return filled.split("{")[0] ?? "";
}

/** Starts an article from the desk, as an editor does, and leaves the page on it. Gives its id. */
export async function startArticle(page: Page, title: string, language: "zh" | "en" = "zh"): Promise<string> {
  const words = hans.studio.newArticle;
  await page.goto("/studio");
  await page.locator("[data-new-article]").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radiogroup").first().getByText(words[language], { exact: true }).click();
  await dialog.getByLabel(words.name).fill(title);
  await dialog.getByRole("button", { name: words.create }).click();
  await page.waitForURL(/\/studio\/articles\/\w+$/);
  await expect(column(page, language).getByRole("textbox").first()).toHaveText(title);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** One language's side of the article page. */
export function column(page: Page, language: "zh" | "en"): Locator {
  return page.locator(`section[data-language=${language}]`);
}

/** Where the text of one language is written. */
export function textOf(page: Page, language: "zh" | "en"): Locator {
  return column(page, language).locator("[contenteditable][role=textbox]");
}

/** The line that says where the words of one language are. */
export async function expectSaved(page: Page, language: "zh" | "en"): Promise<void> {
  await expect(column(page, language).locator("[data-status]")).toHaveAttribute("data-status", "saved");
}

/** The same line for the whole page, details and all. */
export async function expectAllSaved(page: Page): Promise<void> {
  await expect(page.locator("main > header p[data-status]")).toHaveAttribute("data-status", "saved");
}

/** What an article says, where it is to be something else than twelve long rows. */
type Text = { zh: string; en: string };

const reportSchema = z.object({ articleId: z.string() });

/** Imports an article with both languages by the operator's command, so that nobody of the desk has written it. */
export async function importArticle(
  titles: { zh: string; en: string },
  slug: string,
  /** The workflow it goes by, as an article without a column. */
  template?: string,
  text?: Text,
): Promise<string> {
  const [id = ""] = await importArticles([
    { titles, slug, ...(template ? { template } : {}), ...(text ? { text } : {}) },
  ]);
  return id;
}

/** Several with one command. */
export async function importArticles(
  articles: { titles: { zh: string; en: string }; slug: string; template?: string; text?: Text }[],
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "duizhao-journey-"));
  const ferries = { zh: ferryRows("zh"), en: ferryRows("en") };
  const folders = articles.map(({ slug }) => join(folder, slug));
  for (const [index, { titles, slug, template, text = ferries }] of articles.entries()) {
    const one = folders[index] ?? folder;
    await mkdir(one);
    await writeFile(
      join(one, "article.json"),
      JSON.stringify({ ...blankArticle, id: createId(), slug, ...(template ? { column: null, template } : {}) }),
    );
    await writeFile(join(one, "zh.md"), `---\ntitle: ${JSON.stringify(titles.zh)}\nscript: Hans\n---\n\n${text.zh}\n`);
    await writeFile(join(one, "en.md"), `---\ntitle: ${JSON.stringify(titles.en)}\n---\n\n${text.en}\n`);
  }
  const { url, dataDir } = sharedProduct();
  const { stdout } = await promisify(execFile)("npm", ["run", "-s", "duizhao", "--", "import", "--json", ...folders], {
    env: { ...process.env, DUIZHAO_DATA_DIR: dataDir, DUIZHAO_URL: url },
  });
  await rm(folder, { recursive: true });
  return stdout
    .trim()
    .split("\n")
    .map((line) => reportSchema.parse(JSON.parse(line)).articleId);
}

const blankArticle = {
  format: "duizhao-article/1",
  column: "on-paper",
  tags: [],
  source: null,
  datePublished: null,
  sourceLanguage: "zh",
  template: "one-review",
  credits: [{ roles: ["author", "translator"], people: ["helen-marsh"] }],
  cover: null,
};

/** Twelve rows, each long enough to be a place on a page. */
function ferryRows(language: "zh" | "en"): string {
  const row = {
    zh: (number: number) => `第${number}段：渡船每天来回三十八趟，${"雨天也不停。".repeat(9)}`,
    en: (number: number) =>
      `Row ${number}: it makes 38 trips a day, ${"the ferry crosses in the rain too. ".repeat(9)}`,
  }[language];
  return Array.from({ length: 12 }, (_, index) => row(index + 1)).join("\n\n");
}

/** Chooses in a list's filter, which takes no choice before the page is ready, and waits for its address. */
export async function chooseFilter(page: Page, label: string, option: string, address: RegExp): Promise<void> {
  await page.getByLabel(label).selectOption(option);
  await expect(page).toHaveURL(address);
}

const editors = wordsFor.editor.article.review;
const reviewers = wordsFor.reviewer.article.review;
const translators = wordsFor.translator.article.review;

/** Where an article page says how far it is on its way to readers, and what can be done. */
export const bar = (page: Page) => page.locator("main > section").first();

/** An action of that bar on one language or both. */
export async function choose(page: Page, button: string, item: string): Promise<void> {
  await bar(page).getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

/** As the editor. */
export async function submitBoth(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/articles/${id}`);
  await choose(page, editors.submit, editors.both);
  await expect(page.getByText(editors.done.submitted)).toBeVisible();
}

/** As the reviewer, or in the words of somebody else who may. */
export async function approve(page: Page, id: string, words: typeof editors = reviewers): Promise<void> {
  await page.goto(`/studio/articles/${id}`);
  await bar(page).getByRole("button", { name: words.approve, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.sign.sign, exact: true }).click();
  await expect(page.getByText(words.done.approved)).toBeVisible();
}

/** As the translator: says that the translation is done. */
export async function finish(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/articles/${id}`);
  await bar(page)
    .getByRole("button", { name: translators.finish.replace("{stage}", "Translation") })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: translators.sign.finish, exact: true }).click();
  await expect(page.getByText(translators.done.finished)).toBeVisible();
}

/** Leaves every error that a row shows as it is, as whoever is at the page may for a reason. */
export async function waiveErrors(
  page: Page,
  words: typeof hans.studio.editor.findings,
  reason: string,
): Promise<void> {
  const marks = page.locator("button[data-findings]:has([data-severity=error])");
  await marks.first().waitFor();
  for (let rows = await marks.count(); rows > 0; rows--) {
    await marks.first().click();
    const panel = page.getByRole("dialog");
    const waive = panel
      .locator("li", { hasText: words.severity.error })
      .getByRole("button", { name: words.waive, exact: true });
    for (let left = await waive.count(); left > 0; left = await waive.count()) {
      await waive.first().click();
      await panel.getByLabel(words.reason).fill(reason);
      await panel.getByRole("button", { name: words.waiveNow, exact: true }).click();
      await expect(panel.getByLabel(words.reason)).toHaveCount(0);
      // Findings that say the same of the same words go together.
      await expect.poll(() => waive.count()).toBeLessThan(left);
    }
    // The keys are still in the panel, though what they were on is gone.
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(marks).toHaveCount(rows - 1);
  }
}

/** From a draft to readers, by the three people it takes. */
export async function publishBoth(
  as: (role: Role) => Promise<Page>,
  id: string,
  /** Why the errors of what is published may stay. */
  { waiving }: { waiving?: string } = {},
): Promise<void> {
  await submitBoth(await as("editor"), id);
  const [reviewer, publisher] = [await as("reviewer"), await as("publisher")];
  await approve(reviewer, id);
  // What goes the default way is translated, read as a pair, and signed off besides.
  if ((await bar(reviewer).getByRole("list", { name: reviewers.way.label }).count()) > 0) {
    await finish(await as("translator"), id);
    await approve(reviewer, id);
    await approve(publisher, id, editors);
  }
  await publisher.goto(`/studio/articles/${id}`);
  if (waiving !== undefined) await waiveErrors(publisher, wordsFor.publisher.editor.findings, waiving);
  await choose(publisher, editors.publish, editors.both);
  await expect(publisher.getByText(editors.done.published)).toBeVisible();
}

/** Opens the notes of what an article had wrong, as an editor does, and gives the dialog. */
export async function openCorrections(editor: Page, id: string, title: string): Promise<Locator> {
  const { trash, article } = wordsFor.editor;
  await editor.goto(`/studio/articles/${id}`);
  await editor.getByRole("button", { name: said(trash.actions, { title }), exact: true }).click();
  await editor.getByRole("menuitem", { name: article.corrections.open }).click();
  return editor.getByRole("dialog", { name: article.corrections.title });
}

/** Selects words in an element, as a pointer does that is drawn over them: also where nobody may write. */
export function selectIn(element: Locator, words: string): Promise<void> {
  return element.evaluate((inside, text) => {
    const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
    }
  }, words);
}
