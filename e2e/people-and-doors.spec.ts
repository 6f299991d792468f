import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createId } from "#domain/ids.ts";
import en from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };
import { chooseFilter, importArticles, said, wordsFor } from "./support/desk.ts";
import { sharedProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// Who comes in, how, and in which language and light they find the desk.
const words = en.studio;
const password = "the last ferry leaves at ten past six";

/** The one-time link of the newest mail to an address, from the folder where mail is kept when no server is set. */
async function linkMailedTo(address: string): Promise<string> {
  const outbox = join(sharedProduct().dataDir, "outbox");
  for (const name of (await readdir(outbox).catch(() => [])).sort().reverse()) {
    const [head = "", body = ""] = (await readFile(join(outbox, name), "utf8")).split(/\r?\n\r?\n/);
    if (!head.includes(address)) continue;
    const mail = await readFile(join(outbox, name), "utf8");
    const text = /base64/i.test(head)
      ? Buffer.from(mail.slice(head.length), "base64").toString()
      : `${body}${mail}`.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
    const link = /https?:\/\/\S+\/sign-in\/link\S+/.exec(text)?.[0];
    if (link) return link;
  }
  return "";
}

async function signIn(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel(words.signIn.email, { exact: true }).fill(email);
  await page.getByLabel(words.signIn.password, { exact: true }).fill(typed);
  await page.getByRole("button", { name: words.signIn.submit, exact: true }).click();
}

test("somebody is invited, comes in by the link once, sets a password, and ends a session elsewhere", async ({
  as,
  page,
  elsewhere,
}) => {
  const email = `newcomer-${createId(6)}@two-lines.example`;
  const admin = await as("admin");
  const inviting = wordsFor.admin.users;
  await admin.goto("/studio/users");
  await admin.getByRole("button", { name: inviting.invite }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(inviting.name).fill("Ada Newcomer");
  await dialog.getByLabel(inviting.email).fill(email);
  await dialog.getByLabel(inviting.language).selectOption("en");
  await dialog.getByRole("button", { name: inviting.invite }).click();
  await expect(admin.getByText(said(inviting.invited, { email }))).toBeVisible();
  await expect(admin.getByRole("listitem").filter({ hasText: email })).toContainText(inviting.never);

  await expect.poll(() => linkMailedTo(email)).not.toBe("");
  const link = await linkMailedTo(email);
  await page.goto(link);
  await page.getByRole("button", { name: words.signIn.linkButton }).click();
  await page.waitForURL(/\/studio$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.desk.title);

  await page.goto("/studio/account");
  await page.getByLabel(words.account.next).fill(password);
  await page.getByRole("button", { name: words.account.set }).click();
  await expect(page.getByLabel(words.account.current)).toBeVisible();

  // The link is used up, and says so to whoever finds it.
  const other = await elsewhere();
  await other.goto(link);
  await other.getByRole("button", { name: words.signIn.linkButton }).click();
  await expect(other.getByRole("main").getByRole("alert")).toHaveText(en.errors.linkInvalid);
  await other.getByRole("link", { name: words.signIn.linkAgain }).click();
  await signIn(other, email, "not the password at all");
  await expect(other.getByRole("main").getByRole("alert")).toHaveText(en.errors.badCredentials);
  await signIn(other, email, password);
  await other.waitForURL(/\/studio$/);

  // Language and light belong to the person: chosen here, found there.
  const choose = async (choice: string) => {
    await page.getByRole("button", { name: /Ada Newcomer/ }).click();
    const reloaded = page.waitForEvent("load");
    await page.getByRole("menuitem", { name: choice }).click();
    await reloaded;
  };
  await choose("繁體中文");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
  await choose(hant.studio.nav.dark);
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await other.reload();
  await expect(other.getByRole("navigation", { name: hant.studio.nav.label })).toBeVisible();
  await expect(other.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");

  await page.goto("/studio/account");
  await expect(page.getByRole("button", { name: hant.studio.account.end, exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: hant.studio.account.end, exact: true }).click();
  await expect(page.getByRole("button", { name: hant.studio.account.end, exact: true })).toHaveCount(0);
  await other.reload();
  await expect(other).toHaveURL(/sign-in/);

  await page.getByRole("button", { name: /Ada Newcomer/ }).click();
  await page.getByRole("menuitem", { name: hant.studio.nav.signOut }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/studio/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("after repeated failures the door stays shut for a while, and says so in the language chosen there", async ({
  page,
}) => {
  await page.goto("/studio/sign-in");
  await page.getByRole("button", { name: "繁體" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(hant.studio.signIn.title);
  await page.getByLabel(hant.studio.signIn.email, { exact: true }).fill(`stranger-${createId(6)}@two-lines.example`);
  await page.getByLabel(hant.studio.signIn.password, { exact: true }).fill("wrong as wrong can be");
  const alert = page.getByRole("main").getByRole("alert");
  const enter = page.getByRole("button", { name: hant.studio.signIn.submit, exact: true });
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await enter.click();
    await answered;
    await expect(enter).not.toHaveAttribute("data-loading");
    await expect(alert).toHaveText(hant.errors.badCredentials);
  }
  await enter.click();
  await expect(alert).toContainText(/15/);
  await expect(alert).toContainText(said(hant.errors.tooManyRequests));
});

test("what somebody enters at the door before the page listens is kept, and sent once it does", async ({ page }) => {
  let listen = () => undefined as unknown;
  const mayListen = new Promise((resolve) => {
    listen = () => resolve(undefined);
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await mayListen;
    await route.continue();
  });
  await page.goto("/studio/sign-in", { waitUntil: "commit" });
  await page.locator("[name=email]").fill(`early-${createId(6)}@two-lines.example`);
  await page.locator("[name=password]").fill("early as early can be");
  await page.locator("[name=password]").press("Enter");
  const enter = page.locator("button[type=submit]");
  await expect(enter).toBeDisabled();
  listen();
  await expect(page.locator("[name=password]")).toHaveValue("early as early can be");
  await enter.click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(
    new RegExp(`^(${[en, hans, hant].map((messages) => messages.errors.badCredentials).join("|")})$`),
  );
  await expect(page).toHaveURL(/\/studio\/sign-in$/);
});

test("the desk is searched, filtered and turned over by its address, and worked from the keyboard", async ({ as }) => {
  const series = createId(5);
  await importArticles(
    Array.from({ length: 31 }, (_, index) => ({
      titles: { zh: `翻頁${series}之${index + 1}`, en: `Leafing ${series} ${index + 1}` },
      slug: `leafing-${index + 1}`,
    })),
  );
  const page = await as("translator");
  await page.goto("/studio");
  await page.keyboard.press("/");
  const search = page.getByLabel(words.desk.search);
  await expect(search).toBeFocused();
  // Either script finds it: the titles are written in the other one.
  await page.keyboard.insertText(`翻页${series}`);
  await page.waitForURL(/[?&]q=/);
  const lines = page.getByRole("list", { name: words.desk.table }).getByRole("listitem");
  await expect(lines).toHaveCount(30);
  await page.getByRole("link", { name: words.desk.next }).click();
  await expect(lines).toHaveCount(1);
  await expect(page).toHaveURL(/page=2/);
  await page.reload();
  await expect(lines).toHaveCount(1);

  await chooseFilter(page, words.desk.status, "published", /status=published/);
  await expect(page.getByText(words.desk.noneTitle)).toBeVisible();
  await page.goBack();
  await expect(lines).toHaveCount(1);
  await expect(page.getByLabel(words.desk.status)).toHaveValue("");
  await page.getByLabel(words.desk.column).selectOption({ label: "By Numbers" });
  await expect(page.getByText(words.desk.noneTitle)).toBeVisible();
  await page.getByRole("link", { name: words.desk.clear }).click();
  await expect(page).toHaveURL(/\/studio$/);
  await expect(search).toHaveValue("");
  await expect(lines.first()).toBeVisible();

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(lines.nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("k");
  await expect(lines.first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/studio\/articles\//);
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: words.editor.shortcuts.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const editor = await as("editor");
  await editor.goto("/studio");
  await editor.keyboard.press("n");
  await expect(editor.getByLabel(wordsFor.editor.newArticle.name)).toBeFocused();
});
