import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expectAllSaved, startArticle, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// What belongs to an article whatever its language, filled in as an editor does and still there after a reload.
const words = wordsFor.editor.article.details;
const languages = wordsFor.editor.editor.languages;

async function openDetails(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: words.open }).click();
  const drawer = page.getByRole("dialog", { name: words.title });
  await expect(drawer).toBeVisible();
  return drawer;
}

async function reopen(page: Page): Promise<Locator> {
  await expectAllSaved(page);
  await page.reload();
  return openDetails(page);
}

test("column, tags, source, publish time and address are chosen, made inline, and kept", async ({ as }) => {
  const page = await as("editor");
  const id = await startArticle(page, "细节都填好的一篇");
  const tag = `渡口${id.slice(0, 4)}`;
  let drawer = await openDetails(page);
  await drawer.getByRole("combobox", { name: words.column }).click();
  await page.getByRole("option", { name: "数说" }).click();

  await drawer.getByRole("combobox", { name: words.tags }).fill(tag);
  await page.keyboard.press("Enter");
  const tagIn = (language: string) => drawer.getByLabel(words.tagName.replace("{language}", language));
  await expect(tagIn(languages["zh-Hans"])).toHaveValue(tag);
  await tagIn(languages.en).fill(`Ferries ${id}`);
  await page.keyboard.press("Enter");
  await expect(drawer.getByText(tag, { exact: true })).toBeVisible();

  await drawer.getByRole("button", { name: words.newOutlet }).click();
  await drawer.getByLabel(words.outletName.replace("{language}", languages["zh-Hans"])).fill("望汀晚报");
  await drawer.getByLabel(words.outletName.replace("{language}", languages.en)).fill("Wangting Evening News");
  await drawer.getByLabel(words.channelName.replace("{language}", languages["zh-Hans"])).fill("城市组");
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("combobox", { name: words.outlet })).toHaveValue("望汀晚报 - 城市组");

  await drawer.getByLabel(words.publishedAt).fill("2026-02-14T08:30:00");
  const address = drawer.getByLabel(words.slug);
  await address.fill("Wrong!");
  await expect(drawer.getByText(words.slugProblem)).toBeVisible();
  await address.fill("the last ferry");
  await expect(address).toHaveValue("the-last-ferry");
  await expect(drawer.getByText(words.slugProblem)).toBeHidden();

  drawer = await reopen(page);
  await expect(drawer.getByRole("combobox", { name: words.column })).toHaveValue("数说");
  await expect(drawer.getByText(tag, { exact: true })).toBeVisible();
  await expect(drawer.getByRole("combobox", { name: words.outlet })).toHaveValue("望汀晚报 - 城市组");
  await expect(drawer.getByLabel(words.publishedAt)).toHaveValue("2026-02-14T08:30");
  await expect(drawer.getByLabel(words.slug)).toHaveValue("the-last-ferry");
  await expect(page.getByRole("main").getByText("数说").first()).toBeVisible();
});

