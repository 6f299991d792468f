import pino from "pino";
import { beforeAll, describe, expect, it } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { searchPublished } from "#db/published/search.ts";
import { findArticles } from "#db/published/search-articles.ts";
import { stemsBeginning } from "#db/published/search-words.ts";
import { suggestFor } from "#db/published/suggest.ts";
import { publishQuotation } from "#db/quotations/published-quotations.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Document } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { toJsonObject } from "#domain/json.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { buildSnapshot } from "#domain/publication/build-snapshot.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { samplePublished } from "#domain/quotations/testing/published-quotation.ts";
import { parseSearch } from "#domain/search/query.ts";
import { snippetsOf } from "#domain/search/snippet.ts";
import { indexForSearch } from "#press/index-for-search.ts";

useTestDatabase();
const log = pino({ level: "silent" });
const day = (n: number) => `2026-03-${String(n).padStart(2, "0")}T08:00:00+08:00`;

type Words = { zh?: string; en?: string };
type Given = { id?: string; title?: Words; text?: Words; date?: string; only?: Language };

/** An article of one paragraph a language, live and indexed. */
async function publish({ id = createId(8), title = {}, text = {}, date = day(1), only }: Given): Promise<string> {
  const content = sampleContent((article: ArticleContent) => {
    article.articleId = id;
    article.datePublished = date;
    for (const language of languages) {
      const edition = article.editions[language];
      if (!edition) continue;
      edition.title = title[language] ?? edition.title;
      edition.deck = "";
      const said = text[language];
      if (said !== undefined) edition.document = paragraph(language === "zh" ? "z1" : "e1", said);
    }
  });
  for (const language of only ? [only] : languages) {
    const snapshot = buildSnapshot(content, language, { manifestHash: "v1:abc", datePublished: date, madeAt: date });
    const number = (await appDb().publication.count({ where: { articleId: id, language } })) + 1;
    const publicationId = createId();
    const made = { id: publicationId, articleId: id, language, number, contentHash: publicationId };
    await appDb().publication.create({ data: { ...made, snapshot: toJsonObject(snapshot) } });
    const live = { publicationId, slug: snapshot.slug, datePublished: new Date(date) };
    await appDb().publishedEdition.upsert({
      where: { articleId_language: { articleId: id, language } },
      create: { articleId: id, language, ...live, firstMadeAt: new Date(date) },
      update: live,
    });
  }
  await indexForSearch([id], log);
  return id;
}

function paragraph(id: string, text: string): Document {
  return { type: "doc", content: [{ type: "paragraph", attrs: { id }, content: [{ type: "text", text }] }] };
}

const find = async (typed: string, locale: "zh-Hans" | "zh-Hant" | "en" = "zh-Hans", page = 1) =>
  searchPublished(typed, locale, { page });
const ids = async (typed: string, locale: "zh-Hans" | "zh-Hant" | "en" = "zh-Hans") =>
  (await find(typed, locale)).articles.map(({ card }) => card.id);

