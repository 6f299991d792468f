import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createSearchLimit } from "#press/http/search-limit.ts";
import { pageWith } from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import en from "../../messages/en.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

usePress();
let site: Site;
beforeAll(async () => {
  site = await startSite(next, here, { trustedProxies: 1, searchLimit: 3 });
});
afterAll(() => site.stop());

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
  for (let letter = 0; letter < 15; letter++) await askFrom("192.0.2.1", "/en/search/suggest?q=bri");
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

describe("the limit of an address", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets it ask again when its ten seconds are over, and says how long that is", async () => {
    const count = createSearchLimit(2);
    for (let turn = 0; turn < 2; turn++) expect(await count("192.0.2.1", "search")).toBeNull();
    vi.advanceTimersByTime(3_500);
    expect(await count("192.0.2.1", "search")).toBe(7);
    vi.advanceTimersByTime(6_500);
    expect(await count("192.0.2.1", "search")).toBeNull();
  });

  it("gives suggestions apart, five for a search: who types fast is nobody to be stopped", async () => {
    const count = createSearchLimit(60);
    // A letter each 150 ms for ten seconds, and a search with each word.
    for (let letter = 0; letter < 67; letter++) {
      expect(await count("192.0.2.1", "suggestion")).toBeNull();
      if (letter % 4 === 0) expect(await count("192.0.2.1", "search")).toBeNull();
    }
    const other = createSearchLimit(1);
    for (let letter = 0; letter < 5; letter++) expect(await other("192.0.2.1", "suggestion")).toBeNull();
    expect(await other("192.0.2.1", "suggestion")).toBe(10);
    // What was suggested to one takes no search from another at the same address.
    expect(await other("192.0.2.1", "search")).toBeNull();
  });

  it("counts a network of IPv6 as one, and an address of IPv4 however it is written", async () => {
    const count = createSearchLimit(1);
    expect(await count("2001:db8:1:2::1", "search")).toBeNull();
    expect(await count("2001:0db8:1:2:ffff::7", "search")).not.toBeNull();
    expect(await count("2001:db8:1:3::1", "search")).toBeNull();
    expect(await count("2001:db8::1", "search")).toBeNull();
    expect(await count("2001:db8:0:0:9::", "search")).not.toBeNull();
    expect(await count("::ffff:192.0.2.9", "search")).toBeNull();
    expect(await count("192.0.2.9", "search")).not.toBeNull();
  });

  it("is none where one address is everybody's: that of a proxy beside us which does not say who asks", async () => {
    const count = createSearchLimit(1);
    for (const address of [
      "127.0.0.1",
      "::1",
      "10.0.0.5",
      "::ffff:172.17.0.1",
      "192.168.1.1",
      "100.64.0.3",
      "fd00::1",
      "",
    ]) {
      for (let turn = 0; turn < 9; turn++) expect(await count(address, "search"), address).toBeNull();
    }
  });

  it("is none where there is no limit", async () => {
    const count = createSearchLimit(0);
    for (let turn = 0; turn < 99; turn++) expect(await count("192.0.2.1", "search")).toBeNull();
  });
});