test.describe("the cover", () => {
  // A refusal has a status, which the browser's console says as well.
  test.use({ expectedErrors: async ({}, use) => use([/415 .*api\/media/]) });

  test("is uploaded with its words in both languages; what is no picture is refused in words", async ({
    as,
  }, testInfo) => {
    const page = await as("editor");
    await startArticle(page, "有封面的一篇");
    let drawer = await openDetails(page);
    const picture = testInfo.outputPath("cover.png");
    await mkdir(dirname(picture), { recursive: true });
    await writeFile(
      picture,
      await sharp({ create: { width: 1600, height: 900, channels: 3, background: "#7b8f86" } })
        .png()
        .toBuffer(),
    );
    const choose = async (file: { name: string; mimeType: string; buffer: Buffer } | string) => {
      const chooser = page.waitForEvent("filechooser");
      await drawer.getByRole("button", { name: words.cover.choose }).click();
      await (await chooser).setFiles(file);
    };
    await choose({ name: "cover.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
    await expect(page.getByRole("alert")).toBeVisible();
    await choose(picture);
    const cover = drawer.getByRole("img", { name: words.cover.noAlt });
    await expect(cover).toBeVisible();
    await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
    const field = (label: string, language: string) => drawer.getByLabel(label.replace("{language}", language));
    const said = [
      [words.cover.alt, languages["zh-Hans"], "灰绿的江面"],
      [words.cover.alt, languages.en, "A grey-green river"],
      [words.cover.caption, languages["zh-Hans"], "望汀渡口，末班船离岸"],
      [words.cover.caption, languages.en, "Wangting, the last ferry leaving"],
    ] as const;
    for (const [label, language, text] of said) await field(label, language).fill(text);
    drawer = await reopen(page);
    for (const [label, language, text] of said) await expect(field(label, language)).toHaveValue(text);
    await expect(drawer.getByRole("img", { name: "灰绿的江面" })).toBeVisible();
  });
});

test("credits: a group with two roles, a new person, order by pointer and by keyboard, printed both ways", async ({
  as,
}) => {
  const page = await as("editor");
  await startArticle(page, "署了名的一篇");
  let drawer = await openDetails(page);
  const credits = () => drawer.getByRole("region", { name: words.credits.title });
  const groups = () => credits().getByRole("list").first().locator("> li");
  const addGroup = async (roles: string[]) => {
    const count = await groups().count();
    await credits().getByRole("button", { name: words.credits.add }).click();
    const group = groups().nth(count);
    for (const role of roles) {
      await group.getByRole("combobox", { name: words.credits.roles }).fill(role);
      await page.getByRole("option", { name: role, exact: true }).click();
    }
    await page.keyboard.press("Escape");
    return group;
  };
  const known = async (group: Locator, query: string, name: RegExp) => {
    await group.getByRole("textbox", { name: words.credits.addPerson }).fill(query);
    await page.getByRole("option", { name }).click();
  };

  const planning = await addGroup(["策划", "文案"]);
  await known(planning, "zhixia", /林知夏/);
  await planning.getByRole("textbox", { name: words.credits.addPerson }).fill("曾渡舟");
  await page.getByRole("option", { name: words.credits.newPerson.replace("{name}", "曾渡舟") }).click();
  await expect(planning.getByLabel(words.credits.names.hans)).toHaveValue("曾渡舟");
  await planning.getByLabel(words.credits.names.en).fill("Zeng Duzhou");
  await page.keyboard.press("Enter");
  const people = planning.getByRole("list").getByRole("listitem");
  await expect(people).toHaveText(["林知夏", "曾渡舟"]);
  const translating = await addGroup(["翻译"]);
  await known(translating, "marsh", /Marsh/);
  await expect(credits()).toContainText("策划、文案：林知夏，曾渡舟；翻译：海伦·马什");
  await expect(credits()).toContainText("Zeng Duzhou");

  // People by keyboard: space lifts, arrows move, space drops.
  // What a screen reader is told says that a key was taken; the word of the lift itself is gone at once.
  const told = (place: number, timeout = 30_000) => {
    const { over } = wordsFor.editor.article.order;
    const said = over.replace("{name}", "曾渡舟").replace("{place}", String(place)).replace("{of}", "2");
    return expect(page.locator("[aria-live=assertive]").filter({ hasText: said })).toHaveCount(1, { timeout });
  };
  await people.last().getByRole("button").first().focus();
  await page.keyboard.press("Space");
  await told(2);
  // The keys are listened to a moment after the lift is told; the first place has none before it.
  await expect(async () => {
    await page.keyboard.press("ArrowLeft");
    await told(1, 3_000);
  }).toPass();
  await page.keyboard.press("Space");
  await expect(people).toHaveText(["曾渡舟", "林知夏"]);

  // Groups by pointer.
  const handle = (group: Locator) => group.getByRole("button").first();
  await handle(groups().last()).hover();
  await page.mouse.down();
  const target = await handle(groups().first()).boundingBox();
  if (!target) throw new Error("the first group has no handle");
  await page.mouse.move(target.x + 8, target.y + 40, { steps: 8 });
  await page.mouse.move(target.x + 8, target.y, { steps: 8 });
  await page.mouse.up();
  await expect(groups().first()).toContainText("翻译");

  drawer = await reopen(page);
  await expect(groups()).toHaveCount(2);
  await expect(groups().first()).toContainText("翻译");
  await expect(credits().locator("p[lang=zh-Hans]")).toHaveText("（翻译：海伦·马什；策划、文案：曾渡舟，林知夏）");
  await expect(credits().locator("p[lang=en]")).toHaveText(
    "(Translation: Helen Marsh; Planning and copy: Zeng Duzhou, Lin Zhixia)",
  );
});
