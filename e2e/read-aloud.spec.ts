import type { Page } from "@playwright/test";
import type { ReaderLocale } from "#domain/locale.ts";
import { messages } from "./support/messages.ts";
import { expect, test } from "./support/test.ts";

// The browser of the journeys has no voices. What is said, and by whom, is asked of a speaker of our own in its place:
// it says nothing, remembers what it was given, and is done with a sentence when the test says so.
const addressOf = (locale: ReaderLocale) => `/${locale}/articles/how-big-is-41-zettabytes-8zb41m6d`;

/** A browser that has a voice for each of these languages. */
async function withVoices(page: Page, ...langs: string[]): Promise<void> {
  await page.addInitScript((tongues) => {
    class Utterance extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    }
    const said: Utterance[] = [];
    const last = () => said.at(-1);
    const speechSynthesis = Object.assign(new EventTarget(), {
      said,
      getVoices: () => tongues.map((lang) => ({ lang, default: false })),
      speak: (utterance: Utterance) => said.push(utterance),
      // As browsers do, which then say of the sentence that it was cut short.
      cancel: () => last()?.dispatchEvent(new Event("error")),
      finish: () => last()?.dispatchEvent(new Event("end")),
    });
    for (const [name, value] of Object.entries({
      speechSynthesis,
      speaker: speechSynthesis,
      SpeechSynthesisUtterance: Utterance,
    })) {
      Object.defineProperty(window, name, { value, configurable: true });
    }
  }, langs);
}

declare global {
  interface Window {
    /** The one of ours, as the tests ask it. */
    speaker: { said: { text: string; lang: string }[]; finish: () => void };
  }
}
const saidOn = (page: Page) => page.evaluate(() => window.speaker.said.map(({ text, lang }) => ({ text, lang })));
const textsOn = async (page: Page) => (await saidOn(page)).map(({ text }) => text);
const finish = (page: Page) => page.evaluate(() => window.speaker.finish());
const lit = (page: Page) => page.evaluate(() => [...(CSS.highlights.get("spoken") ?? [])].map(String).join("").trim());

for (const [locale, lang, first] of [
  ["zh-Hans", "zh-CN", "数大到这个份上，得有一架梯子才够得着，我们就搭了一架。"],
  ["zh-Hant", "zh-TW", "數大到這個份上，得有一架梯子才夠得著，我們就搭了一架。"],
  ["en", "en-GB", "A figure that large needs a staircase, so we built one."],
] as const) {
  const words = messages[locale].reader.tools;

  test(`${locale}: an article is read sentence by sentence, by a voice of its language`, async ({ page }) => {
    await withVoices(page, "ja-JP", "zh_TW", "en_GB", "zh-CN");
    await page.goto(addressOf(locale));
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await page.getByRole("button", { name: words.readAloud }).click();
    await expect.poll(() => textsOn(page)).toEqual([title]);
    expect((await saidOn(page))[0]?.lang.replace("_", "-")).toBe(lang);
    expect(await lit(page)).toBe(title);
    await finish(page);
    await finish(page);
    await expect.poll(async () => (await textsOn(page)).at(-1)).toBe(first);
    expect(await lit(page)).toBe(first);

    await page.getByRole("button", { name: words.pause }).click();
    await finish(page); // it was cut short: nothing follows
    expect(await textsOn(page)).toHaveLength(3);
    await page.getByRole("button", { name: words.resume }).click();
    await expect.poll(async () => (await textsOn(page)).slice(-2)).toEqual([first, first]);

    await page.getByRole("button", { name: words.stop, exact: true }).click();
    expect(await lit(page)).toBe("");
    const again = page.getByRole("button", { name: words.readAloud });
    await expect(again).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await textsOn(page)).at(-1)).toBe(title);
  });
}

test("all of the text is read to its end, without the numbers of notes and what they say", async ({ page }) => {
  await withVoices(page, "en-US");
  await page.goto(addressOf("en"));
  const words = messages.en.reader.tools;
  await page.getByRole("button", { name: words.readAloud }).click();
  await expect(async () => {
    await finish(page);
    await expect(page.getByRole("button", { name: words.readAloud })).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [0] });
  const said = (await textsOn(page)).join(" ");
  expect(said).toContain("is 26.1 millimetres thick. Keeping all");
  expect(said).not.toContain("The measure of the ordinary 3.5-inch drive");
  expect(said).toContain("and that is reason enough to print it first.");
});

test("it begins where the reader is", async ({ page }) => {
  await withVoices(page, "zh-CN");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(addressOf("zh-Hans"));
  const heading = page.getByRole("heading", { level: 2 }).nth(2);
  await heading.evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
  await page.getByRole("button", { name: messages["zh-Hans"].reader.tools.readAloud }).dispatchEvent("click");
  await expect.poll(() => textsOn(page)).toEqual([await heading.textContent()]);
});

test("where there is no voice for a language, nothing is offered; voices may come late", async ({ page }) => {
  await page.goto(addressOf("en"));
  await expect(page.locator("html")).toHaveAttribute("data-reader", "");
  await expect(page.getByRole("button", { name: messages.en.reader.tools.readAloud })).toBeHidden();
  await withVoices(page, "zh-CN");
  await page.goto(addressOf("zh-Hant"));
  const offer = page.getByRole("button", { name: messages["zh-Hant"].reader.tools.readAloud });
  await expect(page.locator("html")).toHaveAttribute("data-reader", "");
  await expect(offer).toBeHidden();
  await page.evaluate(() => {
    Object.assign(speechSynthesis, { getVoices: () => [{ lang: "zh-HK", default: false }] });
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  });
  await expect(offer).toBeVisible();
});
