import sharp from "sharp";
import { createId } from "#domain/ids.ts";
import { expectAccessible } from "./support/accessible.ts";
import { column, expectSaved, publishBoth, startArticle, textOf, wordsFor } from "./support/desk.ts";
import { expect, test } from "./support/test.ts";

// The editor reads 简体.
const words = wordsFor.editor;
const { media } = words;
const { pictures } = words.editor;

/** A refused upload is told by the browser too. */
test.use({ expectedErrors: async ({}, use) => use([/status of 4(?:09|15)/, /ERR_FAILED/]) });

/** Two halves of different colours, so that a crop shows where it looks. */
async function picture(name: string, left: string, right: string) {
  const half = { create: { width: 400, height: 600, channels: 3 as const, background: right } };
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: left } })
    .composite([{ input: await sharp(half).png().toBuffer(), left: 400, top: 0 }])
    .png()
    .toBuffer();
  return { name, mimeType: "image/png", buffer };
}

const colour = () => `#${createId(6).replace(/[^0-9a-f]/g, "7")}`;

test("pictures go from the library into both languages and to readers, and the library keeps what is used", async ({
  as,
  elsewhere,
}) => {
  const page = await as("editor");
  const name = `river-${createId(5)}.png`;
  const river = await picture(name, colour(), colour());

  await page.goto("/studio/media");
  await page
    .locator("input[type=file]")
    .setInputFiles([river, { name: "drawing.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") }]);
  const uploads = page.getByRole("region", { name: media.upload });
  await expect(uploads.getByRole("listitem").filter({ hasText: name })).toContainText(media.stored);
  await expect(uploads.getByRole("listitem").filter({ hasText: "drawing.svg" })).toContainText("SVG");
  await expectAccessible(page);

  // The same again is known, and leads to the one that is there.
  await page.locator("input[type=file]").setInputFiles([{ ...river, name: "again.png" }]);
  const again = uploads.getByRole("listitem").filter({ hasText: "again.png" });
  await expect(again).toContainText(media.known);
  await again.getByRole("link", { name: media.open }).click();
  const drawer = page.getByRole("dialog", { name });
  const point = drawer.getByRole("button", { name: /50%/ });
  await point.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(drawer.getByRole("button", { name: /60%.*49%/ })).toBeVisible();
  await drawer.getByLabel(media.words.alt.zh).fill("清晨的河");
  await drawer.getByLabel(media.words.alt.en).fill("A river at dawn");
  await drawer.getByLabel(media.words.credit.en).fill("Photo: Bo");
  await expectAccessible(page);
  await drawer.getByRole("button", { name: words.common.save }).click();
  await expect(page.getByText(media.saved, { exact: true })).toBeVisible();

  const id = await startArticle(page, "河边的雾");
  for (const language of ["zh", "en"] as const) {
    const side = column(page, language);
    if (language === "en") {
      await side.getByRole("button", { name: words.editor.begin }).click();
      await side.getByRole("textbox").first().fill("Mist by the river");
    }
    await textOf(page, language).click();
    await page.keyboard.type(language === "zh" ? "第一段。" : "One.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/picture");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: pictures.title });
    await dialog.getByLabel(pictures.search).fill(name);
    await dialog.getByRole("button", { name: new RegExp(name) }).click();
    await dialog.getByRole("button", { name: pictures.insert.replace("{count}", "1") }).click();
    await expect(side.locator("figure img")).toHaveAttribute("alt", language === "zh" ? "清晨的河" : "A river at dawn");
    await page.keyboard.type(language === "zh" ? "雾从河上来" : "Mist comes up");
    await expectSaved(page, language);
  }
  await expectAccessible(page);

  // In use: it stays.
  await page.goto("/studio/media");
  await page.getByLabel(words.common.search).fill(name);
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await expect(drawer.getByRole("link", { name: "河边的雾" })).toBeVisible();
  await drawer.getByRole("button", { name: media.delete }).click();
  await drawer.getByRole("button", { name: media.delete }).click();
  await expect(drawer.getByRole("alert")).toContainText("河边的雾");

  await publishBoth(as, id);
  const reader = await elsewhere();
  for (const [locale, alt] of [
    ["zh-Hans", "清晨的河"],
    ["zh-Hant", "清晨的河"],
    ["en", "A river at dawn"],
  ] as const) {
    await reader.goto(`/${locale}/articles/x-${id}`);
    const shown = reader.locator("figure.figure img");
    await expect(shown).toHaveAttribute("alt", alt);
    await expect(shown).toHaveJSProperty("complete", true);
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(400);
  }
  await expect(reader.locator("figure.figure .credit")).toHaveText("Photo: Bo");
  await reader.goto(`/en/articles/x-${id}/facing`);
  await expect(reader.locator(".rows img")).toHaveCount(1);
});

test("a picture is pasted and dropped; an upload without the desk waits for another try", async ({ as }) => {
  const page = await as("editor");
  await startArticle(page, "粘贴的图片");
  const text = textOf(page, "zh");
  await text.click();
  await page.keyboard.type("一");
  const give = async (kind: "paste" | "drop", buffer: Buffer) =>
    text.evaluate(
      (target, { kind, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], "image.png", { type: "image/png" }));
        const box = target.getBoundingClientRect();
        const event =
          kind === "paste"
            ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent("drop", {
                ...{ dataTransfer: data, bubbles: true, cancelable: true },
                ...{ clientX: box.left + 4, clientY: box.top + 8 },
              });
        target.dispatchEvent(event);
      },
      { kind, bytes: [...buffer] },
    );
  await give("paste", (await picture("a.png", colour(), colour())).buffer);
  const figures = column(page, "zh").locator("figure");
  await expect(figures.locator("img")).toHaveCount(1);
  await give("drop", (await picture("b.png", colour(), colour())).buffer);
  await expect(figures.locator("img")).toHaveCount(2);

  await page.route("**/api/media?*", (route) => route.abort(), { times: 1 });
  await give("paste", (await picture("c.png", colour(), colour())).buffer);
  const failed = figures.getByRole("alert");
  await expect(failed).toContainText(pictures.unreachable);
  await failed.getByRole("button", { name: pictures.retry }).click();
  await expect(figures.locator("img")).toHaveCount(3);
  await expectSaved(page, "zh");
  await page.reload();
  await expect(figures.locator("img")).toHaveCount(3);
});
