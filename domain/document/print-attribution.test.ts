import { describe, expect, it } from "vitest";
import { type Attribution, attributionParts, printAttribution } from "#domain/document/print-attribution.ts";

const nothing: Attribution = {
  speaker: "",
  occasion: "",
  date: "",
  work: "",
  volume: "",
  page: "",
  link: "",
  verbatim: "",
};

describe("an attribution in Chinese", () => {
  it("prints date, occasion, work and volume in the house form", () => {
    const said = {
      ...nothing,
      date: "2021-10-18",
      occasion: "在十九届中央政治局第三十四次集体学习时的讲话",
      work: "习近平谈治国理政",
      volume: "第四卷",
    };
    expect(printAttribution(said, "zh-Hans")).toBe(
      "——2021年10月18日，在十九届中央政治局第三十四次集体学习时的讲话，《习近平谈治国理政》第四卷",
    );
  });

  it("puts the speaker first", () => {
    expect(printAttribution({ ...nothing, speaker: "沈亦文", date: "2024-09" }, "zh-Hans")).toBe("——沈亦文，2024年9月");
  });

  it.each([
    ["IV", "第四卷"],
    ["4", "第四卷"],
    ["12", "第十二卷"],
    ["XL", "第四十卷"],
    ["二", "第二卷"],
    ["上册", "上册"],
    ["第四卷", "第四卷"],
    ["120", "120"],
  ])("prints volume %s as %s", (volume, printed) => {
    expect(printAttribution({ ...nothing, work: "文集", volume }, "zh-Hant")).toBe(`——《文集》${printed}`);
  });

  it("does not enclose a title twice", () => {
    expect(printAttribution({ ...nothing, work: "《文集》" }, "zh-Hans")).toBe("——《文集》");
  });
});

describe("an attribution in English", () => {
  it("prints occasion before date, and the work with its volume", () => {
    const said = {
      ...nothing,
      occasion: "Speech at the 34th group study session",
      date: "2021-10-18",
      work: "The Governance of China",
      volume: "IV",
    };
    expect(printAttribution(said, "en")).toBe(
      "— Speech at the 34th group study session, October 18, 2021, The Governance of China, Vol. IV",
    );
    expect(attributionParts(said, "en")).toEqual([
      { kind: "text", text: "— Speech at the 34th group study session, October 18, 2021, " },
      { kind: "work", text: "The Governance of China" },
      { kind: "text", text: ", Vol. IV" },
    ]);
  });

  it.each([
    ["2021", "— 2021"],
    ["2021-10", "— October 2021"],
  ])("prints as much of the date %s as is said", (date, printed) => {
    expect(printAttribution({ ...nothing, date }, "en")).toBe(printed);
  });
});

describe("a page of the work", () => {
  it.each([
    ["12", "第12页", "第12頁", "p. 12"],
    ["12-13", "第12—13页", "第12—13頁", "pp. 12–13"],
    ["12–13", "第12—13页", "第12—13頁", "pp. 12–13"],
    ["3、12～13", "第3、12—13页", "第3、12—13頁", "pp. 3, 12–13"],
    ["xii", "第xii页", "第xii頁", "p. xii"],
    ["附录", "附录", "附录", "附录"],
  ])("%s is printed in the manner of each language", (page, hans, hant, english) => {
    const said = { ...nothing, work: "文集", volume: "IV", page };
    expect(printAttribution(said, "zh-Hans")).toBe(`——《文集》第四卷，${hans}`);
    expect(printAttribution(said, "zh-Hant")).toBe(`——《文集》第四卷，${hant}`);
    expect(printAttribution(said, "en")).toBe(`— 文集, Vol. IV, ${english}`);
    expect(printAttribution({ ...nothing, page }, "zh-Hans")).toBe(`——${hans}`);
  });
});

describe("the link of an attribution", () => {
  const link = "https://example.org/book";
  const linked = (said: Partial<Attribution>, locale: "zh-Hans" | "en" = "en") =>
    attributionParts({ ...nothing, ...said, link }, locale).filter(({ href }) => href === link);

  it("is that of the work, or of what else is said", () => {
    const said = { speaker: "Han Li", occasion: "Remarks", date: "2021", work: "Streets", page: "3" };
    expect(linked(said)).toEqual([{ kind: "work", text: "Streets", href: link }]);
    expect(linked({ ...said, work: "文集", volume: "1" }, "zh-Hans").map(({ text }) => text)).toEqual(["《文集》"]);
    expect(linked({ ...said, work: "" }).map(({ text }) => text)).toEqual(["Remarks"]);
    expect(linked({ speaker: "Han Li" }).map(({ text }) => text)).toEqual(["Han Li"]);
    expect(linked({ verbatim: "Han Li said so." }).map(({ text }) => text)).toEqual(["Han Li said so."]);
    expect(linked({}).map(({ text }) => text)).toEqual(["example.org"]);
  });

  it("changes nothing of the words", () => {
    const said = { ...nothing, speaker: "Han Li", work: "Streets", page: "3" };
    expect(printAttribution({ ...said, link }, "en")).toBe(printAttribution(said, "en"));
  });
});

describe("an attribution in any language", () => {
  it("prints the page's own wording instead of the fields", () => {
    const said = { ...nothing, speaker: "Somebody", verbatim: "——The speech, October 18, 2021." };
    expect(printAttribution(said, "en")).toBe("——The speech, October 18, 2021.");
    expect(printAttribution(said, "zh-Hans")).toBe("——The speech, October 18, 2021.");
  });

  it("prints nothing, not a lone dash, when nothing is said", () => {
    expect(attributionParts(nothing, "zh-Hans")).toEqual([]);
    expect(printAttribution(nothing, "en")).toBe("");
  });
});
