import { afterAll, beforeAll, expect, it } from "vitest";
import { createSearchLimit } from "#press/http/search-limit.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import en from "../../messages/en.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const given = { DUIZHAO_SEARCH_LIMIT: "3", DUIZHAO_TRUST_PROXY: "1" };
usePress();
let site: Site;
beforeAll(async () => {
  Object.assign(process.env, given);
  site = await startSite(next, here);
});
afterAll(async () => {
  for (const name of Object.keys(given)) delete process.env[name];
  await site.stop();
});

const askFrom = (address: string, path: string) => site.ask(path, { headers: { "x-forwarded-for": address } });

it("answers one search too many of an address with 429 in the reader's language, and others' as ever", async () => {
  for (const locale of ["en", "zh-Hant"]) next.pages.set(`/${locale}/search?q=bridge`, pageWith("one of them"));
  for (let turn = 0; turn < 3; turn++)
    expect((await askFrom("192.0.2.1", "/en/search?q=bridge")).status, String(turn)).toBe(200);
  for (const [locale, said] of [
    ["en", en.press.tooManySearches],
    ["zh-Hant", hant.press.tooManySearches],
  ]) {
    const answer = await askFrom("192.0.2.1", `/${locale}/search?q=bridge`);
    expect([answer.status, answer.body.toString().trim()]).toEqual([429, said]);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(answer.headers).toMatchObject({ "cache-control": "no-store", "content-language": locale });
  }
  const typing = await askFrom("192.0.2.1", "/en/search/suggest?q=bri");
  expect([typing.status, JSON.parse(typing.body.toString())]).toEqual([
    429,
    { ok: false, error: { code: "tooManyRequests" } },
  ]);
  expect((await askFrom("192.0.2.2", "/en/search?q=bridge")).status).toBe(200);
  // What is not looked for is not counted: the empty field is a page as others are.
  next.pages.set("/en/search", pageWith("an empty field"));
  await here.press.onDemand("/en/search");
  expect((await askFrom("192.0.2.1", "/en/search")).status).toBe(200);
});

const clock = () => {
  const at = { ms: 5_000 };
  return { at, now: () => at.ms };
};

it("lets an address ask again when its ten seconds are over, and says how long that is", () => {
  const { at, now } = clock();
  const limit = createSearchLimit(2, now);
  expect([1, 2].map(() => limit.count("192.0.2.1", "search"))).toEqual([null, null]);
  at.ms += 3_500;
  expect(limit.count("192.0.2.1", "search")).toBe(7);
  at.ms += 6_500;
  expect(limit.count("192.0.2.1", "search")).toBeNull();
});

it("takes five suggestions for one search: who types fast is nobody to be stopped", () => {
  const limit = createSearchLimit(60, clock().now);
  // A letter each 150 ms for ten seconds, and a search with each word.
  for (let letter = 0; letter < 67; letter++) {
    expect(limit.count("192.0.2.1", "suggestion")).toBeNull();
    if (letter % 4 === 0) expect(limit.count("192.0.2.1", "search")).toBeNull();
  }
  const other = createSearchLimit(1, clock().now);
  expect(Array.from({ length: 6 }, () => other.count("192.0.2.1", "suggestion")).map((wait) => wait !== null)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

it("counts a network of IPv6 as one, and an address of IPv4 however it is written", () => {
  const limit = createSearchLimit(1, clock().now);
  expect(limit.count("2001:db8:1:2::1", "search")).toBeNull();
  expect(limit.count("2001:0db8:1:2:ffff::7", "search")).not.toBeNull();
  expect(limit.count("2001:db8:1:3::1", "search")).toBeNull();
  expect(limit.count("2001:db8::1", "search")).toBeNull();
  expect(limit.count("2001:db8:0:0:9::", "search")).not.toBeNull();
  expect(limit.count("::ffff:192.0.2.9", "search")).toBeNull();
  expect(limit.count("192.0.2.9", "search")).not.toBeNull();
});

it("keeps no more addresses than it has room for, and stops nobody for want of it", () => {
  const limit = createSearchLimit(1, clock().now);
  for (let one = 0; one < 20_000; one++) limit.count(`10.${one >> 16}.${(one >> 8) & 255}.${one & 255}`, "search");
  expect([1, 2].map(() => limit.count("192.0.2.1", "search"))).toEqual([null, null]);
  expect(limit.count("10.0.0.7", "search")).not.toBeNull();
});

it("counts nothing where there is no limit", () => {
  const limit = createSearchLimit(0);
  expect(Array.from({ length: 5_000 }, () => limit.count("192.0.2.1", "search")).every((wait) => wait === null)).toBe(
    true,
  );
});
