import { findDate } from "#domain/importing/find-date.ts";

/** A time as a page prints it. `value` is ISO 8601 with its offset; without a time of day it is midnight. */
export type PrintedTime = { value: string; hasTimeOfDay: boolean; start: number; end: number };

/** Where a page names no zone it means its own: China Standard Time. */
const pageOffset = "+08:00";

const namedZones: Record<string, string> = {
  ...{ z: "Z", utc: "Z", gmt: "Z", 北京时间: "+08:00", 北京時間: "+08:00", "beijing time": "+08:00", bjt: "+08:00" },
  ...{ cst: "+08:00", hkt: "+08:00", sgt: "+08:00", jst: "+09:00", est: "-05:00", edt: "-04:00", pst: "-08:00" },
  ...{ pdt: "-07:00", bst: "+01:00", cet: "+01:00", cest: "+02:00" },
};

const zonePattern =
  "(?:\\(?\\s*(?:(?:utc|gmt)\\s*)?([+-]\\d{1,2}(?::?\\d{2})?)(?!\\d)\\s*\\)?|\\(?(北京时间|北京時間|beijing time|bjt|cst|hkt|sgt|jst|est|edt|pst|pdt|bst|cest|cet|utc|gmt|z)\\b\\)?)?";
const clockPattern = new RegExp(
  `^\\s*(?:[,，]|at\\b|T(?=\\d)|星期[一二三四五六日天]|周[一二三四五六日])?\\s*(北京时间|北京時間)?\\s*(上午|下午|晚上|凌晨|早上|中午)?\\s*` +
    `(\\d{1,2})\\s*[:：时時点點]\\s*(\\d{1,2})\\s*(?:[:：分]\\s*(\\d{1,2})?(?:\\.\\d+)?\\s*秒?)?\\s*([ap]\\.?m\\.?)?\\s*${zonePattern}`,
  "iu",
);
const leadingClock = /(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?\s*,?\s*(?:on\s+)?$/i;

/**
 * The time in a text such as `2025-10-11 09:17:10`, `2025年10月11日 下午3:05`, `October 11, 2025, 9:17 a.m. (GMT+8)`; null where
 * there is none or it is no time at all (the 31st of June, 25 o'clock).
 */
export function parsePrintedTime(text: string): PrintedTime | null {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
  // “2025-10-11T09:17” has no word boundary after the day.
  const date = findDate(plain.replace(/(\d{4}-\d{1,2}-\d{1,2})T(?=\d)/, "$1 "));
  if (date === null || date.value.length !== 10) return null;
  const after = clockPattern.exec(plain.slice(date.end));
  if (after !== null) {
    const [whole, prefix, part, hour, minute, second, meridiem, offset, zone] = after;
    const time = clock(hour, minute, second, part ?? meridiem);
    if (time === null) return null;
    const named = prefix ?? zone;
    return {
      value: `${date.value}T${time}${offset === undefined ? zoneNamed(named) : normaliseOffset(offset)}`,
      hasTimeOfDay: true,
      start: date.start,
      end: date.end + whole.length - (whole.length - whole.trimEnd().length),
    };
  }
  const before = leadingClock.exec(plain.slice(0, date.start));
  const time = before === null ? null : clock(before[1], before[2], before[3], before[4]);
  if (before !== null && time !== null) {
    return { value: `${date.value}T${time}${pageOffset}`, hasTimeOfDay: true, start: before.index, end: date.end };
  }
  return { value: `${date.value}T00:00:00${pageOffset}`, hasTimeOfDay: false, start: date.start, end: date.end };
}

function clock(hour = "", minute = "", second = "0", part = ""): string | null {
  let h = Number(hour);
  const afternoon = /^(?:下午|晚上|p)/i.test(part) || (part === "中午" && h < 10);
  if (afternoon && h < 12) h += 12;
  if (/^(?:凌晨|上午|a)/i.test(part) && h === 12) h = 0;
  const [m, s] = [Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return null;
  return [h, m, s].map((each) => String(each).padStart(2, "0")).join(":");
}

function zoneNamed(name: string | undefined): string {
  return name === undefined ? pageOffset : (namedZones[name.toLowerCase()] ?? pageOffset);
}

/** +8, +0800 and +08:00 are one offset. */
function normaliseOffset(offset: string): string {
  const digits = offset.slice(1).replace(":", "");
  const [hours, minutes] = digits.length <= 2 ? [digits, "00"] : [digits.slice(0, -2), digits.slice(-2)];
  return `${offset.charAt(0)}${hours.padStart(2, "0")}:${minutes}`;
}
