import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkNumbers } from "#domain/checks/numbers/check-numbers.ts";
import type { Script } from "#domain/locale.ts";

/** Chinese, English; Traditional where it says 兆 or is written so. */
type Case = [zh: string, en: string];

function rulesOf([zh, en]: Case): string[] {
  const script: Script = /[億萬兆個國時點臺]/.test(zh) ? "Hant" : "Hans";
  const found = checkNumbers({ zh: { text: zh, kind: "text" }, en: { text: en, kind: "text" } }, { script });
  return [...new Set(found.map(({ rule }) => rule))];
}

const differing: Record<string, Case[]> = {
  "number-mismatch": [
    ["两格里有一格半是空的。", "Of the two squares half a square stands empty."],
    ["跨境电商进出口总额达2.63万亿元。", "Cross-border e-commerce reached 2.63 billion yuan."],
    ["5G基站总数达425.1万个。", "There were 42.51 million 5G base stations."],
    ["央行挹注1.2兆元。", "The central bank put in NT$1.2 billion."],
    ["营业收入增长到86亿元。", "Revenue rose by 8.6 billion yuan."],
    ["比例提高2.5个百分点。", "The share went up by 2.5 per cent."],
    ["产量翻了两番。", "Output doubled."],
    ["成本下降三成。", "Costs fell by 13 per cent."],
    ["门票打八折。", "Tickets are 80 per cent off."],
    ["该厂有员工三四十人。", "The plant has 300 to 400 workers."],
    ["这是第34次集体学习。", "It was the 43rd group study session."],
    ["三分之二的代表投了赞成票。", "A third of the delegates voted in favour."],
    ["价格涨了一倍。", "Prices rose by half."],
    ["增速在10%—15%之间。", "Growth was between 10 and 50 per cent."],
    ["他买了十二本书。", "He bought ten books."],
    ["罚款减半。", "The fine was doubled."],
    ["每十万人中有三例。", "There are three cases per 10,000 people."],
    ["全长一百零八公里。", "It is 180km long."],
    ["会上签署了14项协议，其中6项涉及农业。", "Fourteen agreements were signed."],
    ["面积约两千三百平方米。", "It covers about 230 square metres."],
    ["得票九成五。", "It won 59 per cent of the vote."],
  ],
  "number-qualifier": [
    ["约300人到场。", "More than 300 people came."],
    ["近300人到场。", "Over 300 people came."],
    ["逾300人到場。", "Nearly 300 people came."],
    ["至少12人受伤。", "At most 12 people were hurt."],
    ["不到一半的家庭有车。", "More than half of households have a car."],
    ["损失超过两亿元。", "Losses came to almost 200 million yuan."],
    ["耗时三小时左右。", "It took at least three hours."],
    ["九成以上的受访者同意。", "Just under 90 per cent of those asked agreed."],
    ["温度不超过40度。", "The temperature is over 40 degrees."],
    ["不足20公里。", "It is more than 20km."],
    ["多达800个摊位。", "There are fewer than 800 stalls."],
    ["接近七成。", "It is above 70 per cent."],
    ["2000多名学生报名。", "Close to 2,000 pupils signed up."],
    ["至少卖出九万张票。", "As many as 90,000 tickets were sold."],
    ["上千名球迷等候。", "Fewer than 1,000 fans waited."],
  ],
  "date-mismatch": [
    ["第二年二月，教育部发出训令。", "The ministry issued the order in March of the following year."],
    ["2021年10月18日发表讲话。", "He spoke on October 8th, 2021."],
    ["二〇一九年建成。", "It was built in 2009."],
    ["展览9月开幕。", "The show opens in October."],
    ["会议下午3时开始。", "The meeting begins at 4pm."],
    ["第二季度利润下降。", "Profits fell in the third quarter."],
    ["“十四五”期间投资翻倍。", "Investment doubled in the 13th Five-Year Plan period."],
    ["上世纪八十年代建成。", "It was built in the 1990s."],
    ["民國一〇五年成立。", "It was founded in 2015."],
    ["北京时间20时发射。", "It was launched at 13:00 GMT."],
    ["2030年代中期投产。", "It will start up in the mid-2020s."],
    ["12月中旬交付。", "It will be delivered in late December."],
    ["上午九点半开门。", "It opens at 10.30am."],
    ["1937年7月7日夜。", "On the night of July 9th 1937."],
    ["公元前221年统一。", "It was unified in 212 BC."],
    ["5月4日至6日放假。", "It is closed from May 4th to 8th."],
  ],
  "unit-mismatch": [
    ["投资3.6亿元。", "It invested $360 million."],
    ["售价50美元。", "It costs 50 yuan."],
    ["面积4.2万亩。", "It covers 42,000 hectares."],
    ["全长120公里。", "It is 120 miles long."],
    ["重5公斤。", "It weighs 5 pounds."],
    ["气温35摄氏度。", "It was 35°F."],
    ["数据总量41.06泽字节。", "The data came to 41.06 exabytes."],
    ["装机300万千瓦。", "Its capacity is 3 million megawatts."],
    ["距海岸200海里。", "It is 200km offshore."],
    ["每天不超过5克。", "No more than 5mg a day."],
    ["售出15万吨。", "It sold 150,000 kilograms."],
    ["管理资产40亿港元。", "It manages US$4 billion."],
    ["賠償3,250萬歐元。", "It must pay £32.5 million."],
    ["收购价每斤2元。", "It is bought at 2 dollars a jin."],
    ["占地120坪。", "It covers 120 square metres."],
  ],
};

