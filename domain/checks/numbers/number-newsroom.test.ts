import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, Q, D, U] = ["number-mismatch", "number-qualifier", "date-mismatch", "unit-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "up and down of plain counts": [
    [
      "港股收市跌312點，報18,204點。",
      "Hong Kong stocks closed down 312 points at 18,204.",
      "Hong Kong stocks closed up 312 points at 18,204.",
      N,
    ],
    [
      "三文鱼每公斤98元，比上月便宜近两成。",
      "Salmon is 98 yuan a kilo, almost 20 percent cheaper.",
      "Salmon is 98 yuan a kilo, almost 20 percent dearer.",
      N,
    ],
    [
      "屋苑呎價一萬二千元，按月升百分之一點五。",
      "Flats fetch HK$12,000 a square foot, up 1.5 percent.",
      "Flats fetch HK$12,000 a square foot, down 1.5 percent.",
      N,
    ],
    ["考生比去年多了三成。", "There were 30 percent more candidates.", "There were 30 percent fewer candidates.", N],
    [
      "油价收于71.2美元，涨幅1.3%。",
      "Oil closed 1.3 percent higher at $71.20.",
      "Oil closed 1.3 percent lower at $71.20.",
      N,
    ],
    [
      "药价平均降幅达53%。",
      "Drug prices fell by 53 percent on average.",
      "Drug prices rose by 53 percent on average.",
      N,
    ],
    [
      "海拔每升高100米，气温下降约0.6度。",
      "It falls by about 0.6 degrees for every 100 meters climbed.",
      "It falls by about 6 degrees for every 100 meters climbed.",
      N,
    ],
    ["黄金期货上涨12.4美元。", "Gold futures rose $12.40.", "Gold futures fell $12.40.", N],
  ],
  "measures of everyday speech": [
    ["一斤苹果八块五。", "Apples are 8.5 yuan a jin.", "Apples are 8.5 yuan a kilogram.", U],
    ["奶茶卖三十八块一杯。", "Milk tea sells for 38 yuan a cup.", "Milk tea sells for 28 yuan a cup.", N],
    [
      "一碗麵才三毫子，個個都吃得起。",
      "A bowl of noodles cost just 30 cents.",
      "A bowl of noodles cost just 50 cents.",
      N,
    ],
    [
      "單位實用面積三百六十呎，個案罕見。",
      "The 360-square-foot flat is a rare case.",
      "The 390-square-foot flat is a rare case.",
      N,
    ],
    [
      "他们用三年零两个月走遍47国。",
      "They spent three years and two months in 47 countries.",
      "They spent three years and nine months in 47 countries.",
      N,
    ],
    [
      "两地相距一千公里，飞行只需两个小时。",
      "The two are 1,000 kilometers apart, just two hours by air.",
      "The two are 1,000 kilometers apart, just three hours by air.",
      N,
    ],
  ],
  "what is left of a whole": [
    [
      "二十三个乡镇有十九个通了天然气。",
      "All but four of the 23 townships have natural gas.",
      "All but three of the 23 townships have natural gas.",
      N,
    ],
    ["五十人中有四十一人戴眼镜。", "All but nine of the 50 wear glasses.", "All but seven of the 50 wear glasses.", N],
    ["三十二個隊伍除四隊外悉數參賽。", "Of the 32 teams 28 are competing.", "Of the 32 teams 26 are competing.", N],
    [
      "有七成的年轻人租房，其余三成与父母同住。",
      "Some 70 percent of young people rent; the rest live with their parents.",
      "Some 60 percent of young people rent; the rest live with their parents.",
      N,
    ],
    [
      "七人中四人被判有罪，其余三人获释。",
      "Four of the seven were found guilty and the rest walked free.",
      "Five of the seven were found guilty and the rest walked free.",
      N,
    ],
  ],
  "more, less and no one": [
    [
      "房价跌了三分之一还多。",
      "House prices have fallen by more than a third.",
      "House prices have fallen by almost a third.",
      Q,
    ],
    ["他干了二十年还不到。", "He worked there for less than 20 years.", "He worked there for more than 20 years.", Q],
    ["总数六百挂零。", "There are just over 600 in all.", "There are just under 600 in all.", Q],
    [
      "每日盐摄入量不应超过5克。",
      "No one should eat more than 5 grams of salt a day.",
      "Everyone should eat more than 5 grams of salt a day.",
      Q,
    ],
    ["班級人數不得少於二十個。", "No class may have fewer than 20.", "No class may have more than 20.", Q],
  ],
  "times and years told in passing": [
    [
      "每逢农历初一、十五，香客不绝。",
      "Worshippers come on the 1st and 15th of each lunar month.",
      "Worshippers come on the 1st and 25th of each lunar month.",
      D,
    ],
    ["下午茶时段为两点半至五点半。", "Tea is served from 2.30 to 5.30.", "Tea is served from 2.30 to 6.30.", D],
    [
      "晚上七点到九点是高峰。",
      "Demand peaks from 7 to 9 in the evening.",
      "Demand peaks from 6 to 9 in the evening.",
      D,
    ],
    [
      "上世纪末，全镇只有一部电话。",
      "At the end of the last century there was one telephone.",
      "In the middle of the last century there was one telephone.",
      D,
    ],
    [
      "二十年前的一个冬夜，他离家。",
      "One winter's night 20 years ago he left home.",
      "One summer's night 20 years ago he left home.",
      D,
    ],
    [
      "比例由2012年的53.1%提高到67%。",
      "It has risen from 53.1 percent in 2012 to 67 percent.",
      "It has risen from 53.1 percent in 2012 to 76 percent.",
      N,
    ],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});

test.each([
  ["唐贞元二年，他任太守。", "He became governor in 786, the second year of Zhenyuan."],
  ["十月怀胎，不易。", "Carrying a child is not easy."],
  ["球队6胜2平1负，排名第二。", "The team are second with six wins, two draws and a defeat."],
  ["一年三百六十五天，他有三百天在路上。", "He is on the road 300 days of the year."],
])("told otherwise, and no difference: %s", (zh, en) => {
  expect(rulesOf(zh, en)).toEqual([]);
});
