import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, Q, D, U] = ["number-mismatch", "number-qualifier", "date-mismatch", "unit-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "below zero, rising and falling": [
    ["气温跌至零下8摄氏度。", "It fell to minus 8C.", "It fell to 8C.", N],
    ["氣溫低見攝氏零下3度。", "It was 3 degrees below zero.", "It was 3 degrees Celsius.", N],
    ["当日最高气温为华氏95度。", "It reached 35C that day.", "It reached 45C that day.", N],
    ["出口同比下降4.2%。", "Exports fell by 4.2% on a year before.", "Exports rose by 4.2% on a year before.", N],
    ["經濟負成長0.7%。", "The economy shrank by 0.7 per cent.", "The economy grew by 0.7 per cent.", N],
  ],
  "days by where they lie from today": [
    ["后天开庭。", "It opens the day after tomorrow.", "It opens tomorrow.", D],
    ["昨晚發生火警。", "There was a fire last night.", "There was a fire today.", D],
    ["去年卖出3万台。", "It sold 30,000 last year.", "It sold 30,000 this year.", D],
    ["下周公布。", "It will be published next week.", "It was published last week.", D],
  ],
  "spans of months and edges of years": [
    ["1至9月增长5%。", "It grew by 5% in the first three quarters.", "It grew by 5% from January to October.", D],
    ["10月至12月增长5%。", "It grew by 5% in the fourth quarter.", "It grew by 5% in the third quarter.", D],
    ["预计年底前完工。", "It should be done by the end of the year.", "It should be done early in the year.", D],
    ["建于16世纪中叶。", "It was built in the mid-16th century.", "It was built in the late 16th century.", D],
    ["葬于公元前2世纪。", "He was buried in the 2nd century BC.", "He was buried in the 2nd century AD.", D],
  ],
  "calendars and eras": [
    [
      "農曆八月十五賞月。",
      "It is on the 15th day of the eighth lunar month.",
      "It is on the 5th day of the eighth lunar month.",
      D,
    ],
    ["该法于令和三年修订。", "It was revised in 2021.", "It was revised in 2020.", D],
    ["九一八事变后他南下。", "He went south after September 18th.", "He went south after September 28th.", D],
  ],
  "clocks in words and other zones": [
    ["六点半发车。", "It leaves at half past six.", "It leaves at half past five.", D],
    ["差一刻七点开门。", "It opens at a quarter to seven.", "It opens at a quarter past seven.", D],
    ["晚上12点关门。", "It closes at midnight.", "It closes at noon.", D],
    ["協調世界時9時20分發射。", "Lift-off was at 5.20pm Beijing time.", "Lift-off was at 4.20pm Beijing time.", D],
    [
      "台灣時間5月31日（週日）凌晨三點開踢。",
      "It kicks off at 8pm BST on Saturday, May 30.",
      "It kicks off at 9pm BST on Saturday, May 30.",
      D,
    ],
  ],
  "what a rate is for": [
    ["房租每月2800元。", "The rent is 2,800 yuan a month.", "The rent is 2,800 yuan a week.", U],
    ["燃油每公噸98美元。", "Fuel is US$98 a tonne.", "Fuel is US$98 a barrel.", U],
    ["亩产约1000公斤。", "It yields about 15 tonnes a hectare.", "It yields about 25 tonnes a hectare.", N],
    ["鳳梨每台斤24元，價格持平。", "Pineapples are NT$40 a kilogram.", "Pineapples are NT$60 a kilogram.", N],
  ],
  "compounds, pairs, dozens": [
    ["身高一米九三。", "He is 1.93 metres tall.", "He is 1.63 metres tall.", N],
    ["历时三年零四个月。", "It took three years and four months.", "It took three years and six months.", N],
    ["每日开行38对列车。", "There are 76 trains a day.", "There are 67 trains a day.", N],
    ["送去三打雨伞。", "It sent 36 umbrellas.", "It sent 24 umbrellas.", N],
    [
      "产能是旧厂的一倍半。",
      "It has one and a half times the capacity.",
      "It has two and a half times the capacity.",
      N,
    ],
    [
      "扑杀蛋鸡75万只。",
      "Three-quarters of a million hens were culled.",
      "A quarter of a million hens were culled.",
      N,
    ],
    ["铜价上涨0.095美元。", "Copper rose 9.5 cents.", "Copper rose 95 cents.", N],
  ],
  "results and ranks": [
    ["0比2落后，终以3比2逆转。", "They were 2-0 down and won 3-2.", "They were 2-0 down and won 3-1.", N],
    ["降雨量为同期第二高。", "Rainfall was the second-highest.", "Rainfall was the highest.", N],
    ["她排行老五。", "She was the fifth child.", "She was the sixth child.", N],
  ],
  qualifiers: [
    ["正好2700座完好。", "Exactly 2,700 are sound.", "Roughly 2,700 are sound.", Q],
    ["不得超过55分贝。", "It must not exceed 55 decibels.", "It must not fall below 55 decibels.", Q],
    ["三分之一弱的人没用过。", "Just under a third had never used it.", "Just over a third had never used it.", Q],
    ["单程票价299元起。", "Fares start from 299 yuan.", "Fares are no more than 299 yuan.", Q],
    ["最高可罚30万元。", "Fines are up to 300,000 yuan.", "Fines are at least 300,000 yuan.", Q],
  ],
  units: [
    ["最高航速32节。", "Its top speed is 32 knots.", "Its top speed is 32 mph.", U],
    ["中心氣壓965百帕。", "Central pressure is 965 hectopascals.", "Central pressure is 965 kilopascals.", U],
    ["车程三个小时。", "The drive takes three hours.", "The drive takes three minutes.", U],
    [
      "出售作价5,000万美元（约合3.6亿元）。",
      "It went for US$50 million (about 360 million yuan).",
      "It went for US$50 million (about 36 million yuan).",
      N,
    ],
  ],
  "years of reigns and of the republic": [
    [
      "乾隆三十年重修。",
      "It was rebuilt in 1765, the 30th year of Qianlong.",
      "It was rebuilt in the 31st year of the reign of the Qianlong Emperor.",
      D,
    ],
    [
      "貞觀十九年歸國。",
      "He returned in 645, the 19th year of Zhenguan.",
      "He returned in 654, the 19th year of Zhenguan.",
      D,
    ],
    ["明治二十八年（一八九五）簽訂。", "It was signed in 1895 (Meiji 28).", "It was signed in 1885 (Meiji 28).", D],
    [
      "預計一一五年完工，耗資五億元。",
      "It will be done in 2026 for NT$500 million.",
      "It will be done in 2027 for NT$500 million.",
      D,
    ],
    ["自一○五年起，會員達八百個。", "Since 2016 it has had 800 members.", "Since 2015 it has had 800 members.", D],
    [
      "七、八〇年代他住在台灣個把月。",
      "He lived there in the 1970s and 1980s.",
      "He lived there in the 1960s and 1980s.",
      D,
    ],
    ["五、六十年代的老歌。", "Old songs of the 1950s and 1960s.", "Old songs of the 1950s and 1970s.", D],
  ],
  "days and hours side by side": [
    [
      "8月2日22时至3日6时降雨。",
      "It rained between 10 p.m. on August 2 and 6 a.m. on August 3.",
      "It rained between 10 p.m. on August 2 and 7 a.m. on August 3.",
      D,
    ],
    [
      "北京时间9时、格林尼治时间同日1时开始。",
      "It begins at 9 a.m. Beijing time, 1 a.m. GMT.",
      "It begins at 9 a.m. Beijing time, 2 a.m. GMT.",
      D,
    ],
  ],
  "one and a half, and a half": [
    ["航程一个半小时。", "The flight takes an hour and a half.", "The flight takes half an hour.", N],
    ["等了一個半月，才到時間。", "She waited six weeks.", "She waited half a month.", N],
    ["九十分钟看完。", "The hour and a half was soon over.", "The half-hour was soon over.", N],
    [
      "落後一場半，差八個勝場。",
      "They are a game and a half and eight wins behind.",
      "They are half a game and eight wins behind.",
      N,
    ],
    ["车程一小时二十分钟。", "It takes an hour and 20 minutes.", "It takes an hour and 30 minutes.", N],
  ],
  "dozens, jiao, tenths, rates": [
    ["十几名游客被困。", "More than a dozen tourists were trapped.", "Dozens of tourists were trapped.", N],
    ["几十名游客被困。", "Dozens of tourists were trapped.", "About ten tourists were trapped.", N],
    ["每升便宜一毛七。", "It is 0.17 yuan a litre cheaper.", "It is 0.27 yuan a litre cheaper.", N],
    ["卖一块七一斤。", "It sells at 1.7 yuan a jin.", "It sells at 1.9 yuan a jin.", N],
    [
      "下调10个基点。",
      "It was cut by a tenth of a percentage point.",
      "It was cut by a fifth of a percentage point.",
      N,
    ],
    ["下调75个基点。", "It was cut by three-quarters of a point.", "It was cut by a quarter of a point.", N],
    [
      "亩产1200斤，比去年多100斤。",
      "Yields are 9 tonnes a hectare, 750kg more than last year.",
      "Yields are 9 tonnes a hectare, 500kg more than last year.",
      N,
    ],
    ["阵风十级。", "Gusts reached force 10.", "Gusts reached force 12.", N],
  ],
  "ceilings and floors": [
    ["每户以两万元为上限。", "Each may have a maximum of 20,000 yuan.", "Each may have a minimum of 20,000 yuan.", Q],
    ["補助上限為兩萬元。", "Grants are capped at NT$20,000.", "Grants are at least NT$20,000.", Q],
    ["以五十人為下限，不設時限。", "A minimum of 50 must come.", "At most 50 may come.", Q],
    [
      "比最高估价高出一倍多。",
      "It was more than double the high estimate.",
      "It was almost double the high estimate.",
      Q,
    ],
    ["近十年来涨了30%。", "It rose 30% in the past ten years.", "It rose 30% in more than ten years.", Q],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});

