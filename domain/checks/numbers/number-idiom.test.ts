import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, Q, D, U] = ["number-mismatch", "number-qualifier", "date-mismatch", "unit-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "races, hundredths, millennia": [
    ["她以2分05秒38夺冠。", "She won in 2:05.38.", "She won in 2:05.83.", N],
    ["他跑出九秒九七。", "He ran 9.97 seconds.", "He ran 9.79 seconds.", N],
    ["只差百分之三秒。", "It was three-hundredths of a second.", "It was three-tenths of a second.", N],
    ["4×100米接力跑出42秒71。", "The 4x100m relay took 42.71 seconds.", "The 4x100m relay took 42.17 seconds.", N],
    ["前後跨越五千年。", "It spans five millennia.", "It spans four millennia.", N],
    ["至今已六十載。", "It has been six decades.", "It has been five decades.", N],
    ["他走了半个月。", "He walked for a fortnight.", "He walked for ten days.", N],
    [
      "连续三个季度亏损。",
      "It lost money for three quarters in a row.",
      "It lost money for five quarters in a row.",
      N,
    ],
    ["車費加價半成。", "Fares go up by 5 per cent.", "Fares go up by 15 per cent.", N],
  ],
  "clocks in other words": [
    [
      "前一晚九點前公布。",
      "It will be told by 9 o'clock the night before.",
      "It will be told by 8 o'clock the night before.",
      D,
    ],
    ["凌晨三点半抵达。", "They came at half past three in the morning.", "They came at three in the morning.", D],
    ["前三季度增长4.4%。", "It grew by 4.4% in the first three quarters.", "It grew by 4.4% in the third quarter.", D],
    [
      "2027年第一季度末竣工。",
      "It will be done by the end of March 2027.",
      "It will be done by the end of May 2027.",
      D,
    ],
  ],
  "a qualifier that one side leaves out": [
    ["地震造成逾130人遇难。", "The quake killed more than 130 people.", "The quake killed 130 people.", Q],
    ["售出门票4.6万张。", "It sold 46,000 tickets.", "It sold nearly 46,000 tickets.", Q],
    [
      "未滿十二歲須有人陪同。",
      "Those under the age of 12 must be with somebody.",
      "Those over the age of 12 must be with somebody.",
      Q,
    ],
    ["每日不宜超過2400毫克。", "Take in no more than 2,400mg a day.", "Take in more than 2,400mg a day.", Q],
  ],
  "small numbers of both sides": [
    ["每日三次。", "It is taken three times a day.", "It is taken twice a day.", N],
    ["六節車廂翻覆。", "Six carriages overturned.", "The carriages overturned.", N],
    [
      "每公顷施肥三百公斤。",
      "Some 300kg of fertiliser is spread per hectare.",
      "Some 300kg of fertiliser is spread per mu.",
      U,
    ],
  ],
  "shares said one by one, split, or by half": [
    [
      "每三名受訪者便有兩人睡眠不足。",
      "Two-thirds of those polled lack sleep.",
      "Three-quarters of those polled lack sleep.",
      N,
    ],
    ["利潤四六拆帳。", "They split profits 40–60.", "They split profits 30–70.", N],
    ["半打雞蛋賣四美元。", "Half a dozen eggs cost $4.", "Ten eggs cost $4.", N],
    [
      "超市买三送一，每人限购十二杯。",
      "It has a buy-three-get-one-free offer, limited to 12 each.",
      "It has a buy-two-get-one-free offer, limited to 12 each.",
      N,
    ],
    ["平均每年四双半。", "That is four and a half pairs a year.", "That is three and a half pairs a year.", N],
    [
      "五分之二毁于冰雹，只同意支付四成。",
      "Two-fifths was lost to hail, and it will meet just two-fifths.",
      "Two-fifths was lost to hail, and it will meet just a quarter.",
      N,
    ],
    ["近九成为普惠性质。", "Nearly 90% of them are subsidised.", "Nearly 80% of them are subsidised.", N],
    ["勝率回到五成。", "Their record is back to .500.", "Their record is back to .600.", N],
    [
      "师生比由1:21改善至1:17。",
      "The ratio has improved from 1:21 to 1:17.",
      "The ratio has improved from 1:21 to 1:19.",
      N,
    ],
    [
      "A4公路拓宽为双向八车道。",
      "The A4 now has four lanes in each direction.",
      "The A4 now has three lanes in each direction.",
      N,
    ],
    [
      "下雨得两小时一刻钟。",
      "It takes two and a quarter hours in the rain.",
      "It takes two and a half hours in the rain.",
      N,
    ],
    [
      "父亲走了八里山路。",
      "My father walked four kilometres of mountain track.",
      "My father walked six kilometres of mountain track.",
      N,
    ],
    ["中场休息一刻钟。", "There is a 15-minute interval.", "There is a half-hour interval.", N],
  ],
  "one side leaves out what the other says of a number": [
    ["至少17人失踪。", "At least 17 people are missing.", "Seventeen people are missing.", Q],
    ["该计划将报销八成学费。", "It will reimburse 80% of fees.", "It will reimburse up to 80% of fees.", Q],
    ["每队须由五人组成。", "Teams have five members.", "Teams have at least five members.", Q],
    ["已植树超60万棵。", "It has planted more than 600,000 trees.", "It has planted 600,000 trees.", Q],
    ["每個座位二百八十元起。", "They start at NT$280 each.", "They cost NT$280 each.", Q],
    ["電池續航力最長二十小時。", "The battery lasts for up to 20 hours.", "The battery lasts for 20 hours.", Q],
    ["六十五岁以上者占两成二。", "Those of 65 or over are 22%.", "Those aged 65 are 22%.", Q],
    ["未满六岁免票。", "Under-sixes go free.", "Over-sixes go free.", Q],
    [
      "街上有二十来家店铺。",
      "There are about 20 shops in the street.",
      "There are well over 20 shops in the street.",
      Q,
    ],
  ],
  "qualifiers in other words": [
    ["油价逾九十美元。", "Oil is north of $90.", "Oil is just shy of $90.", Q],
    ["差一点就满一百岁。", "She is just short of 100.", "She is over 100.", Q],
    ["约莫五百人静坐。", "Around 500 people sat.", "More than 500 people sat.", Q],
    ["水深不足一米五。", "It is less than 1.5 metres deep.", "It is 1.5 metres deep.", Q],
    [
      "補助以每個家庭五萬元為上限。",
      "Grants are limited to NT$50,000 a family.",
      "Grants start at NT$50,000 a family.",
      Q,
    ],
    ["受惠學生個個滿意，超過六百名。", "Some 600-plus pupils benefited.", "Almost 600 pupils benefited.", Q],
    ["全场最低两折起。", "Prices are cut by up to 80%.", "Prices are cut by up to 20%.", N],
    ["他跳过了两米三十。", "He cleared 2.30 metres.", "He cleared 2.03 metres.", N],
  ],
  "days and rooms": [
    ["“十三五”末实现脱贫。", "Poverty was ended by the end of 2020.", "Poverty was ended by the end of 2021.", D],
    ["比赛在19:45开球。", "Kick-off is at 7.45pm.", "Kick-off is at 9.45pm.", D],
    ["火車將於廿三時十五分開出。", "The train leaves at 11.15pm.", "The train leaves at 10.15pm.", D],
    [
      "节目每晚十点零五分播出。",
      "It goes out at five past ten every night.",
      "It goes out at five to ten every night.",
      D,
    ],
    ["9月30日截止。", "The deadline is the last day of September.", "The deadline is the last day of October.", D],
    ["80后占四成六。", "Those born in the 1980s are 46%.", "Those born in the 1990s are 46%.", D],
    ["他住一二〇六號房。", "He is in Room 1206.", "He is in Room 1026.", N],
    ["首班車為清晨六時零五分。", "The first train is at 6.05am.", "The first train is at 6.50am.", D],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});

test.each([
  ["再揉上三五分钟即可。", "Knead for a few minutes."],
  ["他八成是忘了帶鑰匙，九成新的車也丟了。", "He probably forgot his keys, and lost a car that was nearly new."],
  ["老人年逾古稀，弱冠時離家。", "The old man is past 70 and left home at 20."],
  ["可撥1999市民專線或拨打110。", "Ring the 1999 citizens' hotline or 110."],
  ["第七章为新增内容。", "Chapter 7 is new."],
  ["救护车从五十多公里外赶来。", "The ambulance came from 50-odd kilometres away."],
  ["不管三七二十一，说一千道一万，先救人。", "Never mind anything else: save people first."],
  ["河水由劣五类提升到三类。", "The river improved from below Class V to Class III."],
  ["他每隔三天去一次医院。", "He goes to hospital every four days."],
  ["六至十四岁半票。", "Those aged six to 14 pay half."],
  ["公司为员工缴纳五险一金。", "The company pays social insurance and housing contributions."],
])("told otherwise, and no difference: %s", (zh, en) => {
  expect(rulesOf(zh, en)).toEqual([]);
});
