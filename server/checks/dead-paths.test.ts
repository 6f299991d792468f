import { beforeAll, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { findDeadPaths } from "#db/publications/find-dead-paths.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { monthOf } from "#domain/publication/archive.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import { createDesk, type Desk, publish, sign, submittedArticle } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

test("feeds and texts without a page are there where what they are of is", async () => {
  await appDb().publishedColumn.create({ data: { id: "fed", slug: "fed", data: {}, position: 0 } });
  const made = { articleId: "fedfed11", language: "en" };
  await appDb().publication.create({ data: { ...made, id: "fed", number: 1, snapshot: {}, contentHash: "fed" } });
  const times = { datePublished: new Date(), firstMadeAt: new Date() };
  await appDb().publishedEdition.create({
    data: { ...made, publicationId: "fed", slug: "fed", columnId: "fed", ...times },
  });
  const there = ["/en/feeds", "/en/feed.xml", "/zh-Hant/facing.xml", "/en/columns/fed/feed.xml", "/news-sitemap.xml"];
  const dead = [
    ...["/en/feeds/more", "/en/columns/none/feed.xml", "/en/columns/fed/facing", "/en/articles/nothing-here.txt"],
    ...["/en/people/nobody.txt", "/en/quotations/facing.xml/x"],
  ];
  expect([...(await transaction((tx) => findDeadPaths(tx, [...there, ...dead])))]).toEqual(dead);
  const coming = ["/en/articles/a-slug-coming11.txt", "/en/articles/a-slug-coming11/feed.xml"];
  expect([...(await transaction((tx) => findDeadPaths(tx, coming, ["coming11"])))]).toEqual(coming.slice(1));
  await appDb().publishedEdition.deleteMany({ where: made });
});

test("the index of people is there as far as it goes, and what the desk says of itself where it does", async () => {
  const paths = ["/en/people", "/zh-Hant/about", "/en/people/page/1", "/en/people/page/2", "/en/about/us"];
  expect([...(await transaction((tx) => findDeadPaths(tx, paths)))]).toEqual(paths.slice(1));
  await appDb().publishedAbout.create({ data: { id: 1, text: {} } });
  expect([...(await transaction((tx) => findDeadPaths(tx, paths)))]).toEqual(paths.slice(2));
  await appDb().publishedAbout.deleteMany();
});

test("pages of the index of quotations are there as far as it goes", async () => {
  const rows = Array.from({ length: 300 }, () => ({ id: createId(), data: {}, date: "", updatedAt: new Date() }));
  await appDb().publishedQuotation.createMany({ data: rows });
  const paths = ["/en/quotations/page/1", "/en/quotations/page/2", "/en/quotations/page/01", "/en/quotations/page/x"];
  const dead = await transaction((tx) => findDeadPaths(tx, paths));
  expect([...dead]).toEqual(paths.slice(1));
  await appDb().publishedQuotation.deleteMany();
});

test("the archive has the months in which something came out; a tag is there while something live has it", async () => {
  const id = await submittedArticle(desk);
  await sign(desk.reviewer, id);
  await publish(desk.publisher, id);
  const live = await appDb().publishedEdition.findFirstOrThrow({ where: { articleId: id, language: "en" } });
  await appDb().publishedTag.create({ data: { articleId: id, language: "en", slug: "tides", name: {} } });
  const month = monthOf(live.datePublished.toISOString(), defaultTimeZone);
  const there = [
    "/en/archive",
    `/en/archive/${month}`,
    "/en/corrections",
    "/zh-Hant/tags/tides",
    "/zh-Hans/tags/tides/",
  ];
  const nowhere = [
    ...["/en/archive/1999-01", "/en/archive/2026", `/en/archive/${month}/01`, `/en/archive/${month}/page/1`],
    ...["/en/tags", "/en/tags/nobody-has-this", "/en/tags/tides/page/1", "/en/tags/tides/page/1/facing"],
    ...["/en/corrections/page/1", "/en/corrections/x", "/en/corrections/x/page/1", "/en/columns/page/1"],
  ];
  const dead = await transaction((tx) => findDeadPaths(tx, [...there, ...nowhere]));
  expect([...dead]).toEqual(nowhere);
});
