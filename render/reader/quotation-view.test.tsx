import { describe, expect, it } from "vitest";
import type { ReaderLocale } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import { quotedWordsSchema } from "#domain/quotations/quotation.ts";
import { samplePublished } from "#domain/quotations/testing/published-quotation.ts";
import { DailyQuotation } from "#render/reader/daily-quotation.tsx";
import { Frame, type Site } from "#render/reader/frame.tsx";
import { QuotationList } from "#render/reader/quotation-list.tsx";
import { QuotationView } from "#render/reader/quotation-view.tsx";
import { pageIn } from "#render/testing/page-in.tsx";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const name = { "zh-Hans": "两行", "zh-Hant": "兩行", en: "Two Lines" };
const site = (locale: ReaderLocale): Site => ({
  locale,
  desk: { name, tagline: name, timeZone: "Asia/Shanghai" },
  columns: [],
  quotations: true,
  about: false,
});
const nothing = quotedWordsSchema.parse({});
const quotationPage = (locale: ReaderLocale, quotation = samplePublished(), uses: ArticleCard[] = []) =>
  pageIn(locale, <QuotationView site={site(locale)} quotation={quotation} uses={uses} />);

function card(id: string, languages: ("zh" | "en")[]): ArticleCard {
  const edition = {
    slug: "a",
    script: "Hans" as const,
    column: null,
    cover: null,
    datePublished: "2025-10-11T09:17:10+08:00",
    firstMadeAt: "2025-10-11T02:00:00Z",
    madeAt: "2025-10-11T02:00:00Z",
  };
  const zh = { ...edition, texts: { "zh-Hans": { title: "题", deck: "" }, "zh-Hant": { title: "題", deck: "" } } };
  const en = { ...edition, script: null, texts: { en: { title: "Title", deck: "" } } };
  return { id, editions: { ...(languages.includes("zh") && { zh }), ...(languages.includes("en") && { en }) } };
}

describe("the page of a quotation", () => {
  it("has the words in the reader's language and beside them in the other, each with its printed source", () => {
    const $ = quotationPage("zh-Hant");
    const sides = $(".row > .said").toArray();
    expect(sides.map(({ attribs }) => attribs.lang)).toEqual(["zh-Hant", "en"]);
    expect($(".said").first().find("p").text()).toBe("稿子交出去之前，再讀一遍。讀出聲來。");
    expect($(".said figcaption").first().text()).toBe(
      "——沈亦文，2024年9月12日，在編輯部選題會上的發言，《兩行編輯手冊》第一卷，第12頁",
    );
    expect($(".said figcaption a").last().attr("href")).toBe("https://example.org/book");
    expect($("h1").text()).toBe("稿子交出去之前，再讀一遍。讀出聲來。——沈亦文");
    expect($(".masthead a").attr("href")).toBe("/zh-Hant/quotations");
    expect($("[style], script")).toHaveLength(0);
  });

  it("says on which day of the desk it was verified, its tags, and its rights only where somebody said them", () => {
    const $ = quotationPage("en");
    expect($(".article-foot").text()).toBe("Tags: EditingVerified on March 2, 2026Copy linkShare…");
    const free = quotationPage("zh-Hans", samplePublished({ rights: "署名即可转载" }));
    expect(free(".article-foot .credits").text()).toBe("版权：署名即可转载");
  });

  it("shows the language there is, and says so, where it has no words in the reader's", () => {
    const $ = quotationPage("zh-Hans", samplePublished({ content: { zh: nothing } }));
    expect($(".said").toArray()).toHaveLength(1);
    expect($(".said").attr("lang")).toBe("en");
    expect($(".said-note").text()).toBe(hans.reader.quotation.onlyIn.en);
    expect($("h1").attr("lang")).toBe("en");
    const english = quotationPage("en", samplePublished({ content: { en: nothing } }));
    expect(english(".said-note").text()).toBe(en.reader.quotation.onlyIn.zh);
    const own = quotationPage("en", samplePublished({ content: { zh: nothing } }));
    expect(own(".said-note")).toHaveLength(0);
    expect(own(".row")).toHaveLength(0);
  });

  it("sets a long text smaller than a short one", () => {
    const long = samplePublished({ content: { en: { ...nothing, text: "A long sentence. ".repeat(30) } } });
    expect(quotationPage("en", long)(".said-large").attr("lang")).toBe("zh-Hans");
    expect(quotationPage("en")(".said-large")).toHaveLength(2);
  });

  it("lists who quotes it, in the reader's language or with a word saying which", () => {
    const $ = quotationPage("en", samplePublished(), [card("aaaaaaa1", ["zh", "en"]), card("aaaaaaa2", ["zh"])]);
    const links = $(".card-title a").toArray();
    expect(links.map(({ attribs }) => attribs.href)).toEqual([
      "/en/articles/a-aaaaaaa1",
      "/zh-Hans/articles/a-aaaaaaa2",
    ]);
    expect($(".only-in").text()).toBe("In Chinese");
    expect(quotationPage("en")("section").text()).toContain("No published article quotes it at present.");
  });
});

