import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, U] = ["number-mismatch", "unit-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "worked out from the other side's numbers": [
    [
      "警方拘捕六男五女。",
      "Police arrested 11 people, six men and five women.",
      "Police arrested 12 people, six men and five women.",
      N,
    ],
    [
      "獲獎學生計有小學生二十名、中學生三十五名。",
      "The 55 winners are 20 primary and 35 secondary pupils.",
      "The 65 winners are 20 primary and 35 secondary pupils.",
      N,
    ],
    [
      "比赛设成人组120席、青年组80席。",
      "There are 200 places, 120 for adults and 80 for young people.",
      "There are 210 places, 120 for adults and 80 for young people.",
      N,
    ],
    [
      "门票120元，淡季减半。",
      "Tickets cost 120 yuan, or 60 yuan in low season.",
      "Tickets cost 120 yuan, or 70 yuan in low season.",
      N,
    ],
    [
      "原价200元，会员打八折。",
      "It costs 200 yuan, or 160 yuan for members.",
      "It costs 200 yuan, or 150 yuan for members.",
      N,
    ],
    [
      "去年售出3万辆，今年翻了一番。",
      "It sold 30,000 last year and 60,000 this year.",
      "It sold 30,000 last year and 50,000 this year.",
      N,
    ],
    ["原價五百元的門票加價一成。", "Tickets rise from NT$500 to NT$550.", "Tickets rise from NT$500 to NT$600.", N],
    [
      "产量由200吨增至300吨。",
      "Output rose by half, from 200 to 300 tonnes.",
      "Output rose by a fifth, from 200 to 300 tonnes.",
      N,
    ],
    [
      "班次由35班增至49班。",
      "There will be 49 services, up 14 from 35.",
      "There will be 49 services, up 16 from 35.",
      N,
    ],
    [
      "票價由十元減至八元。",
      "The fare is cut by 20 percent, from HK$10 to HK$8.",
      "The fare is cut by 30 percent, from HK$10 to HK$8.",
      N,
    ],
  ],
  "so much for so many": [
    ["每10股派息2.8元。", "It will pay 0.28 yuan a share.", "It will pay 0.38 yuan a share.", N],
    ["早稻每50公斤127元。", "Early rice fetches 2.54 yuan a kilogram.", "Early rice fetches 2.84 yuan a kilogram.", N],
    ["每十万人有32例。", "There are 3.2 cases per 10,000 people.", "There are 4.2 cases per 10,000 people.", N],
    [
      "每百克含糖12克，每瓶五百毫升。",
      "Each 500ml bottle has 12g of sugar per 100g.",
      "Each 500ml bottle has 22g of sugar per 100g.",
      N,
    ],
    ["雞蛋每三十個賣六十元。", "Eggs are 2 yuan each.", "Eggs are 3 yuan each.", N],
    ["每千人口有医生3.2名。", "There are 32 doctors per 10,000 people.", "There are 42 doctors per 10,000 people.", N],
    ["每百公里油耗6升。", "It burns 6 litres every 100km.", "It burns 8 litres every 100km.", N],
  ],
  "conversions given beside": [
    [
      "实验室保持在22摄氏度。",
      "The laboratory is kept at 22 degrees Celsius (about 72 Fahrenheit).",
      "The laboratory is kept at 22 degrees Celsius (about 82 Fahrenheit).",
      U,
    ],
    ["夜间可降至8摄氏度。", "Nights can be as cool as 8 C, or 46 F.", "Nights can be as cool as 8 C, or 56 F.", U],
    ["凤凰城高达华氏113度。", "It reached 45 C in Phoenix.", "It reached 35 C in Phoenix.", N],
    [
      "合作社有土地3600亩。",
      "The cooperative has 3,600 mu of land, or 240 hectares.",
      "The cooperative has 3,600 mu of land, or 360 hectares.",
      U,
    ],
    ["步道全長8公里。", "The trail is 8 kilometers (5 miles) long.", "The trail is 8 kilometers (8 miles) long.", U],
    [
      "他重達一百公斤，個子高。",
      "He is tall and weighs 100 kilograms, or 220 pounds.",
      "He is tall and weighs 100 kilograms, or 120 pounds.",
      U,
    ],
    [
      "水库蓄水3立方公里。",
      "It holds 3 cubic kilometers (3 billion cubic meters).",
      "It holds 3 cubic kilometers (3 million cubic meters).",
      U,
    ],
    [
      "最高票价880元。",
      "The best seats are 880 yuan (about US$120).",
      "The best seats are 880 yuan (about US$210).",
      U,
    ],
    [
      "造價六億港元。",
      "It cost HK$600 million, or about US$77 million.",
      "It cost HK$600 million, or about US$7.7 million.",
      U,
    ],
    [
      "他花了九百萬元新台幣翻修。",
      "It cost NT$9 million (about US$280,000) to do up.",
      "It cost NT$9 million (about US$2.8 million) to do up.",
      U,
    ],
    ["全长12英里。", "It is 12 miles (19 kilometers) long.", "It is 12 miles (29 kilometers) long.", U],
    [
      "全长300公里，海拔2000米。",
      "At 2,000 meters (6,560 feet), it is 300 kilometers long.",
      "At 2,000 meters (9,560 feet), it is 300 kilometers long.",
      U,
    ],
    [
      "每公顷年固碳约6吨。",
      "Each hectare locks away about 6 tons of carbon a year.",
      "Each hectare locks away about 8 tons of carbon a year.",
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
