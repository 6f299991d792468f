import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, D] = ["number-mismatch", "date-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "parts of the day": [
    [
      "熱帶氣旋周五晚間最接近本港。",
      "The cyclone will be closest on Friday evening.",
      "The cyclone will be closest on Friday morning.",
      D,
    ],
    ["会议周三上午举行。", "The meeting is on Wednesday morning.", "The meeting is on Wednesday afternoon.", D],
    ["事故发生在凌晨。", "It happened in the early hours.", "It happened in the afternoon.", D],
    ["火警於今日清晨發生。", "The fire broke out at dawn today.", "The fire broke out this evening.", D],
    ["雨势将在夜间减弱。", "The rain will ease overnight.", "The rain will ease in the morning.", D],
    ["他傍晚抵達台北。", "He reached Taipei in the evening.", "He reached Taipei in the morning.", D],
    [
      "午后有雷阵雨。",
      "There will be thundershowers in the afternoon.",
      "There will be thundershowers in the morning.",
      D,
    ],
    ["中午气温最高。", "It is hottest at noon.", "It is hottest at night.", D],
    [
      "深夜的街頭沒有人，巴士都停駛了。",
      "Late at night the streets are empty and the buses have stopped.",
      "In the afternoon the streets are empty and the buses have stopped.",
      D,
    ],
    ["昨晚全城停电。", "The city was without power last night.", "The city was without power yesterday morning.", D],
  ],
  seasons: [
    [
      "1941年秋，他投奔抗大。",
      "In the autumn of 1941 he joined the university.",
      "In the spring of 1941 he joined the university.",
      D,
    ],
    [
      "今夏高溫破紀錄，電力吃緊，台電籲節電。",
      "This summer's heat broke records.",
      "This winter's heat broke records.",
      D,
    ],
    ["初冬时节，候鸟南来。", "In early winter the birds come south.", "In early summer the birds come south.", D],
    ["新展去年春天开幕。", "The show opened last spring.", "The show opened last fall.", D],
    [
      "每年夏季这里都有音乐节。",
      "A music festival is held here every summer.",
      "A music festival is held here every autumn.",
      D,
    ],
    ["稻谷深秋收割。", "The rice is cut in late autumn.", "The rice is cut in late spring.", D],
    [
      "他们将于明年秋天结婚。",
      "They will marry in the fall of next year.",
      "They will marry in the winter of next year.",
      D,
    ],
  ],
  "rounds of a cup": [
    [
      "港隊晉身八強，個個興奮。",
      "The Hong Kong side are thrilled to reach the quarter-finals.",
      "The Hong Kong side are thrilled to reach the semi-finals.",
      N,
    ],
    ["她止步四分之一决赛。", "She went out in the quarterfinals.", "She went out in the semifinals.", N],
    ["国足闯入四强。", "The national team reached the last four.", "The national team reached the last eight.", N],
    [
      "女排半決賽今晚開打，對手是日本國家隊。",
      "The women meet Japan in the semifinal tonight.",
      "The women meet Japan in the final tonight.",
      N,
    ],
    ["他们在八分之一决赛出局。", "They went out in the round of 16.", "They went out in the quarter-finals.", N],
    ["球队杀入决赛。", "The team reached the final.", "The team reached the semi-finals.", N],
    ["跻身十六强。", "They are in the last 16.", "They are in the last 32.", N],
    [
      "她在半准决赛落败，无缘四强。",
      "She lost in the quarter-finals and missed out on the semi-finals.",
      "She lost in the semi-finals and missed out on the final.",
      N,
    ],
    ["1/4决赛中，她以2比0获胜。", "She won 2-0 in the quarterfinals.", "She won 2-0 in the semifinals.", N],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});

test.each([
  ["下午3时开会。", "The meeting is at 3 p.m."],
  ["清早去赶海，晚上回来。", "They go to the shore in the morning and come back at night."],
  ["晚会在央视播出，晨报有报道。", "The gala was broadcast, and the paper reported it this morning."],
  ["春节前后，春运客流大。", "Traffic is heavy around Spring Festival, in the depths of winter."],
  ["该公司跻身世界500强。", "The firm made the Fortune 500."],
  ["决赛分三轮进行。", "The final has three rounds."],
])("told otherwise, and no difference: %s", (zh, en) => {
  expect(rulesOf(zh, en)).toEqual([]);
});
