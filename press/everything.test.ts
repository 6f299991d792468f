import { expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { findDeadPaths } from "#db/publications/find-dead-paths.ts";
import { transaction } from "#db/transaction.ts";
import { everything } from "#press/everything.ts";
import { resolvePath } from "#press/resolve-path.ts";
import type { PressTarget } from "#press/targets.ts";
import { publish, publishQuotation } from "#press/testing/publish.ts";
import { usePress } from "#press/testing/use-press.ts";
import { publishOneOfEach } from "#press/testing/whole-desk.ts";

usePress();

it("is what readers get who ask for it, and what links of articles may lead to", async () => {
  await publishOneOfEach();
  await publishQuotation();
  await publish({
    slug: "gathered",
    source: "river-news",
    tags: ["rivers"],
    column: { id: "letters", slug: "letters" },
    people: [{ id: "shenyiwen", en: "Shen Yiwen" }],
  });
  await appDb().publishedAbout.create({ data: { id: 1, text: {} } });
  const all: PressTarget[] = [];
  for await (const { targets } of everything()) all.push(...targets);
  const rendered = all.filter(({ act }) => act.kind === "render");
  for (const target of rendered) {
    const resolved = await transaction((tx) => resolvePath(tx, target.path));
    expect(resolved, target.path).toEqual({ kind: "page", target });
  }
  const there = rendered.filter(({ act }) => act.kind === "render" && act.status === 200).map(({ path }) => path);
  expect([...(await transaction((tx) => findDeadPaths(tx, there)))]).toEqual([]);
  expect(there).toEqual(
    expect.arrayContaining([
      "/en/about",
      "/en/sources/river-news",
      "/en/columns/letters/share.png",
      "/en/people/shen-yiwen-shenyiwen",
    ]),
  );
});
