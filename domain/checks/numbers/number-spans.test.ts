import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, D] = ["number-mismatch", "date-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "both ends of a span, or one and how long it is": [
    [
      "会议将于9月3日至5日举行。",
      "The three-day meeting opens on September 3.",
      "The three-day meeting opens on September 13.",
      D,
    ],
    [
      "他任教二十八年，1949年退休。",
      "He taught for 28 years, from 1921 to 1949.",
      "He taught for 28 years, from 1921 to 1948.",
      D,
    ],
    ["他于1921年至1949年间任教。", "He taught for 28 years from 1921.", "He taught for 28 years from 1931.", D],
    [
      "花展三月一日開幕，為期十天，個人票八十元。",
      "The NT$80 show runs from March 1 to March 10.",
      "The NT$80 show runs from March 1 to March 20.",
      D,
    ],
    [
      "他2016年至2020年任市长。",
      "He was mayor for four years, from 2016 to 2020.",
      "He was mayor for six years, from 2016 to 2020.",
      N,
    ],
    [
      "当地时间15日下午会晤。",
      "They met on the afternoon of the 15th local time.",
      "They met on the morning of the 15th local time.",
      D,
    ],
    [
      "首场定于下月6日，末场为26日。",
      "The first night is the 6th of next month and the last the 26th.",
      "The first night is the 6th of next month and the last the 28th.",
      D,
    ],
  ],
  "a ratio as a share": [
    ["男女比例约为6比4。", "About 60 percent of them are men.", "About 70 percent of them are men.", N],
    ["赞成与反对之比为三比一。", "Three-quarters were in favour.", "Two-thirds were in favour.", N],
    [
      "兩隊勝率是七比三，個個看好主隊。",
      "The home side win 70 percent of the time.",
      "The home side win 80 percent of the time.",
      N,
    ],
    ["油和醋的比例是2:1。", "Two-thirds of it is oil.", "Three-quarters of it is oil.", N],
  ],
  "a total that one side leaves to be worked out": [
    [
      "名额由240人削减一半。",
      "The intake is cut by half, from 240 to 120.",
      "The intake is cut by half, from 280 to 140.",
      N,
    ],
    [
      "该书印了三版，每版五千册，共一万五千册。",
      "The book had three printings of 5,000 each.",
      "The book had three printings of 6,000 each.",
      N,
    ],
    [
      "該劇演了四十場，每場八百個座位。",
      "It ran for 40 nights with 800 seats a night, 32,000 in all.",
      "It ran for 40 nights with 800 seats a night, 36,000 in all.",
      N,
    ],
    ["乘客平均多付兩毫，個個嫌貴。", "Passengers pay 20 cents more.", "Passengers pay 50 cents more.", N],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});