const agreeing: Record<string, Case[]> = {
  "number-mismatch": [
    ["两格里有一格半是空的。", "Of the two squares a square and a half stands empty."],
    ["句号住在正中，四面都不靠。", "The full stop sits in the middle and touches nothing."],
    ["跨境电商进出口总额达2.63万亿元。", "Cross-border e-commerce reached 2.63 trillion yuan."],
    ["5G基站总数达425.1万个。", "There were 4.251 million 5G base stations."],
    ["央行挹注1.2兆元。", "The central bank put in NT$1.2 trillion."],
    ["装机容量300兆瓦。", "Its capacity is 300MW."],
    ["占比提高半个百分点。", "The share rose by half a percentage point."],
    ["三成居民骑车上班。", "Three in ten residents cycle to work."],
    ["打七五折。", "Everything is 25% off."],
    ["收入翻了一番。", "Revenue doubled."],
    ["增长了两倍。", "It trebled."],
    ["两国元首共进午餐。", "Both heads of state had lunch together."],
    ["仅有十几人。", "There were just over a dozen people."],
    ["数十名工人罢工。", "Dozens of workers went on strike."],
    ["每六人中就有一人。", "It is one person in six."],
    ["会谈持续两个半小时。", "The talks lasted two and a half hours."],
    ["合格率为百分之九十八点五。", "The pass rate is 98.5 per cent."],
    ["人口约１４．１亿。", "It has about 1.41 billion people."],
    [
      "他十分高兴，统一了意见，万一下雨就改期。",
      "He was delighted: everybody agreed, and should it rain there will be another day.",
    ],
    ["“一带一路”沿线百姓受益。", "People along the Belt and Road benefit."],
    ["三峡工程惠及四川。", "The Three Gorges project benefits Sichuan."],
    ["首批二十四个月后到期。", "The first batch falls due in two years."],
    ["四成多受访者反对。", "More than two-fifths of those asked are against."],
    ["7000多人参加。", "Over 7,000 took part."],
    ["亏损11,360人。", "More than 11,000 people lost money."],
  ],
  "number-qualifier": [
    ["约300人到场。", "Some 300 people came."],
    ["近300人到场。", "Almost 300 people came."],
    ["逾300人到場。", "Upwards of 300 people came."],
    ["至少12人受伤。", "No fewer than 12 people were hurt."],
    ["不到一半的家庭有车。", "Fewer than half of households have a car."],
    ["八成以上同意。", "At least 80 per cent agree."],
    ["耗时三小时左右。", "It took three hours or so."],
    ["不超过40度。", "It is at most 40 degrees."],
    ["300余件。", "There are 300-odd pieces."],
    ["多达800个摊位。", "There are as many as 800 stalls."],
    ["40分钟以内。", "It takes less than 40 minutes."],
    ["近千人报名。", "Nearly 1,000 people signed up."],
    ["大约五年。", "It took roughly five years."],
    ["未满14岁。", "They are under 14."],
    ["三百多人。", "There were more than 300 people."],
  ],
  "date-mismatch": [
    ["第二年二月，教育部发出训令。", "The ministry issued the order in February of the following year."],
    ["2021年10月18日发表讲话。", "He spoke on October 18, 2021."],
    ["二〇一九年建成。", "It was built in 2019."],
    ["展览9月开幕。", "The show opens in September."],
    ["会议下午3时开始。", "The meeting begins at 3pm."],
    ["第二季度利润下降。", "Profits fell in the second quarter."],
    ["“十四五”期间投资翻倍。", "Investment doubled in 2021–25."],
    ["上世纪八十年代建成。", "It was built in the 1980s."],
    ["民國一〇五年成立。", "It was founded in 2016."],
    ["北京时间20时发射。", "It was launched at 12:00 GMT."],
    ["12月中旬交付。", "It will be delivered in mid-December."],
    ["今年9月投产。", "It opened in September 2026."],
    ["前三季度增长5%。", "It grew by 5 per cent in the first nine months."],
    ["晚上八点，灯亮了。", "At eight in the evening the lights came on."],
    ["公元前221年统一。", "It was unified in 221 BC."],
    ["10月1日起执行。", "It takes effect on 1 October."],
  ],
  "unit-mismatch": [
    ["投资3.6亿元。", "It invested RMB360m."],
    ["售价50美元。", "It costs $50."],
    ["面积4.5万亩。", "It covers 3,000 hectares."],
    ["全长120公里。", "It is 75 miles long."],
    ["重5公斤。", "It weighs 11 pounds."],
    ["气温35摄氏度。", "It was 35°C."],
    ["数据总量41.06泽字节。", "The data came to 41.06 zettabytes (ZB)."],
    ["装机300万千瓦。", "Its capacity is 3 gigawatts."],
    ["收购价每斤2元。", "It is bought at 2 yuan a jin."],
    ["罰款3萬元。", "The fine is NT$30,000."],
    ["樓價500萬元。", "The flat costs HK$5 million."],
    ["占地121坪。", "It covers 400 square metres."],
    ["重1731克。", "It weighs 1.731kg."],
    ["耗电75千瓦时。", "It uses 75kWh."],
    ["亩产二百斤，产量很低。", "Yields were low, at 200 jin a mu."],
  ],
};

