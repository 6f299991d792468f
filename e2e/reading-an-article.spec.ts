import type { Page } from "@playwright/test";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { expectAccessible } from "./support/accessible.ts";
import { messages } from "./support/messages.ts";
import { expect, test } from "./support/test.ts";

// What an article's page offers whoever reads it, with our module and without, by hand and by keyboard, in every locale.
const addressOf = (locale: ReaderLocale) => `/${locale}/articles/how-big-is-41-zettabytes-8zb41m6d`;
const otherOf = (locale: ReaderLocale) => (locale === "en" ? "zh" : "en");
const desktop = { width: 1440, height: 900 };
const phone = { width: 360, height: 780 };

const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const choose = (page: Page, name: string, option: string) =>
  group(page, name).getByRole("radio", { name: option, exact: true }).check();

/** The sides of the first row with words in both languages, as they stand on the page. */
async function firstRow(page: Page) {
  const row = page.locator(".rows > .row:has(> .own > p):has(> .other > p)").first();
  const [own, other] = [row.locator("> .own"), row.locator("> .other")];
  const boxes = async () => ({ own: await own.boundingBox(), other: await other.boundingBox() });
  return { own, other, boxes };
}

async function layout(page: Page): Promise<"below" | "right" | "left"> {
  const { own, other } = await (await firstRow(page)).boxes();
  if (!own || !other) throw new Error("a side is not shown");
  if (other.y >= own.y + own.height) return "below";
  return other.x > own.x ? "right" : "left";
}