describe("the index of quotations", () => {
  const list = (locale: ReaderLocale, quotations: Parameters<typeof QuotationList>[0]["quotations"], at = {}) =>
    pageIn(
      locale,
      <QuotationList site={site(locale)} quotations={quotations} page={null} total={quotations.length} {...at} />,
    );
  const dated = (id: string, date: string) => samplePublished({ id, content: { date } });

  it("stands by years, what has no date under a heading of its own", () => {
    const $ = list("zh-Hant", [
      dated("aaa", "2024-09-12"),
      dated("bbb", "2024"),
      dated("ccc", "1987-01"),
      dated("ddd", ""),
    ]);
    expect(
      $("h2")
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(["2024年", "1987年", "日期不詳"]);
    expect($(".year").first().find(".card")).toHaveLength(2);
    expect($(".role-counts").text()).toBe("共4則");
    expect($("nav")).toHaveLength(0);
  });

  it("leads to each entry in both languages, with the beginning of a long text", () => {
    const text = "字".repeat(200);
    const $ = list("zh-Hans", [samplePublished({ content: { zh: { ...nothing, text } } })]);
    expect($(".card-title a").attr("href")).toBe("/zh-Hans/quotations/handover1");
    expect($(".card-title a").text()).toBe(`${"字".repeat(90)}……`);
    expect($(".other-title a").attr("href")).toBe("/en/quotations/handover1");
  });

  it("says which language an entry is in that has no words in the reader's", () => {
    const $ = list("en", [samplePublished({ content: { en: nothing } })]);
    expect($(".card-title").attr("lang")).toBe("zh-Hans");
    expect($(".only-in").text()).toBe("In Chinese");
  });

  it("leads on to what is older and newer", () => {
    const links = (at: number | null, total: number) =>
      list("en", [samplePublished()], { page: at, total })(".pages a")
        .toArray()
        .map(({ attribs }) => [attribs.rel, attribs.href]);
    expect(links(null, 200)).toEqual([]);
    expect(links(null, 450)).toEqual([["next", "/en/quotations/page/3"]]);
    expect(links(3, 450)).toEqual([
      ["prev", "/en/quotations"],
      ["next", "/en/quotations/page/2"],
    ]);
    expect(links(1, 450)).toEqual([["prev", "/en/quotations/page/2"]]);
  });

  it("says that there is nothing yet", () => {
    expect(list("zh-Hant", [])(".empty").text()).toBe(hant.reader.quotations.empty);
  });
});

describe("the foot of every page", () => {
  const foot = (quotations: boolean) =>
    pageIn(
      "en",
      <Frame site={{ ...site("en"), quotations }} editions={{ paths: {} }}>
        {null}
      </Frame>,
    )(".site-links");

  it("leads to the quotations once there are any", () => {
    expect(foot(true).find('a[href="/en/quotations"]')).toHaveLength(1);
    expect(foot(false).text()).toBe("ArchivePeopleSourcesCorrectionsFeeds");
  });
});

it("of the day has its clauses whole where it stands upright, and is its words all the same", () => {
  const [quotation, words] = [
    (text: string) => samplePublished({ content: { zh: { ...nothing, text } } }),
    "读出声来，再读。",
  ];
  const $ = pageIn("zh-Hant", <DailyQuotation quotation={quotation(words)} locale="zh-Hant" />);
  expect(
    $(".clause")
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(["讀出聲來，", "再讀。"]);
  expect($("blockquote").text()).toBe("讀出聲來，再讀。");
  const level = pageIn("zh-Hans", <DailyQuotation quotation={quotation(words)} locale="zh-Hans" />);
  expect(level(".clause")).toHaveLength(0);
});

it("of the day stands upright in 繁體, unless it is long or has letters or figures in it", () => {
  const upright = (locale: ReaderLocale, text: string) => {
    const quotation = samplePublished({ content: { zh: { ...nothing, text } } });
    return pageIn(locale, <DailyQuotation quotation={quotation} locale={locale} />)(".upright").length > 0;
  };
  expect(upright("zh-Hant", "读出声来。")).toBe(true);
  expect(upright("zh-Hans", "读出声来。")).toBe(false);
  expect(upright("zh-Hant", "读3遍。")).toBe(false);
  expect(upright("zh-Hant", "读".repeat(65))).toBe(false);
});
