import sharp from "sharp";
import { readerLocales } from "#domain/locale.ts";
import { expectAccessible } from "./support/accessible.ts";
import { askAt } from "./support/http.ts";
import { messages } from "./support/messages.ts";
import { sharedProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// Ways on from an article of the sample: to where it comes from, to what is related to it, and out to where links are shared.
const article = "how-far-a-kilowatt-hour-travels-3kwh7p2x";
const source = { en: "Two Lines-Data Desk", "zh-Hans": "两行-数据组", "zh-Hant": "兩行-數據組" };
/** Of its source and after it in its column; and what quotes the same words. */
const other = { en: "How Big Is 41 Zettabytes?", "zh-Hans": "41泽字节有多大", "zh-Hant": "41澤字節有多大" };
const quoting = { en: "Forty-Eight Thousand Kilometres", "zh-Hans": "四万八千公里", "zh-Hant": "四萬八千公里" };

for (const locale of readerLocales) {
  test(`the byline leads to the source, and that to all of them, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/articles/${article}`);
    await page.getByRole("main").getByRole("link", { name: source[locale] }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sources/two-lines-data$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(source[locale]);
    await expect(page.getByRole("heading", { level: 2 }).getByRole("link", { name: other[locale] })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: messages[locale].reader.sources.all }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sources$`));
    await expect(page.getByRole("heading", { level: 2 })).not.toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: source[locale], exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sources/two-lines-data$`));
  });

  test(`an article leads to what is related to it, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/articles/${article}`);
    const related = page.getByRole("region", { name: messages[locale].reader.article.related });
    await expect(page.getByRole("main").getByRole("link", { name: other[locale] })).toHaveCount(1);
    await expect(related.getByRole("link", { name: other[locale] })).toHaveCount(0);
    await related.getByRole("link", { name: quoting[locale] }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(quoting[locale]);
    await expect(related).toBeVisible();
    await expectAccessible(page, { within: "[aria-labelledby=related]" });
  });

  test(`a link is shown with a picture, an article with one of its own, in ${locale}`, async ({ page }) => {
    const pictures = new Set<string>();
    for (const path of [`/${locale}/articles/${article}`, `/${locale}`, `/${locale}/sources`]) {
      await page.goto(path);
      const said = (property: string) => page.locator(`meta[property="og:${property}"]`).getAttribute("content");
      const address = new URL((await said("image")) ?? "");
      expect(address.origin).toBe(sharedProduct().url);
      expect(address.search).toMatch(/^\?v=[0-9a-f]{12}$/);
      expect([await said("image:width"), await said("image:height"), await said("image:type")]).toEqual([
        "1200",
        "630",
        "image/png",
      ]);
      expect(await said("image:alt")).not.toBe("");
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
      const answer = await askAt(address.origin, `${address.pathname}${address.search}`);
      expect([answer.status, answer.headers["content-type"]]).toEqual([200, "image/png"]);
      expect(await sharp(answer.bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
      pictures.add(address.pathname);
    }
    // What has none of its own is shown with that of the front page.
    expect([...pictures]).toEqual([`/${locale}/articles/${article}/share.png`, `/${locale}/share.png`]);
  });
}
