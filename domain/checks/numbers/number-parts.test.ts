import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, Q, U] = ["number-mismatch", "number-qualifier", "unit-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "a qualifier that is another number's": [
    [
      "事故造成至少17人死亡，另有40余人受伤。",
      "The accident killed at least 17 people and injured more than 40.",
      "The accident killed 17 people and injured more than 40.",
      Q,
    ],
    [
      "火灾烧毁逾60间房屋，近200人疏散。",
      "The fire destroyed more than 60 houses and drove nearly 200 people out.",
      "The fire destroyed 60 houses and drove nearly 200 people out.",
      Q,
    ],
    [
      "至少五十人被捕，個別傷者送院，另有約三十人受傷。",
      "At least 50 people were arrested and about 30 hurt.",
      "Police arrested 50 people and about 30 were hurt.",
      Q,
    ],
    [
      "會場逾九百個座位，坐滿了約八百人。",
      "More than 900 seats held about 800 people.",
      "The hall has 900 seats and held about 800 people.",
      Q,
    ],
    [
      "不足40人报名，超过20人缺席。",
      "Fewer than 40 signed up and more than 20 stayed away.",
      "There were 40 entries and more than 20 stayed away.",
      Q,
    ],
    [
      "多达六百有余的人物入画。",
      "The painting has upward of 600 figures.",
      "The painting has fewer than 600 figures.",
      Q,
    ],
    ["车程缩短一半以上。", "It takes less than half the old time.", "It takes just over half the old time.", Q],
    [
      "成本降低近一半。",
      "Costs are just over half of what they were.",
      "Costs are well under half of what they were.",
      Q,
    ],
  ],
  "to and by, with what it is for between": [
    ["单产提高到每亩152公斤。", "Yields rose to 152 kilograms per mu.", "Yields rose by 152 kilograms per mu.", N],
    [
      "养老金提高到每人每月200元。",
      "Pensions rose to 200 yuan a month each.",
      "Pensions rose by 200 yuan a month each.",
      N,
    ],
    ["每亩补贴增加了30元。", "The subsidy rose by 30 yuan a mu.", "The subsidy rose to 30 yuan a mu.", N],
    [
      "電費調漲至每度四元，個別地區除外。",
      "Power will rise to NT$4 a kilowatt-hour.",
      "Power will rise by NT$4 a kilowatt-hour.",
      N,
    ],
    ["票价上调至每张60元。", "Tickets will go up to 60 yuan each.", "Tickets will go up by 60 yuan each.", N],
    ["產量降至每公頃五公噸。", "Output fell to 5 tonnes a hectare.", "Output fell by 5 tonnes a hectare.", N],
  ],
  "parts of one more": [
    ["全長兩小時四十五分鐘。", "It runs to two and three-quarter hours.", "It runs to two and a quarter hours.", N],
    ["车程两个半小时。", "The drive takes 2½ hours.", "The drive takes 3½ hours.", N],
    ["全程三小时四十分。", "It takes three and two-thirds hours.", "It takes three and a third hours.", N],
    [
      "航程約一小時四十五分鐘。",
      "The crossing takes about one and three-quarter hours.",
      "The crossing takes about two and three-quarter hours.",
      N,
    ],
    ["他跑了五公里半。", "He ran 5 1/2 kilometres.", "He ran 4 1/2 kilometres.", N],
    ["每天不超过一小时。", "No more than one hour a day.", "No more than two hours a day.", N],
    ["只看了三小時，場內個個沒睡。", "They watched for just three hours.", "They watched for just one hour.", N],
    ["休假两周。", "They have two weeks off.", "They have one week off.", N],
  ],
  "parts of a unit": [
    ["一市尺是三分之一米。", "A market foot is a third of a metre.", "A market foot is a quarter of a metre.", N],
    ["长三分之一米。", "It is one third of a metre long.", "It is one third of a mile long.", N],
    ["走了四分之三公里。", "They walked three quarters of a kilometre.", "They walked a quarter of a kilometre.", N],
    ["重四分之一吨。", "It weighs 250 kilograms.", "It weighs 350 kilograms.", N],
    ["厚二分之一英寸。", "It is half an inch thick.", "It is a third of an inch thick.", N],
    ["只用了十分之一秒。", "It took a tenth of a second.", "It took a fifth of a second.", N],
    ["過了三分之一世紀。", "A third of a century went by.", "A quarter of a century went by.", N],
    ["三分之一天然气靠进口。", "A third of the gas is imported.", "A quarter of the gas is imported.", N],
  ],
  "half of a price": [
    ["全场商品对折。", "Everything is half price.", "Everything is a third off.", N],
    ["衣服对折出售。", "The shirts are sold at half price.", "The shirts are sold at a discount.", N],
    ["纸尿裤今天对折。", "Nappies are half price today.", "Nappies are cheap today.", N],
    ["主页上的书对折。", "Books on the home page are half price.", "Books on the home page are cheap.", N],
  ],
  "numbers that a word hides": [
    ["航班由每周三十五班增至四十九班。", "Flights rise from 35 to 49 a week.", "Flights rise from 35 to 59 a week.", N],
    [
      "经济增长2.81%，连续三年保2。",
      "Growth was 2.81 percent, above 2 percent for a third year.",
      "Growth was 2.81 percent, above 3 percent for a third year.",
      N,
    ],
    [
      "印一千本還賣不完。",
      "We couldn't sell the thousand copies we printed.",
      "We couldn't sell the hundred copies we printed.",
      N,
    ],
    [
      "他离金牌只差1公斤，为了这1公斤苦练。",
      "He was a single kilogram short of gold, and trained hard for that kilogram.",
      "He was two kilograms short of gold, and trained hard for that kilogram.",
      N,
    ],
    [
      "燒毀果園約600畝，個別房屋受損。",
      "It burned about 40 hectares of orchards.",
      "It burned about 60 hectares of orchards.",
      U,
    ],
    ["全长120公里。", "It is 75 miles long.", "It is 12 miles long.", U],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});