describe("search", () => {
  it("finds an article by 简体, 繁體 and English, and shows the passage in the reader's script", async () => {
    const id = await publish({
      text: { zh: "粤港澳大湾区有十一座城市。", en: "The Greater Bay Area has eleven cities." },
    });
    for (const typed of ["大灣區", "大湾区", "Greater Bay Area", "greater bay cities"])
      expect(await ids(typed)).toEqual([id]);
    const { articles, query } = await find("大湾区", "zh-Hant");
    expect(snippetsOf(articles[0]?.rows.zh ?? [], "zh-Hant", query, 1)).toEqual([
      {
        anchor: "zh-z1",
        parts: [
          { text: "粵港澳", hit: false },
          { text: "大灣區", hit: true },
          { text: "有十一座城市。", hit: false },
        ],
      },
    ]);
  });

  it("wants stretches in a row, and takes Chinese and English of one article together", async () => {
    const id = await publish({ text: { zh: "渡口的灯塔", en: "A lamplighter at the landing." } });
    await publish({ text: { zh: "灯在渡口，塔在山上", en: "Nobody." } });
    expect(await ids("灯塔")).toEqual([id]);
    expect(await ids("渡口的灯塔")).toEqual([id]);
    expect(await ids("灯塔 lamplighter")).toEqual([id]);
    expect(await ids("灯塔 nowhere")).toEqual([]);
  });

  it("puts a title before a text, and what is newer before what is as good", async () => {
    const inText = await publish({ text: { zh: "他说起萤火虫。" }, date: day(9) });
    const older = await publish({ title: { zh: "萤火虫之夜" }, date: day(2) });
    const newer = await publish({ title: { zh: "萤火虫之路" }, date: day(3) });
    expect(await ids("萤火虫")).toEqual([newer, older, inText]);
  });

  it("looks among the newest first, and at all where those are too few", async () => {
    const monthly = Array.from({ length: 9 }, (_, at) => `2026-0${9 - at}-05T08:00:00+08:00`);
    const all: string[] = [];
    for (const date of monthly) all.push(await publish({ text: { zh: "到处是蒲公英。", en: "A dandelion." }, date }));
    const rare = await publish({
      text: { zh: "蒲公英边上一棵猴面包树", en: "A baobab." },
      date: "2019-05-05T08:00:00Z",
    });
    const look = async (typed: string, sizes: { candidates: number; newest: number }, filter = {}) => {
      const found = await findArticles(parseSearch(typed), filter, { locale: "zh-Hans", offset: 0, limit: 20 }, sizes);
      return { ids: found.page.map(({ articleId }) => articleId), more: found.more };
    };
    const newestThree = { ids: all.slice(0, 3), more: true };
    // Of the newest editions, of those of seven times as long, and of all of them: each has one more than is asked for.
    for (const newest of [7, 3, 1]) expect(await look("蒲公英", { candidates: 2, newest })).toEqual(newestThree);
    const mixed = await look("蒲公英 dandelion", { candidates: 5, newest: 7 });
    expect(mixed).toEqual({ ids: all.slice(0, 3), more: true });
    for (const newest of [1, 4, 1000]) {
      const sizes = { candidates: 10, newest };
      expect(await look("蒲公英", sizes)).toEqual({ ids: [...all, rare], more: false });
      expect(await look("猴面包树 baobab", sizes)).toEqual({ ids: [rare], more: false });
      expect(await look("蒲公英", sizes, { year: 2019 })).toEqual({ ids: [rare], more: false });
    }
  });

  it("suggests the newest whose head says what is typed so far, those in the reader's language before others", async () => {
    const [older, newer] = [
      await publish({ title: { zh: "黑曜石", en: "Obsidian Hills" }, date: day(4) }),
      await publish({ title: { zh: "黑曜石之路", en: "Obsidians" }, date: day(5) }),
    ];
    const foreign = await publish({ title: { zh: "obsidional" }, date: day(6), only: "zh" });
    await publish({ text: { en: "In the text alone: obsidian." }, date: day(7) });
    const suggested = async (typed: string, locale: "zh-Hans" | "en") =>
      (await suggestFor(typed, locale)).articles.map(({ href }) => href.split("-").at(-1));
    expect(await suggested("obsid", "zh-Hans")).toEqual([foreign, newer, older]);
    expect(await suggested("黑曜", "en")).toEqual([newer, older]);
    expect(await suggested("hills obsid", "en")).toEqual([older]);
    for (let at = 0; at < 4; at += 1) await publish({ title: { en: "Obsidian" }, date: day(1) });
    expect(await suggested("obsid", "zh-Hans")).toContain(foreign);
    expect(await suggested("obsid", "en")).not.toContain(foreign);
  });

  it("forgets what a later publication no longer says, and what was taken down, at once", async () => {
    const id = await publish({ text: { zh: "鹧鸪天", en: "A partridge sky." } });
    expect(await ids("鹧鸪")).toEqual([id]);
    await publish({ id, text: { zh: "改了", en: "Corrected, with a quetzalcoatlus." } });
    expect(await ids("鹧鸪")).toEqual([]);
    expect(await ids("quetzalcoatlus")).toEqual([id]);
    await appDb().publishedEdition.deleteMany({ where: { articleId: id } });
    expect(await ids("quetzalcoatlus")).toEqual([]);
    // Nor does a mistyped word lead to what is gone.
    expect((await find("quetzalcoatlas")).taken).toEqual([]);
  });

  it("takes a mistyped word for the live one most like it, and says so", async () => {
    const id = await publish({ text: { en: "The observatory closed at midnight." } });
    const { articles, taken } = await find("obsevratory", "en");
    expect(articles.map(({ card }) => card.id)).toEqual([id]);
    expect(taken).toEqual([{ typed: "obsevratory", as: ["observatory"] }]);
    // Two letters in the wrong order, the first one wrong, and one too short to be sure of.
    for (const typed of ["obsrevatory", "ibservatory"]) expect((await find(typed, "en")).articles).toHaveLength(1);
    expect((await find("obs", "en")).articles).toEqual([]);
    expect(await stemsBeginning("observ")).toEqual(["observatori"]);
  });

  it("indexes an edition once, and not one that readers have no more", async () => {
    const id = await publish({ text: { zh: "蜉蝣" } });
    const version = async () =>
      appDb().$queryRaw`SELECT xmin::text FROM published_search WHERE article_id = ${id} ORDER BY language`;
    const before = await version();
    await indexForSearch([id], log);
    expect(await version()).toEqual(before);
  });

  it("lists people and quotations that say it", async () => {
    const quotation = samplePublished({ id: createId() });
    await transaction((tx) => publishQuotation(tx, quotation, "2024-09-12"));
    const words = quotation.said["zh-Hans"]?.paragraphs[0]?.slice(0, 4) ?? "";
    expect((await find(words)).quotations.map(({ id }) => id)).toContain(quotation.id);
    const person = {
      id: "yu-lan",
      nameHans: "余岚",
      nameHant: "余嵐",
      nameEn: "Yu Lan",
      bio: { "zh-Hans": "", "zh-Hant": "", en: "" },
    };
    await appDb().publishedPerson.create({ data: person });
    expect((await find("余嵐")).people).toEqual([]);
    const articleId = await publish({});
    await appDb().publishedCredit.create({
      data: { articleId, language: "zh", personId: "yu-lan", roles: ["author"] },
    });
    for (const typed of ["余嵐", "余岚", "yu lan", "Lan Yu"])
      expect((await find(typed)).people.map(({ id }) => id)).toEqual(["yu-lan"]);
  });

  it("answers what is no search with nothing, and hostile words as words", async () => {
    for (const typed of [
      "",
      "，。",
      "%",
      "_",
      "\\",
      "' OR 1=1 --",
      "\u0000",
      "\ud800",
      "a".repeat(5000),
      "甲".repeat(5000),
    ])
      expect((await find(typed)).articles.length).toBeGreaterThanOrEqual(0);
    expect((await find("%")).articles).toEqual([]);
  });
});

