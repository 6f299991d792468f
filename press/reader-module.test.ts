import { brotliCompressSync, constants } from "node:zlib";
import { expect, it } from "vitest";
import { readReaderModule } from "#press/reader-module.ts";

/** DESIGN §9, at the quality that pages are pressed with. */
const budget = 5 * 1024;

it("is at most 5 KB of our own for an article, everything that it could need included", async () => {
  const { asset, article, embed } = await readReaderModule();
  const sizes = [asset, article, embed].map(
    ({ body }) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(budget);
});

it("says to a browser what was chosen before it paints, under the same names as the module", async () => {
  const { asset, settingsLine } = await readReaderModule();
  const names = /\[("theme".*?)\]/;
  const said = (text: string) => names.exec(text)?.[1]?.replaceAll(" ", "");
  expect(said(settingsLine)).toBe(said(asset.body.toString()));
});
