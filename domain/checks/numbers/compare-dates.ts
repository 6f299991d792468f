import { yearsOfPlan } from "#domain/checks/numbers/english-years.ts";
import type { Moment, Part } from "#domain/checks/numbers/moment.ts";

export type DateDifference = { zh: Moment | null; en: Moment | null };

const dayMinutes = 1440;
/** China's clock, on which a Chinese text is when it names no other. */
const ownZone = 480;

/** What is left of the moments of two sides once those that say the same are paired. */
export function compareDates(
  zh: readonly Moment[],
  en: readonly Moment[],
  text: string,
): { zh: Moment[]; en: Moment[] } {
  const left = { zh: [...zh], en: [...en] };
  const shift = pairClocks(left);
  const agrees = (one: Moment, other: Moment): boolean => {
    if (one.part !== other.part)
      return one.part === "monthDay" && other.part === "ownDay"
        ? one.value % 100 === other.value
        : one.part === "ownDay" && other.part === "monthDay"
          ? other.value % 100 === one.value
          : false;
    if (one.part === "clock") return false;
    if (one.part === "decade" && one.value < 100) return other.value % 100 === one.value;
    if (one.part === "year" && one.soft) return other.value % 100 === one.value;
    if (one.part === "monthDay" && shift !== 0) return daysApart(one.value, other.value) === shift;
    return one.value === other.value;
  };
  removePairs(left, agrees);
  pairPlans(left);
  dropPartsSaidOtherwise(left, zh, en, text);
  return left;
}

/** Each leftover with its like of the other side, for whoever reads about it. */
export function judgeDates(left: { zh: Moment[]; en: Moment[] }): DateDifference[] {
  // The first ten months may be said as such or not at all: 1至10月.
  const zh = left.zh.filter(({ soft, part }) => !soft && part !== "months");
  const en = left.en.filter(({ soft }) => !soft);
  const differences: DateDifference[] = [];
  for (const one of zh) {
    const at = en.findIndex((other) => other.part === one.part || related(one.part, other.part));
    differences.push({ zh: one, en: at < 0 ? null : (en.splice(at, 1)[0] ?? null) });
  }
  return [...differences, ...en.map((other) => ({ zh: null, en: other }))];
}

function related(a: Part, b: Part): boolean {
  const days: Part[] = ["month", "monthDay", "ownDay", "third"];
  const years: Part[] = ["year", "decade", "plan"];
  return (days.includes(a) && days.includes(b)) || (years.includes(a) && years.includes(b));
}

/** Pairs clocks, zones reckoned with. @returns by how many days the English date then lies after the Chinese */
function pairClocks(left: { zh: Moment[]; en: Moment[] }): number {
  let shift = 0;
  const plainly = (one: Moment, other: Moment) =>
    one.part === "clock" &&
    other.part === "clock" &&
    (one.zone === null || other.zone === null || one.zone === other.zone) &&
    !isElsewhere(one, other) &&
    (one.value === other.value || ((one.vague || other.vague) && one.value % 720 === other.value % 720));
  removePairs(left, plainly);
  removePairs(left, (one, other) => {
    if (one.part !== "clock" || other.part !== "clock" || other.zone === null) return false;
    const moved = one.value - (one.zone ?? ownZone) + other.zone;
    if (((moved % dayMinutes) + dayMinutes) % dayMinutes !== other.value) return false;
    shift = Math.floor(moved / dayMinutes);
    return true;
  });
  return shift;
}

/** A Chinese clock without a zone is China's: one that is said to be somewhere else is another time. */
function isElsewhere(one: Moment, other: Moment): boolean {
  return one.zone === null && other.zone !== null && other.zone !== ownZone && one.value !== other.value;
}

function removePairs(left: { zh: Moment[]; en: Moment[] }, agrees: (one: Moment, other: Moment) => boolean): void {
  for (const one of [...left.zh]) {
    const other = left.en.find((candidate) => agrees(one, candidate));
    if (!other) continue;
    left.zh.splice(left.zh.indexOf(one), 1);
    left.en.splice(left.en.indexOf(other), 1);
  }
}

/** A plan may be named by its years: 十四五 beside 2021–25. */
function pairPlans(left: { zh: Moment[]; en: Moment[] }): void {
  for (const plan of left.zh.filter(({ part }) => part === "plan")) {
    const [start, end] = yearsOfPlan(plan.value);
    const named = [start, end].map((year) => left.en.find(({ part, value }) => part === "year" && value === year));
    if (named.some((year) => year === undefined)) continue;
    left.zh = left.zh.filter((one) => one !== plan);
    left.en = left.en.filter((one) => !named.includes(one));
  }
}

/** 今年, 上月 may be said as a year or a month; a half of the year as its months; a repeated date once. */
function dropPartsSaidOtherwise(
  left: { zh: Moment[]; en: Moment[] },
  zh: readonly Moment[],
  en: readonly Moment[],
  text: string,
): void {
  const relative = {
    year: /[今去明前后後同当當本翌次来來]年|年底|年初|年末|本世纪|同比|年增|按年/.test(text),
    month: /[上本下当當同次]个?個?月|环比|環比|月增|按月|一季|季/.test(text),
  };
  const seasons = zh.some(({ part }) => part === "quarter" || part === "half");
  left.en = left.en.filter(({ part, value }) => {
    if (part === "year" && relative.year) return false;
    if (part === "month" && (relative.month || seasons)) return false;
    if (part === "half" || part === "third" || part === "weekday") return left.zh.some((one) => one.part === part);
    return part === "clock" || !zh.some((one) => one.part === part && one.value === value);
  });
  left.zh = left.zh.filter(({ part, value, soft }) => {
    if (soft) return false;
    if (part === "half" || part === "third" || part === "weekday") return left.en.some((one) => one.part === part);
    return part === "clock" || !en.some((one) => one.part === part && one.value === value);
  });
}

function daysApart(zh: number, en: number): number {
  const day = (value: number) => Date.UTC(2024, Math.floor(value / 100) - 1, value % 100) / 86_400_000;
  return day(en) - day(zh);
}
