import { expect, it } from "vitest";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { FeedList } from "#render/reader/feed-list.tsx";
import { pageIn } from "#render/testing/page-in.tsx";

it("gives each feed's whole address to be read, followed and copied", () => {
  const { column } = sampleSnapshot("zh");
  const same = { "zh-Hans": "", "zh-Hant": "", en: "" };
  const desk = { name: same, tagline: same, timeZone: "UTC" };
  const site = {
    locale: "zh-Hant" as const,
    desk,
    columns: column ? [{ ...column, accent: "pine" as const }] : [],
    quotations: false,
    about: false,
  };
  const $ = pageIn("zh-Hant", <FeedList site={site} origin="https://example.org" />);
  const addresses = ["feed.xml", "facing.xml", "columns/notes/feed.xml"].map(
    (one) => `https://example.org/zh-Hant/${one}`,
  );
  const said = (of: (at: number) => string | undefined) => addresses.map((_, at) => of(at));
  expect($(".card")).toHaveLength(addresses.length);
  expect(said((at) => $(".card a").eq(at).attr("href"))).toEqual(addresses);
  expect(said((at) => $(".card code").eq(at).text())).toEqual(addresses);
  expect(said((at) => $(".card button").eq(at).attr("data-copy-link"))).toEqual(addresses);
});
