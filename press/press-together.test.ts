import { expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { locales, read, writePages } from "#press/testing/pages.ts";
import { publish } from "#press/testing/publish.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

it("switches readers to every article that went out together, and to the home pages, in one generation", async () => {
  const slugs = ["north", "south", "west"];
  const ids: string[] = [];
  for (const slug of slugs) {
    const id = await publish({ slug });
    writePages(next, id, slug, "all together");
    ids.push(id);
  }
  const paths = locales.flatMap((locale) => [
    `/${locale}`,
    ...slugs.flatMap((slug, at) => [
      `/${locale}/articles/${slug}-${ids[at]}`,
      `/${locale}/articles/${slug}-${ids[at]}/facing`,
    ]),
  ]);
  await here.press.pressTogether(ids);
  const rows = await appDb().pressEntry.findMany({
    where: { path: { in: paths }, status: 200, objectHash: { not: null } },
  });
  const newest = paths.map((path) => rows.filter((row) => row.path === path).map(({ generation }) => generation));
  expect(new Set(newest.map((generations) => generations.toSorted().at(-1))).size).toBe(1);
  for (const path of paths) expect(await read(here, path), path).toContain("all together");
});

it("renders what they share once", async () => {
  const column = { id: "shared", slug: "shared-column" };
  const ids: string[] = [];
  for (const slug of ["one", "two"]) {
    const id = await publish({ slug, column });
    writePages(
      next,
      id,
      slug,
      "shared",
      locales.flatMap((l) => ["", "/feed.xml", "/share.png"].map((beside) => `/${l}/columns/shared-column${beside}`)),
    );
    ids.push(id);
  }
  await here.press.pressAll().catch(() => undefined); // a new column: everything is pressed
  next.asked.length = 0;
  await here.press.pressTogether(ids);
  expect(next.asked.filter((path) => path === "/en/columns/shared-column")).toHaveLength(1);
  expect(next.asked.filter((path) => path === "/en/columns/shared-column/feed.xml")).toHaveLength(1);
  expect(next.asked.filter((path) => path === "/en")).toHaveLength(1);
});
