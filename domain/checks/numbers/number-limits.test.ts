import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, Q, U] = ["number-mismatch", "number-qualifier", "unit-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "limits, ages and thresholds": [
    [
      "年收入低于六万元的家庭可申请。",
      "Families earning less than 60,000 yuan a year may apply.",
      "Families earning more than 60,000 yuan a year may apply.",
      Q,
    ],
    ["年满十八周岁方可入内。", "No one under 18 is admitted.", "No one over 18 is admitted.", Q],
    [
      "油价一度逼近百元大关。",
      "Oil at one point came close to the 100-yuan mark.",
      "Oil at one point broke through the 100-yuan mark.",
      Q,
    ],
    ["他不足二十岁便参军。", "He joined the army before he was 20.", "He joined the army after he was 20.", Q],
    ["她年逾七十。", "She is past 70.", "She is not yet 70.", Q],
    ["到场的只有五十来人。", "Only about 50 people came.", "Well over 50 people came.", Q],
    [
      "每人限购两箱。",
      "Each customer may buy no more than two cases.",
      "Each customer must buy at least two cases.",
      Q,
    ],
    [
      "高温超过35摄氏度时停工。",
      "Work stops when it is hotter than 35 C.",
      "Work stops when it is cooler than 35 C.",
      Q,
    ],
    [
      "逾三千萬市民受惠，個個歡迎。",
      "Over 30 million people will benefit.",
      "Under 30 million people will benefit.",
      Q,
    ],
    [
      "身高一米七五以上。",
      "Applicants must be at least 1.75 meters tall.",
      "Applicants must be under 1.75 meters tall.",
      Q,
    ],
  ],
  "above and below what stands between": [
    [
      "開價低於市價一成。",
      "The asking price is 10 percent below the market.",
      "The asking price is 10 percent above the market.",
      N,
    ],
    ["较市价高两成。", "It is 20 percent above the market price.", "It is 20 percent below the market price.", N],
    ["比预期多出三成。", "That is 30 percent more than expected.", "That is 30 percent less than expected.", N],
  ],
  "what pay, rent and a price are for": [
    ["一盎司黄金涨到两千六百美元。", "An ounce of gold now costs US$2,600.", "A gram of gold now costs US$2,600.", U],
    ["每桶原油跌了3美元。", "Oil fell US$3 a barrel.", "Oil fell US$3 a gallon.", U],
    ["时薪十八元。", "The pay is 18 yuan an hour.", "The pay is 18 yuan a day.", U],
    ["月租三千五。", "The rent is 3,500 yuan a month.", "The rent is 3,500 yuan a week.", U],
    ["日产五百辆。", "It makes 500 cars a day.", "It makes 500 cars a month.", U],
    ["年薪五十万。", "The salary is 500,000 yuan a year.", "The salary is 500,000 yuan a month.", U],
    ["体温升到40度。", "Her temperature rose to 40 C.", "Her temperature rose to 40 F.", U],
  ],
  "ranks, old measures and small coins": [
    [
      "中方是该国最大贸易伙伴。",
      "China is the country's biggest trading partner.",
      "China is the country's second-biggest trading partner.",
      N,
    ],
    [
      "產量僅次於巴西，個別年份更高。",
      "It is the world's second-biggest producer, after Brazil.",
      "It is the world's third-biggest producer, after Brazil.",
      N,
    ],
    ["她是第二年轻的冠军。", "She is the second-youngest champion.", "She is the third-youngest champion.", N],
    ["宽两丈四。", "It is 8 meters wide.", "It is 6 meters wide.", N],
    [
      "馄饨从五毛涨到十五块。",
      "Wontons have gone from 50 fen to 15 yuan.",
      "Wontons have gone from 50 fen to 18 yuan.",
      N,
    ],
    [
      "这是全球第三高的大楼。",
      "It is the third-tallest building in the world.",
      "It is the second-tallest building in the world.",
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
