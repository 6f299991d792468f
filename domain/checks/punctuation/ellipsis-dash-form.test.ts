import { describe, expect, it } from "vitest";
import { ellipsisDashForm } from "#domain/checks/punctuation/ellipsis-dash-form.ts";
import { hans, hant, pairOf } from "#domain/checks/testing/pair-of.ts";

const inChinese = (text: string, options = hans) =>
  ellipsisDashForm(pairOf(text, null), options).map((f) => [f.quote, f.suggestion]);
const inEnglish = (text: string) => ellipsisDashForm(pairOf(null, text), hans).map((f) => [f.quote, f.suggestion]);

describe("forms that Chinese has not", () => {
  it.each([
    ["他想了想...没有说话。", "...", "……"],
    ["他想了想…没有说话。", "…", "……"],
    ["他想了想。。。没有说话。", "。。。", "……"],
    ["“等一等...”", "...", "……"],
    ["他想了想………没有说话。", "………", "……"],
    ["他想了想......没有说话。", "......", "……"],
    ["這座橋⋯誰都記得。", "⋯", "⋯⋯"],
    ["老桥--城里最早的桥--要修了。", "--", "——"],
    ["他只说了一句话—这是老桥。", "—", "——"],
    ["老桥修好了—市民奔走相告。", "—", "——"],
    ["老桥 — 城里最早的桥。", " — ", null],
    ["—鲁迅", "—", "——"],
    ["他说：“不，—我不去。”", "—", "——"],
    ["老桥———城里最早的桥。", "———", "——"],
    ["老橋--它比城還老。", "--", "——"],
    ["老桥― ―城里最早的桥。", "―", null],
  ])("%s", (text, quote, suggestion) => {
    const [first] = inChinese(text);
    if (suggestion === null) expect(first?.[0]?.trim() ?? quote.trim()).toBe(quote.trim());
    else expect(first).toEqual([quote, suggestion]);
  });

  it.each([
    "他想了想……没有说话。",
    "老桥——城里最早的桥——要修了。",
    "——鲁迅",
    "增速为10%—15%。",
    "1949年—2019年",
    "2021–2025年规划",
    "北京—上海高速铁路",
    "秦岭—淮河一线",
    "北京—上海—广州航线",
    "气温3~5摄氏度",
    "GB/T 15834—2011《标点符号用法》",
    "他写道：“To be, or not to be...”",
    "中国网-中国习观",
    "運行 duizhao --json 即可。",
    "…………",
    "亚洲—太平洋经济合作组织",
    "版本1.2.3已发布。",
  ])("but not in %s", (text) => {
    expect(inChinese(text)).toEqual([]);
  });

  it("── is a dash in traditional Chinese only", () => {
    expect(inChinese("老橋──城裡最早的橋。", hant)).toEqual([]);
    expect(inChinese("老桥──城里最早的桥。")).toEqual([["──", "——"]]);
  });
});

describe("forms that English has not", () => {
  it.each([
    ["The bridge--the oldest in town--will close.", "--", "—"],
    ["The bridge -- the oldest in town.", "--", "–"],
    ["——The speech at the study session", "——", "—"],
    ["He paused。。。and left.", "。。。", "…"],
    ["He paused……and left.", "……", "…"],
    ["He paused......and left.", "......", "..."],
    ["The bridge———the oldest", "———", "—"],
    ["The bridge ── the oldest", "──", "–"],
  ])("%s", (text, quote, suggestion) => {
    expect(inEnglish(text)[0]).toEqual([quote, suggestion]);
  });

  it.each([
    "The bridge—the oldest in town—will close.",
    "The bridge – the oldest in town – will close.",
    "In 2021–25 it grew by 10-15%.",
    "He paused... and left.",
    "He paused… and left.",
    "He left. . . . Nobody saw it.",
    "He left.... Nobody saw it.",
    "Run duizhao --json to see it.",
    "Mr S—— was not at home.",
    "---",
    "The saying (天行健……) is old.",
    "a well-known, twenty-year-old bridge",
  ])("but not in %s", (text) => {
    expect(inEnglish(text)).toEqual([]);
  });
});
