import { readClocks } from "#domain/checks/numbers/chinese-clocks.ts";
import { readDays } from "#domain/checks/numbers/chinese-days.ts";
import { readYears } from "#domain/checks/numbers/chinese-years.ts";
import { number } from "#domain/checks/numbers/date-numerals.ts";
import { type Dated, DateReader } from "#domain/checks/numbers/moment.ts";
import type { Script } from "#domain/locale.ts";

/** The dates and times of a Chinese text whose full-width digits are narrow. */
export function readChineseDates(text: string, script: Script): Dated {
  const reader = new DateReader(text);
  readYears(reader, text, script);
  readDays(reader);
  readSeasons(reader);
  readClocks(reader);
  return { moments: reader.moments, rest: reader.rest };
}

function readSeasons(reader: DateReader): void {
  reader.take(
    /(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?!年|岁|歲|期|个|個|次|(?<=每.{1,2}[一二三四五六])[十百千](?![点點时時]|[一二三四五六七八九][点點时時]))/g,
    (match) => [{ part: "weekday", value: "一二三四五六日".indexOf((match[1] ?? "").replace("天", "日")) + 1 }],
  );
  reader.take(/(?<![前连連近首每这這上月本该該下])(?:第)?([一二三四1-4首末])季(?:度)?(?!节|節|报|報告)/g, (match) => [
    ...(match[0] === "四季"
      ? []
      : [
          {
            part: "quarter" as const,
            value: match[1] === "首" ? 1 : match[1] === "末" ? 4 : number(match[1]),
            // 一季 is a quarter as often as the first.
            soft: match[0] === "一季",
          },
        ]),
  ]);
  reader.take(/首季(?:度)?/g, () => [{ part: "quarter", value: 1 }]);
  reader.take(/Q([1-4])(?!\d)/g, (match) => [{ part: "quarter", value: number(match[1]) }]);
  reader.take(/上半(?:财|財)?(?:年|年度)/g, () => [{ part: "half", value: 1 }]);
  reader.take(/下半(?:财|財)?(?:年|年度)/g, () => [{ part: "half", value: 2 }]);
}