test.each([
  ["小吃五花八门，从二十元起。", "There is every kind of snack, from 20 yuan."],
  ["两款车半斤八两。", "There is little to choose between the two cars."],
  ["车流从三重堵到五股、九份。", "Traffic backed up from Sanchong to Wugu and Jiufen."],
  ["一波三折，他三番五次登门，三五天一趟。", "After twists and turns he called again and again, every few days."],
  ["行百里者半九十。", "The last leg is the hardest."],
  ["四面荷花三面柳。", "Lotus on four sides, willows on three."],
  ["入選百強，攀登八仙嶺。", "It is in the top 100 and climbed Pat Sin Leng."],
  ["廟方整修百年彩繪。", "The temple is restoring its century-old paintings."],
  ["他月入八千，朝三暮四。", "He earns 8,000 a month and never sticks to anything."],
  ["公司依《破产法》申请保护，负债13亿美元。", "The firm filed for Chapter 11 with debts of $1.3bn."],
  ["二二八和平公園有六百席。", "There are 600 seats in the 228 Peace Memorial Park."],
  ["他住东四十条附近。", "He lives near Dongsi Shitiao."],
  ["七美與六張犁是地名。", "Qimei and Liuzhangli are names of places."],
  ["全年四次合计派息0.96元。", "The quarterly dividends come to 0.96 yuan."],
  ["十有八九会看手机。", "Eight or nine out of ten look at their phones."],
  ["村里的人三三两两地来。", "The villagers came in twos and threes."],
  ["店里一年四季都有人，三九天也一样。", "The shop is full all year round, in the depths of winter too."],
  ["二三线城市开店四十家。", "It opened 40 shops in second- and third-tier cities."],
  ["公众号有百万粉丝。", "The account has a million followers."],
  ["他每天游一千公尺。", "He swims a kilometre every day."],
  ["九二共識爭議三十年。", "The 1992 Consensus has been disputed for 30 years."],
  ["公司第一大股东持股34.7%。", "The biggest shareholder owns 34.7%."],
])("names and sayings are no numbers: %s", (zh, en) => {
  expect(rulesOf(zh, en)).toEqual([]);
});
