import { expect, it } from "vitest";
import { type Gathered, gatheredPath } from "#domain/publication/gathered.ts";
import { gatheredAPage } from "#domain/publication/index-pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();

/** Pages that the list comes to have beside its first. */
const pages = 3;
const named = (list: Gathered) => (list.by === "tag" ? { tags: [list.name] } : { source: list.name });

/** What of a list is rendered in English when an article is pressed. Its pages are not written: others' are none of ours. */
async function renderedOf(list: Gathered, articleId: string): Promise<string[]> {
  next.asked.length = 0;
  await here.press.pressArticle(articleId).catch(() => undefined);
  const own = [null, ...Array.from({ length: pages }, (_, at) => at + 1)].map((page) => gatheredPath("en", list, page));
  return own.filter((path) => next.asked.includes(path));
}

it.each<Gathered>([
  { by: "tag", name: "renamed" },
  { by: "source", name: "renamed-news" },
])(
  "$by: every page of a list says how it is called from now on, and only those an article moves otherwise",
  async (list) => {
    const day = (month: number) => `2015-${String(month).padStart(2, "0")}-01T00:00:00Z`;
    for (let at = 0; at < (pages + 1) * gatheredAPage + 1; at += 1)
      await publish({ slug: "old", called: "old", ...named(list), languages: ["en"], datePublished: day(1) });
    const newest = { slug: "newest", ...named(list), datePublished: day(2) };
    const all = [null, 1, 2, 3].map((page) => gatheredPath("en", list, page));
    const last = [null, 2, 3].map((page) => gatheredPath("en", list, page));

    const first = await publish({ ...newest, called: "old" });
    expect(await renderedOf(list, first)).toEqual(last);
    await publish({ ...newest, articleId: first, called: "new" });
    const second = await publish({ ...newest, called: "new" }); // before the first is pressed
    expect(await renderedOf(list, second)).toEqual(last);
    expect(await renderedOf(list, first)).toEqual(all);

    const third = await publish({ ...newest, called: "newer" });
    expect(await renderedOf(list, third)).toEqual(all);
    const fourth = await publish({ ...newest, called: "newer" });
    expect(await renderedOf(list, fourth)).toEqual(last);
    await takeDown(fourth);
    expect(await renderedOf(list, fourth)).toEqual(last);
    await takeDown(third);
    expect(await renderedOf(list, third)).toEqual(all);
  },
);
