import { describe, expect, it } from "vitest";
import { statisticUnsourced } from "#domain/checks/article/statistic-unsourced.ts";
import { articleOf, type Written, words } from "#domain/checks/testing/article-of.ts";
import { sampleChart, sampleStatistic } from "#domain/records/testing/sample-records.ts";

const source = (zh: string, en: string, href = "") => ({ source: { text: { zh, en }, href } });
const records = {
  bare: { ...sampleStatistic, ...source("", "") },
  linked: { ...sampleStatistic, ...source("", " ", "https://two-lines.cn/figures") },
  chinese: { ...sampleStatistic, ...source("两行统计所", "") },
  english: { ...sampleStatistic, ...source("", "Two Lines Statistics") },
  sourced: sampleStatistic,
  "bare-chart": { ...sampleChart, ...source("", "") },
  "chinese-chart": { ...sampleChart, ...source("兩行統計所", "") },
  "sourced-chart": sampleChart,
};
const statistic = (recordId: string): Written => ({ type: "statistic", attrs: { recordId } });
const chart = (recordId: string): Written => ({ type: "chart", attrs: { recordId } });
const note = (text: string): Written => ({ type: "sourceNote", content: words(text) });
const zh = "绿电的比例是一整年的平均数。";
const [label, title] = ["数字产业业务收入", "两类电力来源"];
const [enLabel, enTitle] = ["Revenue of digital industries", "Power by source"];

const found = (chinese: Written[], english: Written[] = []) =>
  statisticUnsourced(articleOf({ zh: chinese, en: english, records })).map(
    ({ place, quote, said }) => `${"blockId" in place ? place.blockId : ""} ${said.kind} ${quote}`,
  );

describe("figures without a source", () => {
  it.each<[Written[], Written[], string[]]>([
    [[statistic("bare")], [], [`zh1 statistic ${label}`]],
    [[zh, statistic("bare"), zh], [], [`zh2 statistic ${label}`]],
    [[], [statistic("bare")], [`en1 statistic ${enLabel}`]],
    [[statistic("bare")], [statistic("bare")], [`zh1 statistic ${label}`, `en1 statistic ${enLabel}`]],
    [[statistic("linked")], [], [`zh1 statistic ${label}`]],
    [[], [statistic("linked")], [`en1 statistic ${enLabel}`]],
    [[statistic("chinese")], [statistic("chinese")], [`en1 statistic ${enLabel}`]],
    [[statistic("english")], [statistic("english")], [`zh1 statistic ${label}`]],
    [[statistic("bare"), zh, note("数据来源：年报")], [], [`zh1 statistic ${label}`]],
    [[note("数据来源：年报"), statistic("bare")], [], [`zh2 statistic ${label}`]],
    [[statistic("bare"), note("")], [], [`zh1 statistic ${label}`]],
    [[chart("bare-chart")], [], [`zh1 chart ${title}`]],
    [[], [chart("bare-chart"), "The green share."], [`en1 chart ${enTitle}`]],
    [[chart("chinese-chart")], [chart("chinese-chart")], [`en1 chart ${enTitle}`]],
    [[statistic("bare"), chart("bare-chart")], [], [`zh1 statistic ${label}`, `zh2 chart ${title}`]],
    [[statistic("sourced"), chart("bare-chart"), zh], [], [`zh2 chart ${title}`]],
    [[statistic("bare"), { type: "divider" }, note("来源：年报")], [], [`zh1 statistic ${label}`]],
  ])("%#", (chinese, english, expected) => {
    expect(found(chinese, english)).toEqual(expected);
  });

  it.each<[Written[], Written[]]>([
    [[statistic("sourced")], [statistic("sourced")]],
    [[chart("sourced-chart")], [chart("sourced-chart")]],
    [[statistic("chinese")], []],
    [[], [statistic("english")]],
    [[chart("chinese-chart")], []],
    [[statistic("bare"), note("数据来源：《数字中国发展报告（2024年）》")], []],
    [[statistic("bare"), note("數據來源：國家郵政局")], []],
    [[], [statistic("bare"), note("Source: Digital China Development Report (2024)")]],
    [[chart("bare-chart"), note("来源：两行数据组")], []],
    [[statistic("bare"), chart("bare-chart"), note("来源：两行数据组")], []],
    [[statistic("bare"), statistic("bare"), note("来源：两行数据组")], []],
    [[statistic("bare"), chart("sourced-chart"), note("来源：两行数据组")], []],
    [[statistic("gone")], [chart("gone")]],
    [[statistic("constructor")], []],
    [[zh, note("来源：年报"), zh], ["Nothing here."]],
    [[], []],
  ])("are none %#", (chinese, english) => {
    expect(found(chinese, english)).toEqual([]);
  });
});
