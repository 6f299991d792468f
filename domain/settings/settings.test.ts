import { describe, expect, it } from "vitest";
import { isLoopback, parseSettings } from "#domain/settings/settings.ts";

describe("settings", () => {
  it("need nothing: an empty environment serves on port 3000 of this machine with the embedded database", () => {
    expect(parseSettings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      url: "http://localhost:3000",
      trustedProxies: 0,
      searchLimit: 60,
      dataDir: "./data",
      databaseUrl: null,
      nextDist: ".next",
    });
  });

  it("treat an empty variable as one that is not set", () => {
    expect(parseSettings({ PORT: "", DATABASE_URL: "" })).toEqual(parseSettings({}));
  });

  it.each(["0", "65536", "80.5", "-1", "http", "1e3", "0x50"])("refuse %s as a port", (PORT) => {
    expect(() => parseSettings({ PORT })).toThrow("PORT must be a whole number from 1 to 65535");
  });

  it("keep the origin of DUIZHAO_URL and refuse a path", () => {
    expect(parseSettings({ DUIZHAO_URL: "https://example.org/" }).url).toBe("https://example.org");
    expect(() => parseSettings({ DUIZHAO_URL: "https://example.org/news" })).toThrow(
      "DUIZHAO_URL must not have a path",
    );
    expect(() => parseSettings({ DUIZHAO_URL: "javascript:alert(1)" })).toThrow("DUIZHAO_URL must be an address");
  });

  it("trust no proxy unless told how many stand in front, or which", () => {
    expect(parseSettings({ DUIZHAO_TRUST_PROXY: "2" }).trustedProxies).toBe(2);
    expect(parseSettings({ DUIZHAO_TRUST_PROXY: "10.0.0.1, 192.168.0.0/16,::1" }).trustedProxies).toEqual([
      "10.0.0.1",
      "192.168.0.0/16",
      "::1",
    ]);
    for (const DUIZHAO_TRUST_PROXY of ["all", "true", "-1", "10", "1.5", "10.0.0.1,", "10.0.0.300", "10.0.0.0/40"]) {
      expect(() => parseSettings({ DUIZHAO_TRUST_PROXY }), DUIZHAO_TRUST_PROXY).toThrow(
        /^DUIZHAO_TRUST_PROXY\S* must be a number of proxies/,
      );
    }
  });

  it("bound searches by a whole number, or not at all", () => {
    expect(parseSettings({ DUIZHAO_SEARCH_LIMIT: "5" }).searchLimit).toBe(5);
    expect(parseSettings({ DUIZHAO_SEARCH_LIMIT: "0" }).searchLimit).toBe(0);
    for (const DUIZHAO_SEARCH_LIMIT of ["-1", "many", "1.5", "none", "10000000"])
      expect(() => parseSettings({ DUIZHAO_SEARCH_LIMIT }), DUIZHAO_SEARCH_LIMIT).toThrow(
        "DUIZHAO_SEARCH_LIMIT must be a whole number of searches",
      );
  });

  it("know who is told of changed pages, and want the password beside the address", () => {
    const PRESS_PURGE_URL = "https://cdn.example.org/purge?zone=1";
    expect(parseSettings({}).purgeHook).toBeNull();
    expect(parseSettings({ PRESS_PURGE_URL }).purgeHook).toEqual({ url: PRESS_PURGE_URL, token: null });
    expect(parseSettings({ PRESS_PURGE_URL, PRESS_PURGE_TOKEN: "t0ken" }).purgeHook?.token).toBe("t0ken");
    for (const wrong of ["cdn.example.org", "ftp://cdn.example.org", "https://me:hunter2@cdn.example.org"]) {
      expect(() => parseSettings({ PRESS_PURGE_URL: wrong }), wrong).toThrow(/^PRESS_PURGE_URL must (?!.*hunter2)/);
    }
    expect(() => parseSettings({ PRESS_PURGE_TOKEN: "a b" })).toThrow("PRESS_PURGE_TOKEN must be");
  });

  it("name every wrong variable at once and repeat no value, which may be a password", () => {
    expect(() => parseSettings({ DATABASE_URL: "mysql://me:hunter2@db", LOG_LEVEL: "loud" })).toThrow(
      /^DATABASE_URL must be an address like postgres:\S+; LOG_LEVEL must be one of/,
    );
    expect(() => parseSettings({ DATABASE_URL: "mysql://me:hunter2@db" })).not.toThrow("hunter2");
  });

  it("refuse a reader's or owner's login without the application's", () => {
    expect(() => parseSettings({ DATABASE_READER_URL: "postgres://r@db/d" })).toThrow("need DATABASE_URL");
  });

  it.each([
    ["127.0.0.1", true],
    ["127.8.8.8", true],
    ["localhost", true],
    ["::1", true],
    ["0.0.0.0", false],
    ["::", false],
    ["192.168.1.2", false],
    ["localhost.example.org", false],
  ])("know whether only this machine reaches %s", (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
