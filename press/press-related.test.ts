import { describe, expect, it } from "vitest";
import { findRelated } from "#db/published/read-related.ts";
import { createId } from "#domain/ids.ts";
import { nearInList, relatedShown } from "#domain/publication/related.ts";
import { locales } from "#press/testing/pages.ts";
import { publish, publishQuotation, takeDown } from "#press/testing/publish.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

/** What the press renders for an event of an article; pages are not written here. */
async function pressed(id: string): Promise<string[]> {
  next.asked.length = 0;
  await here.press.pressArticle(id).catch(() => undefined);
  return next.asked;
}
const related = (id: string) => findRelated("en", id, []);
const pagesOf = (slug: string, id: string) =>
  locales.flatMap((locale) => ["", "/facing"].map((end) => `/${locale}/articles/${slug}-${id}${end}`));
const day = (number: number) => `2015-03-${String(number).padStart(2, "0")}T00:00:00Z`;

describe("an article that others name as related", () => {
  it("has their pages made again when its title changes, and when it is taken down", async () => {
    const quote = await publishQuotation();
    const one = await publish({ slug: "ferry", quotes: [quote], datePublished: day(1) });
    const other = await publish({ slug: "bridge", quotes: [quote], datePublished: day(2) });
    const stranger = await publish({ slug: "stranger", datePublished: day(3) });
    expect([await related(one), await related(other), await related(stranger)]).toEqual([[other], [one], []]);

    await here.press.pressAll().catch(() => undefined); // a first quotation: everything is pressed
    await publish({ articleId: one, slug: "ferry-renamed", quotes: [quote], datePublished: day(1) });
    const again = await pressed(one);
    expect(again).toEqual(expect.arrayContaining(pagesOf("bridge", other)));
    expect(again.filter((path) => path.includes("stranger"))).toEqual([]);
    expect(again.filter((path) => /bridge.*\.(?:txt|md|png)$/.test(path))).toEqual([]);

    await takeDown(one);
    expect(await related(other)).toEqual([]);
    expect(await pressed(one)).toEqual(expect.arrayContaining(pagesOf("bridge", other)));
  });

  it("has them made again when it shares with them what it did not, or no longer what it did", async () => {
    const water = await publish({ slug: "water", tags: ["harbour"], datePublished: day(1) });
    const fire = await publish({ slug: "fire", tags: ["beacon"], datePublished: day(2) });
    const id = await publish({ slug: "moving", tags: ["harbour"], datePublished: day(3) });
    expect(await related(water)).toEqual([id]);
    await publish({ articleId: id, slug: "moving", tags: ["beacon"], datePublished: day(3) });
    expect([await related(water), await related(fire)]).toEqual([[], [id]]);
    expect(await pressed(id)).toEqual(expect.arrayContaining([...pagesOf("water", water), ...pagesOf("fire", fire)]));
  });

  it("names what its language has: one that is in Chinese alone is related to nothing in English", async () => {
    const both = await publish({ slug: "two-sided", tags: ["mirror"], datePublished: day(1) });
    const chinese = await publish({ slug: "one-sided", tags: ["mirror"], languages: ["zh"], datePublished: day(2) });
    expect(await related(both)).toEqual([]);
    expect(await findRelated("zh", both, [])).toEqual([chinese]);
    expect(await related(chinese)).toEqual([]);
  });

  it("is found from both ends of a long list, so that no page is missed and not all of them are made", async () => {
    const ids: string[] = [];
    for (let at = 1; at <= 3 * nearInList; at += 1)
      ids.push(await publish({ slug: `of-${at}`, tags: ["long"], languages: ["en"], datePublished: day(at) }));
    const middle = ids[nearInList + 2] ?? createId();
    const named = await related(middle);
    expect(named).toHaveLength(relatedShown);
    const naming: string[] = [];
    for (const id of ids) if ((await related(id)).includes(middle)) naming.push(id);
    expect(naming.length).toBeGreaterThan(0);
    const made = (await pressed(middle)).filter((path) => /^\/en\/articles\/of-\d+-\w+$/.test(path));
    for (const id of naming) expect(made.some((path) => path.endsWith(id))).toBe(true);
    expect(made).toHaveLength(2 * nearInList + 1);
  });
});
