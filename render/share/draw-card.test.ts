import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { type ColumnAccent, columnAccents } from "#domain/article/column-accent.ts";
import type { Language } from "#domain/locale.ts";
import type { LiveArticle, PublishedDesk } from "#domain/publication/live.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { accentColours, cardSvg, drawCard, shareColours } from "#render/share/draw-card.ts";
import { articleShareCard, type ShareCard, shareCardVersion, siteShareCard } from "#render/share/share-card.ts";

const deskOf = (en = "Two Lines"): PublishedDesk => ({
  name: { "zh-Hans": "两行", "zh-Hant": "兩行", en },
  tagline: { "zh-Hans": "", "zh-Hant": "", en: "" },
  timeZone: "Asia/Shanghai",
});
const site = (accents: ColumnAccent[] = []) => ({
  desk: deskOf(),
  columns: accents.flatMap((accent) => {
    const { column } = sampleSnapshot("en");
    return column ? [{ ...column, accent }] : [];
  }),
});
const times = {
  number: 1,
  madeAt: "2025-10-12T02:00:00.000Z",
  changedAt: "2025-10-12T02:00:00.000Z",
  firstMadeAt: "2025-10-11T02:00:00.000Z",
};
const liveArticle = (languages: Language[]): LiveArticle => ({
  id: "k3m9x2pd",
  editions: Object.fromEntries(
    languages.map((language) => [language, { snapshot: sampleSnapshot(language), ...times }]),
  ),
});

const card: ShareCard = {
  over: { text: "习文乐见", locale: "zh-Hans" },
  title: { text: "数字中国", locale: "zh-Hans" },
  facing: { text: "Digital China", locale: "en" },
  foot: { text: "两行", locale: "zh-Hans" },
  accent: "cinnabar",
};

it("is a PNG of the size that its page says", async () => {
  const { format, width, height } = await sharp(await drawCard(card)).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
});

it("is the same each time, as a page whose picture did not change is left alone", async () => {
  expect((await drawCard(card)).equals(await drawCard(card))).toBe(true);
});

it("has no text in it that could be read as markup, nor anything that is fetched", async () => {
  const hostile = `</svg><script>"&'<image href="https://example.org/x"/>`;
  const svg = await cardSvg({ ...card, title: { text: hostile, locale: "en" }, foot: { text: hostile, locale: "en" } });
  expect(svg).not.toMatch(/script|href|example|<text/);
  expect(new Set(svg.match(/<\w+/g))).toEqual(new Set(["<svg", "<rect", "<g", "<path"]));
});

it.each([
  ["a title of many lines", "关于".repeat(150)],
  ["a word without an end", "x".repeat(500)],
  ["no title", ""],
  ["pictures in it", "👍🏽🏳️‍🌈数字"],
])("keeps %s on the paper", async (_what, text) => {
  const png = await drawCard({ ...card, title: { text, locale: "zh-Hans" }, facing: { text, locale: "en" } });
  const { info } = await sharp(png)
    .trim({ background: shareColours.paper, threshold: 8 })
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBeLessThanOrEqual(1200 - 2 * 60);
  expect(info.height).toBeLessThanOrEqual(630 - 2 * 60);
});

it("takes its colours from the reader's by day", () => {
  const tokens = readFileSync(join(import.meta.dirname, "../tokens.css"), "utf8");
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1];
  expect(shareColours).toEqual({
    paper: light("paper"),
    ink: light("ink"),
    soft: light("ink-soft"),
    hairline: light("hairline-strong"),
    accentInk: light("accent-ink"),
  });
  expect(accentColours).toEqual(Object.fromEntries(columnAccents.map((accent) => [accent, light(`accent-${accent}`)])));
});

it("is marked with the accent of its column, but for the seal", async () => {
  const count = async (accent: ColumnAccent | null, colour: string) =>
    (await cardSvg({ ...card, accent })).split(`"${colour}"`).length - 1;
  const { plum, cinnabar } = accentColours;
  expect([await count("plum", plum), await count("plum", cinnabar)]).toEqual([2, 1]);
  expect([await count(null, plum), await count(null, cinnabar)]).toEqual([0, 1]);
});

it("says what the publication says in a reader's script, and nothing where the language is not there", () => {
  const both = liveArticle(["zh", "en"]);
  expect(articleShareCard(both, "zh-Hant", site())).toEqual({
    over: { text: "手記", locale: "zh-Hant" },
    title: { text: "數據有多大", locale: "zh-Hant" },
    facing: { text: "How Big Is Data?", locale: "en" },
    foot: { text: "兩行", locale: "zh-Hant" },
    accent: null,
  });
  expect(articleShareCard(both, "en", site())?.facing).toEqual({ text: "数据有多大", locale: "zh-Hans" });
  expect(articleShareCard(liveArticle(["en"]), "zh-Hans", site())).toBeNull();
  expect(articleShareCard(liveArticle(["en"]), "en", site())?.facing).toBeNull();
});

it("has another address once it says something else", () => {
  const home = siteShareCard("en", deskOf());
  expect(home).toMatchObject({ title: { text: "Two Lines" }, facing: { locale: "zh-Hans" } });
  expect(shareCardVersion(home)).toMatch(/^[0-9a-f]{12}$/);
  expect(shareCardVersion(home)).toBe(shareCardVersion(siteShareCard("en", deskOf())));
  expect(shareCardVersion(home)).not.toBe(shareCardVersion(siteShareCard("en", deskOf("Three Lines"))));
  const inColour = (accent: ColumnAccent) => articleShareCard(liveArticle(["en"]), "en", site([accent]));
  const [indigo, plum] = [inColour("indigo"), inColour("plum")];
  expect([indigo?.accent, plum?.accent]).toEqual(["indigo", "plum"]);
  expect(indigo && shareCardVersion(indigo)).not.toBe(plum && shareCardVersion(plum));
});
