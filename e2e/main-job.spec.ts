import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { z } from "zod";
import english from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { withDatabaseDown } from "./support/database-outage.ts";
import { said, waiveErrors } from "./support/desk.ts";
import { filledDataDir, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// The main job, end to end: a page as the desk receives it becomes a page a reader opens. It has a product of its own,
// because it takes the database away.

const dump = process.env.DUIZHAO_JOURNEY_PAGE ?? join(import.meta.dirname, "fixtures/page-dump.txt");
const chinese = [
  "星期六傍晚六點十分，望汀渡口的末班船離開東岸，船上有四十一位乘客、兩輛自行車和一臺冰箱。",
  "這條航線開了六十三年。上游的橋通車之後，坐船的人一年比一年少。",
  "船已經賣到三百公里外的水庫，碼頭留了下來。",
];
const reportSchema = z.object({
  articleId: z.string(),
  editions: z.object({ zh: z.object({ title: z.string() }), en: z.object({ title: z.string() }) }),
});

test("import a page, write its Chinese, submit, approve, publish, and read it with the database gone", async ({
  browser,
}) => {
  const dataDir = filledDataDir();
  const product = await startProduct({ dataDir });
  try {
    const person = async (role: "editor" | "translator" | "reviewer" | "publisher"): Promise<Page> => {
      const page = await (await browser.newContext({ baseURL: product.url })).newPage();
      await page.goto(product.signInLinks[role] ?? "");
      await page.getByRole("button").filter({ visible: true }).first().waitFor();
      await expect(async () => {
        await page.getByRole("main").getByRole("button").first().click({ timeout: 2000 });
        await page.waitForURL(/\/studio$/, { timeout: 5000 });
      }).toPass();
      return page;
    };

    const { stdout } = await promisify(execFile)("npm", ["run", "-s", "duizhao", "--", "import", "--json", dump], {
      env: { ...process.env, DUIZHAO_DATA_DIR: product.dataDir, DUIZHAO_URL: product.url },
    });
    const { articleId, editions } = reportSchema.parse(JSON.parse(stdout));

    // The editor finds it on the desk and writes the side that is missing.
    const editor = await person("editor");
    await editor.getByRole("searchbox").or(editor.getByRole("textbox")).first().fill(editions.en.title);
    await editor.waitForURL(/[?&]q=/);
    await editor.getByRole("link", { name: editions.en.title }).click();
    await editor.waitForURL(`**/studio/articles/${articleId}`);
    const words = hans.studio.article.review;
    const zh = editor.getByRole("region", { name: hans.studio.editor.languages["zh-Hant"] });
    await expect(zh.getByRole("textbox", { name: hans.studio.editor.title })).toHaveText(editions.zh.title);
    const begin = zh.getByRole("button", { name: hans.studio.editor.begin });
    const text = zh.getByRole("textbox", { name: /正文/ });
    await expect(begin.or(text)).toBeVisible();
    if (await begin.isVisible()) await begin.click();
    await text.click();
    await editor.keyboard.press("ControlOrMeta+End");
    for (const paragraph of chinese) {
      await editor.keyboard.insertText(paragraph);
      await editor.keyboard.press("Enter");
    }
    await expect(zh.getByRole("status")).toContainText(hans.studio.editor.saving.saved.split("{")[0] ?? "");
    await editor.reload();
    await expect(text).toContainText(chinese[2] ?? "");

    // The preview is what readers would get, and nobody who is not signed in has it.
    const preview = `/studio/articles/${articleId}/preview/zh-Hans?facing=1`;
    await editor.goto(preview);
    await expect(editor.getByText("星期六傍晚六点十分，望汀渡口的末班船离开东岸")).toBeVisible();
    await expect(editor.locator("[lang=en]").filter({ hasText: editions.en.title }).first()).toBeVisible();
    const stranger = await fetch(`${product.url}${preview}`, { redirect: "manual" });
    expect(stranger.status).toBe(307);
    await editor.goto(`/studio/articles/${articleId}`);

    await editor.getByRole("button", { name: words.submit, exact: true }).click();
    await editor.getByRole("menuitem", { name: words.both }).click();
    await expect(editor.getByText(words.done.submitted)).toBeVisible();
    await expect(editor.getByRole("button", { name: words.approve, exact: true })).toBeDisabled();

    // Somebody else approves the source, from the keyboard, in two actions; the translator says that the English is done; and
    // the pair is approved.
    const [reviewer, translator] = [await person("reviewer"), await person("translator")];
    const [reviewing, translating] = [hant.studio.article.review, english.studio.article.review];
    await reviewer.goto(`/studio/articles/${articleId}`);
    await reviewer.getByRole("button", { name: reviewing.approve, exact: true }).press("Enter");
    await expect(reviewer.getByRole("dialog")).toContainText("v1:");
    await reviewer.keyboard.press("Enter");
    await expect(reviewer.getByText(reviewing.done.approved)).toBeVisible();
    await translator.goto(`/studio/articles/${articleId}`);
    await translator.getByRole("button", { name: translating.finish.replace("{stage}", "Translation") }).click();
    await translator.getByRole("dialog").getByRole("button", { name: translating.sign.finish, exact: true }).click();
    await expect(translator.getByText(translating.done.finished)).toBeVisible();
    const approveAgain = async () => {
      await reviewer.reload();
      await reviewer.getByRole("button", { name: reviewing.approve, exact: true }).press("Enter");
      await reviewer.getByRole("dialog").getByRole("button", { name: reviewing.sign.sign, exact: true }).click();
      await expect(reviewer.getByText(reviewing.done.approved)).toBeVisible();
    };
    await approveAgain();

    // A change after that voids the approval, and the publisher can neither sign off nor publish.
    const englishSide = editor.getByRole("region", { name: hans.studio.editor.languages.en });
    const englishTitle = englishSide.getByRole("textbox", { name: hans.studio.editor.title });
    const publisher = await person("publisher");
    await englishTitle.click();
    await editor.keyboard.press("ControlOrMeta+End");
    await editor.keyboard.insertText("!");
    await expect(editor.getByText(words.fallen.split("}").at(-1) ?? "")).toBeVisible();
    await publisher.goto(`/studio/articles/${articleId}`);
    await expect(publisher.getByRole("button", { name: words.approve, exact: true })).toBeDisabled();
    await expect(publisher.getByRole("button", { name: words.publish, exact: true })).toHaveCount(0);
    await approveAgain();
    await publisher.reload();
    await publisher.getByRole("button", { name: words.approve, exact: true }).click();
    await publisher.getByRole("dialog").getByRole("button", { name: words.sign.sign, exact: true }).click();
    await expect(publisher.getByText(words.done.approved)).toBeVisible();

    // The Chinese is not what the page says in English: nothing is published until somebody answers for that.
    await publisher.getByRole("button", { name: words.publish, exact: true }).click();
    await publisher.getByRole("menuitem", { name: words.both }).click();
    await expect(publisher.getByText(said(hans.errors.checksFailed))).toBeVisible();
    await waiveErrors(publisher, hans.studio.editor.findings, "两边本来就是两段话");
    await publisher.getByRole("button", { name: words.publish, exact: true }).click();
    await publisher.getByRole("menuitem", { name: words.both }).click();
    await expect(publisher.getByText(words.done.published)).toBeVisible();

    // Readers have it in every locale and facing, and on the front page.
    const reader = await (await browser.newContext({ baseURL: product.url })).newPage();
    const title = `${editions.en.title}!`;
    await expect(async () => {
      await reader.goto("/en");
      await reader.getByRole("link", { name: title }).first().click({ timeout: 2000 });
    }).toPass();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    const path = new URL(reader.url()).pathname;
    const readEverything = async () => {
      await reader.goto(path);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
      await reader.goto(path.replace("/en/", "/zh-Hant/"));
      await expect(reader.getByText(chinese[0] ?? "")).toBeVisible();
      await reader.goto(path.replace("/en/", "/zh-Hans/"));
      await expect(reader.getByText("星期六傍晚六点十分，望汀渡口的末班船离开东岸")).toBeVisible();
      await reader.goto(`${path.replace("/en/", "/zh-Hant/")}/facing`);
      await expect(reader.getByText(chinese[2] ?? "")).toBeVisible();
      await expect(reader.locator("[lang=en]").filter({ hasText: title }).first()).toBeVisible();
    };
    await readEverything();
    await withDatabaseDown(product.dataDir, readEverything);
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
