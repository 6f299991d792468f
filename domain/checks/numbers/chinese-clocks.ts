import { number } from "#domain/checks/numbers/date-numerals.ts";
import type { DateReader, Moment } from "#domain/checks/numbers/moment.ts";
import { chineseZone, chineseZoneNames } from "#domain/checks/numbers/zones.ts";

const han = "〇零一二三四五六七八九";
const period =
  "(?:凌晨|清晨|大清早|清早|一早|拂晓|拂曉|黎明|早上|早晨|早|上午|中午|下午|傍晚|晚间|晚間|晚上|夜晚|入夜|[前后後]半夜|夜里|夜裡|夜裏|夜间|夜間|午后|午後|午间|午間|晌午|深夜|半夜|昨晚|今晚|明晚|当晚|當晚|前晚|翌晨|今晨|昨晨|明晨|晚|晨)";
const sameDay = "(?:前一[日天]|[当當同次翌隔][日天]|第二天)";
const zone = `(?:(?:(${chineseZoneNames})(?:标准|標準)?(?:时间|時間|[时時](?=\\d))|(?:当地|當地)(?:时间|時間))[ （）()]{0,16})?`;

/** The times of day of a Chinese text, and the zones they are said to be in. Dates must be out of it already. */
export function readClocks(reader: DateReader): void {
  const hour = `(2[0-4]|1\\d|0?\\d|(?:二十|廿)[一二三四]?|十[一二三四五六七八九]?|[零〇一二三四五六七八九两兩])`;
  const minutes =
    "(?:(半|[一三]刻|整|鐘|钟|[0-5]?\\d(?=分)|[零〇][一二三四五六七八九](?=分)|[二三四五]?十?[一二三四五六七八九]?十?(?=分))分?)?";
  const hours = new RegExp(
    `${zone}(?:${sameDay}(?=${period}|\\d{1,2}[时時点點]))?(${period})?${hour}(?:点|點|时|時)(?!点|點|代|候|间|間|刻|期|常|隔|数|數)(?![${han}两兩]+[米公厘度倍成个個千百万萬])${minutes}(?:许|許)?`,
    "g",
  );
  reader.take(
    new RegExp(
      `(${period})?差([一三]刻|[五十]分|\\d{1,2}分|二十分)(?:钟|鐘)?(?:到)?${hour}[点點]|(${period})?${hour}[点點]差([一三]刻|[五十]分|\\d{1,2}分)`,
      "g",
    ),
    (match) => {
      const half = match[1] ?? match[4];
      const less = match[2] ?? match[6] ?? "";
      const read = clock(number(match[3] ?? match[5]), undefined, half);
      const minutes = less === "一刻" ? 15 : less === "三刻" ? 45 : number(less.replace("分", ""));
      return [{ part: "clock", value: (read.minutes - minutes + 1440) % 1440, vague: read.vague }];
    },
  );
  reader.take(/正午(?:12[点點时時]|十二[点點时時])?|中午(?:12[点點时時]|十二[点點时時])(?!\d)/g, () => [
    { part: "clock", value: 720, soft: true },
  ]);
  reader.take(/午夜(?:12[点點时時]|十二[点點时時]|零[时時])?|子夜(?!吴)/g, () => [
    { part: "clock", value: 0, soft: true },
  ]);
  let last: Partial<Moment> & { end?: number; half?: string | undefined } = {};
  reader.take(hours, (match) => {
    const [whole, place, half, hourText, minuteText] = match;
    const joined =
      last.end !== undefined &&
      /^[至到—－–~～-]?$/.test(reader.rest.slice(last.end, match.index).trim()) &&
      match.index > last.end;
    const isPoint = /[点點]/.test(whole);
    const names =
      isPoint &&
      (half !== undefined ||
        place !== undefined ||
        minuteText !== undefined ||
        joined ||
        nextJoins(reader.rest, match));
    if (
      isPoint
        ? !names
        : half === undefined &&
          place === undefined &&
          minuteText === undefined &&
          !joined &&
          // Behind a date that was just taken out nothing else is counted in 时.
          number(hourText) < 13 &&
          !whole.startsWith(" ") &&
          !/[零〇]/.test(hourText ?? "")
    )
      return null;
    const said = half ?? (joined ? last.half : undefined);
    const read = clock(number(hourText), minuteText, said);
    last = { end: match.index + whole.length, half: said };
    return [
      {
        part: "clock",
        value: read.minutes,
        vague: read.vague,
        zone: chineseZone(place),
      },
    ];
  });
  reader.take(new RegExp(`${zone}(?:${sameDay})?(${period})?([01]?\\d|2[0-4])[:：]([0-5]\\d)(?!\\d)`, "g"), (match) => {
    const [, place, half, hourText, minuteText] = match;
    // 师生比由1:21改善至1:17 is no clock.
    if (
      half === undefined &&
      /比(?!赛|賽|分)|[赔賠倍]率/.test(reader.rest.slice(Math.max(0, match.index - 16), match.index))
    )
      return null;
    const read = clock(number(hourText), minuteText, half);
    return [
      {
        part: "clock",
        value: read.minutes,
        vague: false,
        zone: chineseZone(place),
      },
    ];
  });
}

/** 九点到十一点, 两点至五点: the end of a span that follows makes the number before it a time. */
function nextJoins(text: string, match: RegExpExecArray): boolean {
  return /^(?:至|到|—|－|–|-|~)(?:凌晨|清晨|上午|下午|晚)?[\d一二三四五六七八九十两兩]{1,3}[点點]/.test(
    text.slice(match.index + match[0].length, match.index + match[0].length + 10),
  );
}

function clock(
  hour: number,
  minuteText: string | undefined,
  half: string | undefined,
): { minutes: number; vague: boolean } {
  const minute =
    minuteText === undefined
      ? 0
      : minuteText === "半"
        ? 30
        : minuteText === "一刻"
          ? 15
          : minuteText === "三刻"
            ? 45
            : /[整钟鐘]/.test(minuteText)
              ? 0
              : number(minuteText);
  const late =
    half !== undefined &&
    (/下午|午[后後]|傍晚|入夜|晚/.test(half) ||
      (/中午|午[间間]|晌午/.test(half) && hour < 6) ||
      (/深夜|半夜|夜/.test(half) && hour >= 6));
  // 晚上12点 is midnight.
  if (hour === 12 && half !== undefined && /晚|夜|凌晨/.test(half)) return { minutes: minute, vague: false };
  const shifted = late && hour < 12 ? hour + 12 : hour;
  return { minutes: (shifted % 24) * 60 + minute, vague: half === undefined && hour > 0 && hour <= 12 };
}
