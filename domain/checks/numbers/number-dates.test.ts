import { describe, expect, test } from "vitest";
import { type NumberCase, rulesOf } from "#domain/checks/testing/number-cases.ts";

const [N, D] = ["number-mismatch", "date-mismatch"] as const;

const classes: Record<string, NumberCase[]> = {
  "counted from a date that was named": [
    [
      "双方2019年签约，次年设立实验室。",
      "They signed in 2019 and set up a laboratory in 2020.",
      "They signed in 2019 and set up a laboratory in 2021.",
      D,
    ],
    [
      "該法於二零一八年六月通過，翌年一月生效。",
      "The law was passed in June 2018 and took effect in January 2019.",
      "The law was passed in June 2018 and took effect in January 2020.",
      D,
    ],
    [
      "她2016年首次参赛，四年后再登领奖台。",
      "She made her debut in 2016 and was back on the podium in 2020.",
      "She made her debut in 2016 and was back on the podium in 2021.",
      D,
    ],
    [
      "工程2021年动工，2023年完工。",
      "Work began in 2021 and was done two years later.",
      "Work began in 2021 and was done three years later.",
      D,
    ],
    [
      "他於1998年畢業，同年赴美。",
      "He graduated and left for America in 1998.",
      "He graduated in 1998 and left for America in 1999.",
      D,
    ],
    [
      "1978年恢复招生，前一年高考重启。",
      "Enrolment resumed in 1978; the exam had come back in 1977.",
      "Enrolment resumed in 1978; the exam had come back in 1976.",
      D,
    ],
    [
      "他2010年退役，时隔五年复出。",
      "He retired in 2010 and came back in 2015.",
      "He retired in 2010 and came back in 2014.",
      D,
    ],
    [
      "展览6月30日闭幕，次日起闭馆。",
      "The show closes on June 30 and the museum shuts on July 1.",
      "The show closes on June 30 and the museum shuts on July 3.",
      D,
    ],
    [
      "會議周五結束，翌日發表公報。",
      "The meeting ends on Friday, with a communique on Saturday.",
      "The meeting ends on Friday, with a communique on Sunday.",
      D,
    ],
    [
      "8月试产，次月交付。",
      "Trial production began in August and deliveries in September.",
      "Trial production began in August and deliveries in October.",
      D,
    ],
    [
      "3月5日确诊，三天后出院。",
      "He fell ill on March 5 and left hospital on March 8.",
      "He fell ill on March 5 and left hospital on March 9.",
      D,
    ],
    [
      "公司2015年成立，2016年上市。",
      "The firm was founded in 2015 and listed the following year.",
      "The firm was founded in 2015 and listed two years later.",
      D,
    ],
    [
      "她2003年入党，翌年参军。",
      "She joined the party in 2003 and the army the following year.",
      "She joined the party in 2003 and the army two years later.",
      D,
    ],
    [
      "2012年破土，2014年8月通车。",
      "Ground was broken in 2012 and it opened in August two years later.",
      "Ground was broken in 2012 and it opened in August a year later.",
      D,
    ],
    [
      "他1989年赴日，四年後返台。",
      "He went to Japan in 1989 and returned four years later.",
      "He went to Japan in 1989 and returned five years later.",
      N,
    ],
    [
      "法院訂於下月二十三日宣判。",
      "The court will rule on the 23rd of next month.",
      "The court will rule on the 13th of next month.",
      D,
    ],
    [
      "报名至本月18日截止。",
      "Applications close on the 18th of this month.",
      "Applications close on the 28th of this month.",
      D,
    ],
    [
      "上月五日發生車禍，個案已結。",
      "The crash was on the fifth of last month. The case is closed.",
      "The crash was on the sixth of last month. The case is closed.",
      D,
    ],
    [
      "开拍时间由三月延至九月。",
      "Shooting was put back from March to September.",
      "Shooting was put back from March to October.",
      D,
    ],
    [
      "比賽由五月提前到四月舉行，賽程兩個星期。",
      "The two-week event was brought forward from May to April.",
      "The two-week event was brought forward from May to March.",
      D,
    ],
  ],
  "clocks told again for another place": [
    [
      "北京时间12日凌晨3时开赛。",
      "It starts at 3 am Beijing time on the 12th (7 pm GMT on the 11th).",
      "It starts at 3 am Beijing time on the 12th (8 pm GMT on the 11th).",
      D,
    ],
    [
      "香港時間晚上八時直播。",
      "It is live at 8 pm Hong Kong time (noon GMT).",
      "It is live at 8 pm Hong Kong time (2 pm GMT).",
      D,
    ],
    ["发布会北京时间15时举行。", "It is at 3 pm Beijing time (0700 GMT).", "It is at 3 pm Beijing time (0800 GMT).", D],
    [
      "北京时间5月3日10时发射。",
      "It lifts off at 10 am Beijing time on May 3 (10 pm in New York on May 2).",
      "It lifts off at 10 am Beijing time on May 3 (9 am in New York on May 2).",
      D,
    ],
  ],
  "hours in words": [
    [
      "从夜里十二点忙到第二天上午十点。",
      "They work from midnight until ten the next morning.",
      "They work from midnight until nine the next morning.",
      D,
    ],
    ["演出當晚八點開始。", "The show begins at eight that evening.", "The show begins at seven that evening.", D],
    ["她早上六点起床。", "She gets up at six in the morning.", "She gets up at five in the morning.", D],
    [
      "深夜十一點收工，明早七點再開。",
      "They stop at eleven at night and start again at seven tomorrow morning.",
      "They stop at eleven at night and start again at eight tomorrow morning.",
      D,
    ],
    ["晚上九点半开演。", "It starts at nine thirty in the evening.", "It starts at eight thirty in the evening.", D],
    ["下午四点前交稿。", "Copy is due by four this afternoon.", "Copy is due by five this afternoon.", D],
  ],
};

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("%s", (zh, right, wrong, rule) => {
    expect(rulesOf(zh, right)).toEqual([]);
    expect(rulesOf(zh, wrong)).toEqual([rule]);
  });
});
