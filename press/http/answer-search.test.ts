import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { publish } from "#press/testing/publish.ts";
import { missingPage, pageWith } from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

usePress();
let site: Site;
beforeAll(async () => {
  site = await startSite(next, here);
});
afterAll(() => site.stop());

it("makes a page of results for who asks, and keeps nothing of it", async () => {
  next.pages.set("/en/search?q=bridge&page=2", pageWith("two of them"));
  const before = await appDb().pressEntry.count();
  // Keys that mean nothing, in any order, change neither the question nor what is made.
  const answer = await site.ask("/en/search?x=1&page=2&_rsc=abc&q=%20bridge%20");
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toContain("two of them");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(next.asked).toEqual(["/en/search?q=bridge&page=2"]);
  expect(await appDb().pressEntry.count()).toBe(before);
  await site.ask("/en/search?q=bridge&page=2");
  expect(next.asked).toHaveLength(2);
});

it("makes one page for many who ask the same at once", async () => {
  next.pages.set("/en/search?q=ferry", pageWith("a ferry"));
  next.delay = 200;
  const answers = await Promise.all(Array.from({ length: 8 }, () => site.ask("/en/search?q=ferry")));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(next.asked).toEqual(["/en/search?q=ferry"]);
});

it("answers an empty question, and what is no number, as what they are", async () => {
  next.pages.set("/en/search", pageWith("an empty field"));
  next.pages.set("/en/search?q=ferry", pageWith("the first page"));
  await here.press.onDemand("/en/search");
  for (const query of ["", "?q=", "?q=%20%20", "?page=3"])
    expect((await site.ask(`/en/search${query}`)).body.toString(), query).toContain("an empty field");
  for (const query of ["?q=ferry&page=0", "?q=ferry&page=nine&year=long&column=../x", "?q=ferry&page=99999"])
    expect((await site.ask(`/en/search${query}`)).body.toString(), query).toContain("the first page");
});

it("leads to the locale as we spell it, with the question", async () => {
  const answer = await site.ask("/zh-hans/search?q=%E6%A1%A5&page=2");
  expect([answer.status, answer.headers.location]).toEqual([301, "/zh-Hans/search?q=%E6%A1%A5&page=2"]);
});

it("says that a page can't be had where it is not fit", async () => {
  next.pages.set("/en/search?q=broken", { status: 500, type: "text/html", body: "no" });
  const answer = await site.ask("/en/search?q=broken");
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.headers["cache-control"]).toBe("no-store");
});

it("says on a page of the locale that nobody answers, at once where it fails and soon where it hangs", async () => {
  for (const locale of ["en", "zh-Hant"]) {
    const away = `/${locale}/search/unavailable`;
    next.pages.set(away, missingPage(`nobody answers in ${locale}`, 503));
    await here.press.onDemand(away);
    next.pages.set(`/${locale}/search?q=broken`, { status: 500, type: "text/html", body: "no" });
    next.pages.set(`/${locale}/search?q=slow`, pageWith("too late"));
    for (const [q, delay] of [
      ["broken", 0],
      ["slow", 5_000],
    ] as const) {
      next.delay = delay;
      const answer = await site.ask(`/${locale}/search?q=${q}`, { headers: { "accept-encoding": "gzip" } });
      expect([answer.status, answer.headers["retry-after"]], q).toEqual([503, "5"]);
      expect(answer.headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
      const said = answer.headers["content-encoding"] === "gzip" ? gunzipSync(answer.body) : answer.body;
      expect(said.toString()).toContain(`nobody answers in ${locale}`);
    }
  }
  expect((await site.ask("/en/search/unavailable")).status).toBe(503);
});

it("suggests what is live by its people, as data that runs nothing", async () => {
  await publish({ slug: "a-ferry", people: [{ id: "wei-lan", en: "Wei Lan" }] });
  const answer = await site.ask("/en/search/suggest?q=wei");
  expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(JSON.parse(answer.body.toString())).toEqual({
    articles: [],
    people: [{ text: "Wei Lan", lang: "en", href: "/en/people/wei-lan-wei-lan" }],
  });
  expect((await site.ask("/en/search/suggest")).status).not.toBe(200);
});
