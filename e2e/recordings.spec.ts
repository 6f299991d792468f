import type { Page } from "@playwright/test";
import { createId } from "#domain/ids.ts";
import { expectAccessible } from "./support/accessible.ts";
import { column, expectSaved, publishBoth, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// The editor reads 简体.
const words = wordsFor.editor;
const { recordings, kinds } = words.editor;

/** A second and a half of colours, as a browser records them. */
async function film(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 320, height: 180 });
    const paint = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: "video/webm;codecs=vp8" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    for (let step = 0; step < 15; step++) {
      if (paint) paint.fillStyle = `hsl(${step * 20 + Math.random() * 9} 40% 50%)`;
      paint?.fillRect(0, 0, 320, 180);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => {
      recorder.onstop = resolve;
      recorder.stop();
    });
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

const captions = (line: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${line}\n`;

test("a film of the desk's own and one of another site go from the editor to readers", async ({ as, elsewhere }) => {
  const page = await as("editor");
  const id = await startArticle(page, "河上的一分钟");
  const name = `river-${createId(5)}.webm`;
  const side = column(page, "zh");
  await textOf(page, "zh").click();
  await page.keyboard.type("第一段。");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/video");
  await page.keyboard.press("Enter");
  await side
    .locator("figure input[type=file]")
    .setInputFiles({ name, mimeType: "video/webm", buffer: await film(page) });
  const own = side.locator("figure").first();
  await expect(own.locator("video")).toHaveJSProperty("readyState", 4, { timeout: 20_000 });
  await own.getByRole("button", { name: recordings.edit }).click();
  await own.getByLabel(recordings.titleField).fill("河水");
  await own.getByRole("button", { name: recordings.captions }).click();
  const dialog = page.getByRole("dialog", { name: recordings.captions });
  const [zh, en] = [dialog.getByRole("textbox").first(), dialog.getByRole("textbox").last()];
  await zh.fill(captions("头发").replace("00:01.000", "00:01,000"));
  await dialog.getByRole("button", { name: recordings.save }).click();
  await expect(dialog.getByRole("alert")).toContainText("第3行");
  await zh.fill(captions("头发"));
  await en.fill(captions("Hair"));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: recordings.save }).click();
  await expect(dialog).toHaveCount(0);

  await side.locator("figcaption").first().click();
  await page.keyboard.type("清晨");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`/${kinds.video}`);
  await page.keyboard.press("Enter");
  const other = side.locator("figure").last();
  await other.getByLabel(recordings.linkField).fill("https://example.org/film");
  await page.keyboard.press("Enter");
  await expect(other).toContainText(recordings.linkRefused);
  await other.getByLabel(recordings.linkField).fill("https://youtu.be/aB3_-xYz012");
  await page.keyboard.press("Enter");
  await expect(other.getByRole("link", { name: recordings.visit })).toBeVisible();
  await expectSaved(page, "zh");
  await expectAccessible(page);

  const english = column(page, "en");
  await english.getByRole("button", { name: words.editor.begin }).click();
  await english.getByRole("textbox").first().fill("A minute on the river");
  await textOf(page, "en").click();
  await page.keyboard.type("One.");
  await expectSaved(page, "en");
  await publishBoth(as, id);

  const reader = await elsewhere();
  const asked: string[] = [];
  await reader.route(/^https:\/\//, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<p>elsewhere</p>" });
  });
  await reader.goto(`/zh-Hant/articles/x-${id}`);
  const video = reader.locator("video");
  await expect(video).toHaveAttribute("aria-label", "河水");
  const [answer] = await Promise.all([
    reader.waitForResponse((response) => response.url().endsWith(".webm")),
    video.evaluate((player: HTMLVideoElement) => player.play()),
  ]);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([206, "video/webm"]);
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.ended)).toBe(true);
  const said = () =>
    video.evaluate(({ textTracks }: HTMLVideoElement) =>
      [...textTracks].flatMap(({ language, cues }) =>
        [...(cues ?? [])].map((cue) => `${language} ${"text" in cue ? cue.text : ""}`),
      ),
    );
  await expect.poll(said).toEqual(["zh-Hant 頭髮"]);
  await expectAccessible(reader);

  const place = reader.locator("[data-embed]");
  await expect(place.getByRole("link")).toHaveAttribute("href", "https://www.youtube.com/watch?v=aB3_-xYz012");
  expect(asked).toEqual([]);
  await place.getByRole("button", { name: /YouTube/ }).press("Enter");
  await expect(reader.frameLocator("iframe").getByText("elsewhere")).toBeVisible();
  expect(asked).toEqual(["https://www.youtube-nocookie.com/embed/aB3_-xYz012?autoplay=1&rel=0"]);
});