test.each([
  [
    "各地要落实“四个最严”要求。",
    "Local authorities must be strict in standards, supervision, punishment and accountability.",
  ],
  ["推进“双减”，落实“六稳”“六保”。", "Ease the burden on pupils and keep things stable."],
])("told otherwise, and no difference: %s", (zh, en) => {
  expect(rulesOf(zh, en)).toEqual([]);
});

const chineseSayings =
  "八头牛也拉不回来 十头牛都拉不动 一百个不愿意 一万个放心 一百八十度大转弯 百分之一百二十的努力 七大姑八大姨 十年如一日 十年河东十年河西 四分五裂 七分饱 三分天注定七分靠打拼 " +
  "一千个读者有一千个哈姆雷特 十里八乡 十里长街 入木三分 危机四伏 学富五车 七年之痒 一亩三分地 八辈子没见过 八百年没见 一百年也忘不了 一万年太久 九死一生 丈二和尚摸不着头脑 三天打鱼两天晒网";
test.each(chineseSayings.split(" "))("a saying counts nothing: %s", (saying) => {
  expect(rulesOf(`他说，${saying}，大家都明白。`, "Everybody understands, he said.")).toEqual([]);
});

test.each([
  "They came by four-wheel drive.",
  "He sat on a four-poster bed with a six-pack.",
  "He had forty winks after a nine-to-five day.",
  "It was nineteen to the dozen, a baker's dozen of excuses.",
  "I have told you a hundred times: she is one in a million.",
  "He put in his two cents' worth and took the Fifth.",
  "They flew in a Boeing 737 to the four corners of the earth.",
  "I am 100 percent behind the thirty-something couple.",
])("nor does an English one: %s", (en) => {
  expect(rulesOf("他说，这件事大家都明白。", en)).toEqual([]);
});

test.each([
  ["把信纸对折放进信封。", "Fold the letter and put it in the envelope."],
  ["把纸对折，再对折一次。", "Fold the paper in half, then in half again."],
  ["將紙對折成兩層。", "Fold the paper into two layers."],
  ["沿中线对折。", "Fold it along the middle."],
  ["A4是把A3对折得到的。", "A4 is A3 folded."],
  ["每次对折，长边变短边。", "With each fold the long side becomes the short one."],
  ["衬衫对折叠好。", "The shirts were folded."],
])("a fold is no number: %s", (zh, en) => {
  expect(rulesOf(zh, en)).toEqual([]);
});