describe("search and substring", () => {
  const texts = ["数字中国的路", "中国数字", "字中国数", "路在中国", "國數字中", "a中国b路", "中 国 路"];
  let articles: { id: string; text: string }[] = [];
  beforeAll(async () => {
    articles = [];
    for (const text of texts)
      articles.push({ id: await publish({ title: { zh: "某" }, text: { zh: text }, only: "zh" }), text });
  });

  it("agree on every stretch of Chinese", async () => {
    const stretches = new Set(
      texts.flatMap((text) =>
        (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
          [...run].flatMap((_, from) => [...run.slice(from)].map((_c, length) => run.slice(from, from + length + 1))),
        ),
      ),
    );
    const folded = (text: string) => text.replaceAll("國", "国").replaceAll("數", "数");
    for (const stretch of stretches) {
      const expected = articles.filter(({ text }) => folded(text).includes(folded(stretch))).map(({ id }) => id);
      const pages = await Promise.all([1, 2, 3].map((page) => find(stretch, "zh-Hans", page)));
      const all = pages.flatMap((page) => page.articles.map(({ card }) => card.id));
      const found = all.filter((id) => articles.some((one) => one.id === id));
      expect([...found].sort(), stretch).toEqual([...expected].sort());
    }
  });

  it("is read by the readers' own login", async () => {
    const [row] = await readerDb().$queryRaw<{ readable: boolean }[]>`
      SELECT has_table_privilege('published_search', 'SELECT') AS readable`;
    expect(row?.readable).toBe(true);
  });
});
