import { expect, it } from "vitest";
import { locales, writePages } from "#press/testing/pages.ts";
import { publish } from "#press/testing/publish.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

it("makes an article's pages before its pictures, and before what else waits to be made", async () => {
  const column = { id: "long", slug: "long-column" };
  const shared = locales.flatMap((l) =>
    ["", "/feed.xml", "/share.png"].map((beside) => `/${l}/columns/long-column${beside}`),
  );
  const [before, after] = [await publish({ slug: "before", column }), await publish({ slug: "after", column })];
  writePages(next, before, "before", "words", shared);
  await here.press.pressAll().catch(() => undefined); // a new column: everything is pressed
  writePages(next, after, "after", "words", shared);
  next.asked.length = 0;
  next.delay = 100;
  const slow = here.press.pressArticle(before).catch(() => undefined);
  await expect.poll(() => next.asked, { timeout: 30_000 }).toContain(`/en/articles/before-${before}/share.png`); // of what may take its time
  next.pages.set("/en", pageWith("another home"));
  await Promise.all([slow, here.press.pressArticle(after).catch(() => undefined)]);
  const at = (path: string) => next.asked.lastIndexOf(path);
  // Its text alone, which no other article's list has in it.
  const page = at(`/en/articles/after-${after}.txt`);
  expect(page).toBeGreaterThan(0);
  // The first one's list of what may take its time was not through.
  expect(page).toBeLessThan(next.asked.indexOf("/sitemap.xml"));
  expect(page).toBeLessThan(at(`/en/articles/after-${after}/share.png`));
});