describe.each(Object.entries(differing))("%s is found", (rule, cases) => {
  test.each(cases)("%s %s", (...both) => {
    expect(rulesOf(both)).toEqual([rule]);
  });
});

describe.each(Object.entries(agreeing))("%s is not", (_, cases) => {
  test.each(cases)("%s %s", (...both) => {
    expect(rulesOf(both)).toEqual([]);
  });
});

const labelled = z.looseObject({
  id: z.string(),
  script: z.enum(["Hans", "Hant"]),
  zh: z.string(),
  en: z.string(),
  expect: z.array(z.string()),
});

test.each([
  "tuning.jsonl",
  "tuning-2.jsonl",
  "tuning-3.jsonl",
  "tuning-4.jsonl",
  "tuning-5.jsonl",
  "tuning-6.jsonl",
  "tuning-7.jsonl",
  "tuning-8.jsonl",
  "tuning-9.jsonl",
  "tuning-10.jsonl",
  "tuning-11.jsonl",
  "tuning-12.jsonl",
])("what the rules were tuned on in %s they still know", (file) => {
  const lines = readFileSync(join(import.meta.dirname, "../../../bench/checks", file), "utf8")
    .trim()
    .split("\n");
  const wrong = lines.flatMap((line) => {
    const { id, script, zh, en, expect: rules } = labelled.parse(JSON.parse(line));
    const found = checkNumbers({ zh: { text: zh, kind: "text" }, en: { text: en, kind: "text" } }, { script });
    const said = [...new Set(found.map(({ rule }) => rule))].sort();
    return said.join() === rules.toSorted().join() ? [] : [`${id}: ${said.join()} for ${rules.join()}`];
  });
  // Three in a hundred may be sacrificed for a better rule, never silently more.
  expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual((lines.length * 3) / 100);
});

test("a text of hostile length is read in one pass", () => {
  const parts = [
    "一",
    "十",
    "9",
    "万亿",
    "百分之",
    "two ",
    "$",
    "1,",
    "约",
    "十月",
    "2026年12月1日，",
    "3pm ",
    "a-",
    "至十",
    "2019年，次年",
    "in 2019, two years later ",
    "6比4",
    "晚上六点",
    "in the morning of ",
    "八强",
    "all but four of ",
    "3,600 mu or ",
    "told you a ",
  ];
  for (const part of parts) {
    const text = part.repeat(Math.ceil(50_000 / part.length));
    const before = process.cpuUsage();
    expect(() => rulesOf([text, text])).not.toThrow();
    // Fifty milliseconds where nothing else runs; what grew with the square of the length took seconds.
    expect(process.cpuUsage(before).user / 1000, part).toBeLessThan(1500);
  }
});