for (const locale of readerLocales) {
  const words = messages[locale].reader;
  const other = words.facing.languages[otherOf(locale)];

  test(`${locale}: side by side with either language first, and one below the other; remembered`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(`${addressOf(locale)}/facing`);
    expect(await layout(page)).toBe("right");
    await choose(page, words.facing.first, other);
    expect(await layout(page)).toBe("left");
    await choose(page, words.facing.modes, words.facing.interleaved);
    expect(await layout(page)).toBe("below");
    await expect(group(page, words.facing.first)).toBeHidden();
    // No heading is in the outline twice, and what is the same is drawn once.
    const headings = page.locator(".rows :is(h2, h3, h4)");
    await expect(headings.first()).toBeVisible();
    for (const heading of await headings.all()) expect(await heading.getAttribute("lang")).toBe(locale);
    await page.reload();
    expect(await layout(page)).toBe("below");
    await expect(group(page, words.facing.modes).getByLabel(words.facing.interleaved)).toBeChecked();
    await choose(page, words.facing.modes, words.facing.side);
    expect(await layout(page)).toBe("left");
    await expectAccessible(page, { within: ".article" });
  });

  test(`${locale}: on a phone the other language of a row is shown when it is tapped`, async ({ open }) => {
    const page = await open({ viewport: phone, hasTouch: true, isMobile: true });
    await page.goto(`${addressOf(locale)}/facing`);
    await expect(group(page, words.facing.modes)).toBeHidden();
    const { own, other: side } = await firstRow(page);
    const text = side.locator("p").first();
    await expect(text).toBeVisible();
    const reveal = page.getByRole("checkbox");
    await reveal.tap();
    await expect(text).toBeHidden();
    await own.tap();
    await expect(text).toBeVisible();
    const button = side.getByRole("button", { name: other });
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(text).toBeHidden();
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await page.reload();
    await expect(text).toBeHidden();
    await expectAccessible(page, { within: ".article" });
    await reveal.tap();
    await expect(text).toBeVisible();
    await expect(button).toBeHidden();
  });

  test(`${locale}: facing, the Chinese title has a face that is ours to give, for machines without one`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await page.goto(`${addressOf(locale)}/facing`);
    // Machines that run this have one, and would ask for none by themselves.
    const title = page.locator(".titles [data-display]:lang(zh)");
    const loaded = await title.evaluate(async (shown) => {
      const families = getComputedStyle(shown).fontFamily.match(/Duizhao \w+/g) ?? [];
      const faces = families.map((family) => document.fonts.load(`700 1em "${family}"`, shown.textContent ?? ""));
      return (await Promise.all(faces)).flat().map(({ status }) => status);
    });
    expect(loaded).toEqual(["loaded"]);
  });

  test(`${locale}: a mark leads to each paragraph, by mouse and by keyboard`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(addressOf(locale));
    const marks = page.locator(".prose .here");
    const paragraph = page.locator(".prose > p:has(> .here)").nth(1);
    const mark = paragraph.locator(".here");
    await expect(mark).toHaveCSS("opacity", "0");
    await paragraph.hover();
    await expect(mark).toHaveCSS("opacity", "1");
    const plain = await paragraph.evaluate((block) => getComputedStyle(block).backgroundColor);
    await mark.click();
    await expect(page).toHaveURL(new RegExp(`#${await paragraph.getAttribute("id")}$`));
    await expect(paragraph).not.toHaveCSS("background-color", plain);
    // One stop for all of them; from it the arrows lead on and back.
    await expect(page.locator('.prose .here:not([tabindex="-1"])')).toHaveCount(1);
    await marks.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(marks.nth(1)).toBeFocused();
    await expect(marks.nth(1)).toHaveCSS("opacity", "1");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${await marks.nth(1).getAttribute("href")}$`));
  });

  test(`${locale}: contents lead to headings, in the margin or unfolded on a phone`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(addressOf(locale));
    const contents = page.getByRole("navigation", { name: words.article.contents });
    const link = contents.getByRole("link").nth(2);
    const heading = (await link.textContent()) ?? "";
    const [list, prose] = [await contents.boundingBox(), await page.locator(".article > .prose").boundingBox()];
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(prose?.x ?? 0);
    await link.click();
    await expect(page.locator("h2:target")).toHaveText(heading);
    await page.setViewportSize(phone);
    await expect(link).toBeHidden();
    await contents.getByText(words.article.contents, { exact: true }).click();
    await link.click();
    await expect(page.getByRole("heading", { name: heading })).toBeInViewport();
  });

  test(`${locale}: notes stand in the margin of a wide page, and below the text of any other`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(addressOf(locale));
    const [beside, below] = [page.getByRole("note").locator("css=:scope.sidenote"), page.locator(".notes")];
    const mark = page.locator(".note-mark a").first();
    await expect(beside.first()).toBeVisible();
    await expect(below).toBeHidden();
    const [note, number] = [await beside.first().boundingBox(), await mark.boundingBox()];
    expect(Math.abs((note?.y ?? 0) - (number?.y ?? 0))).toBeLessThan(40);
    // The number leads to the notes even so.
    await mark.click();
    await expect(below.locator("li").first()).toBeInViewport();
    await below.locator("[role=doc-backlink]").first().click();
    await expect(mark).toBeInViewport();
    await expect(below).toBeHidden();
    for (const narrow of [{ width: 1000, height: 800 }, phone]) {
      await page.setViewportSize(narrow);
      await expect(below.locator("li").first()).toBeVisible();
      await expect(beside.first()).toBeHidden();
    }
    await page.setViewportSize(desktop);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 700, height: 900 });
    await expect(below).toBeVisible();
    await expect(beside.first()).toBeHidden();
  });

  test(`${locale}: the size of the text is chosen once for every page, and lines stay as long`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(addressOf(locale));
    const look = () =>
      page
        .locator(".article > .prose")
        .evaluate((text) => ({ size: Number.parseFloat(getComputedStyle(text).fontSize), width: text.clientWidth }));
    const medium = await look();
    await group(page, words.tools.size).getByRole("button", { name: words.tools.sizes.large }).click();
    const large = await look();
    expect(large.size).toBeGreaterThan(medium.size);
    expect(Math.abs(large.width / large.size - medium.width / medium.size)).toBeLessThan(0.5);
    await page.goto("/en/articles/one-bridge-two-names-b2names5");
    const small = group(page, messages.en.reader.tools.size).getByRole("button", {
      name: messages.en.reader.tools.sizes.small,
    });
    await expect(page.locator("html")).toHaveAttribute("data-size", "large");
    await small.click();
    await expect(small).toHaveAttribute("aria-pressed", "true");
    await page.goto(addressOf(locale));
    expect((await look()).size).toBeLessThan(medium.size);
  });

  test(`${locale}: a page is shared by its address, by what the machine offers, and by a code`, async ({ open }) => {
    const page = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(addressOf(locale));
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    await page.getByRole("button", { name: words.article.copyLink }).click();
    await expect(page.getByRole("button", { name: words.article.copied })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
    const code = page.getByRole("img", { name: canonical ?? "" });
    await expect(code).toBeHidden();
    await page.getByText(words.article.wechat).click();
    await expect(code).toBeVisible();
    await expectAccessible(page);
    // This browser has nothing to share with; one that has gets the button.
    await expect(page.getByRole("button", { name: words.article.share })).toBeHidden();
    await page.addInitScript(() => {
      Object.assign(navigator, { share: async (given: ShareData) => Object.assign(document.body.dataset, given) });
    });
    await page.reload();
    await page.getByRole("button", { name: words.article.share }).click();
    await expect(page.locator("body")).toHaveAttribute("data-url", canonical ?? "");
  });
}

test("the other script and the other language are at the paragraph one was at, facing too", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(`${addressOf("zh-Hans")}/facing`);
  const block = page.locator(".rows .own > p[id]").nth(3);
  const id = await block.getAttribute("id");
  await block.evaluate((one) => window.scrollBy({ top: one.getBoundingClientRect().top - 24, behavior: "instant" }));
  const script = page
    .locator(".reading-tools")
    .getByRole("link", { name: messages["zh-Hans"].reader.languages["zh-Hant"].name });
  const place = () =>
    script.evaluate((link: HTMLAnchorElement) => {
      link.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
      return link.hash;
    });
  await expect.poll(place).toBe(`#${id}`);
  await script.click();
  await expect(page).toHaveURL(`${addressOf("zh-Hant")}/facing#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  await page.goto(`${addressOf("en")}#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("a short quotation stands upright in 繁體 where there is room for columns, and nowhere else", async ({ page }) => {
  const words = page.locator(".quotation blockquote").first();
  await page.setViewportSize(desktop);
  await page.goto(addressOf("zh-Hant"));
  await expect(words).toHaveCSS("writing-mode", "vertical-rl");
  const box = await words.boundingBox();
  expect(box?.height ?? 0).toBeLessThan(desktop.height / 2);
  await page.setViewportSize(phone);
  await expect(words).toHaveCSS("writing-mode", "horizontal-tb");
  await page.setViewportSize(desktop);
  for (const path of [addressOf("zh-Hans"), addressOf("en"), `${addressOf("zh-Hant")}/facing`]) {
    await page.goto(path);
    await expect(words).toHaveCSS("writing-mode", "horizontal-tb");
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: desktop });

  for (const locale of readerLocales) {
    const words = messages[locale].reader;
    test(`${locale}: languages are laid out as one likes, and nothing is hidden`, async ({ page }) => {
      await page.goto(`${addressOf(locale)}/facing`);
      expect(await layout(page)).toBe("right");
      await choose(page, words.facing.first, words.facing.languages[otherOf(locale)]);
      expect(await layout(page)).toBe("left");
      await choose(page, words.facing.modes, words.facing.interleaved);
      expect(await layout(page)).toBe("below");
      await expect(page.getByRole("checkbox")).toBeHidden();
      await expect(group(page, words.tools.size)).toBeHidden();
      await page.goto(addressOf(locale));
      const contents = page.getByRole("navigation", { name: words.article.contents });
      await expect(contents.getByRole("link").first()).toBeVisible();
      await expect(page.locator(".sidenote").first()).toBeVisible();
      await expect(page.getByText(words.tools.readAloud)).toBeHidden();
      await page.getByText(words.article.wechat).click();
      await expect(page.locator(".qr")).toBeVisible();
    });
  }
});
