import { mostCompared } from "#domain/checks/numbers/amount.ts";
import { yearsOfPlan } from "#domain/checks/numbers/english-years.ts";
import type { Moment, Part } from "#domain/checks/numbers/moment.ts";
import { samePeriod } from "#domain/checks/numbers/periods.ts";
import { ownZone } from "#domain/checks/numbers/zones.ts";

export type DateDifference = { zh: Moment | null; en: Moment | null };

const dayMinutes = 1440;

/** What is left of the moments of two sides once those that say the same are paired. */
export function compareDates(
  zh: readonly Moment[],
  en: readonly Moment[],
  text: string,
): { zh: Moment[]; en: Moment[] } {
  if (zh.length > mostCompared || en.length > mostCompared) return { zh: [], en: [] };
  const left = { zh: [...zh], en: [...en] };
  const shift = pairClocks(left);
  const agrees = (one: Moment, other: Moment): boolean => {
    if (one.part !== other.part && samePeriod(one, other)) return true;
    const isYear = ({ part }: Moment) => part === "year" || part === "era";
    if (one.part !== other.part && isYear(one) && isYear(other)) return one.value === other.value;
    // 80后 are those born in the 1980s.
    if (one.part === "year" && one.soft && one.value < 100 && other.part === "decade")
      return other.value % 100 === one.value;
    // The three months to June are told by their last.
    if (one.part === "months" && other.part === "month") return one.value % 100 === other.value;
    if (one.part === "month" && other.part === "months") return other.value % 100 === one.value;
    if (one.part !== other.part)
      return one.part === "monthDay" && other.part === "ownDay"
        ? one.value % 100 === other.value
        : one.part === "ownDay" && other.part === "monthDay"
          ? other.value % 100 === one.value
          : false;
    if (one.part === "clock") return false;
    if (one.part === "decade" && one.value < 100) return other.value % 100 === one.value;
    if (one.part === "year" && one.soft && one.value < 100) return other.value % 100 === one.value;
    if (one.part === "weekday" && shift !== 0) return (one.value - 1 + shift + 7) % 7 === other.value - 1;
    if (one.part === "ownDay" && shift !== 0)
      return (
        other.value === one.value + shift ||
        (one.value + shift === 0 && other.value >= 28) ||
        (one.value >= 28 && other.value === shift)
      );
    if (one.part === "monthDay" && shift !== 0) return daysApart(one.value, other.value) === shift;
    return one.value === other.value;
  };
  dropClocksElsewhere(left, zh, en);
  pairEnds(left);
  removePairs(left, agrees);
  pairPlans(left, text);
  dropGlosses(left, zh, en);
  dropPartsSaidOtherwise(left, zh, en, text);
  return left;
}

/** Each leftover with its like of the other side, for whoever reads about it. */
export function judgeDates(left: { zh: Moment[]; en: Moment[] }): DateDifference[] {
  // The first ten months may be said as such or not at all, and so may a lunar day: they weigh only against their like.
  const weighs = (others: readonly Moment[]) => (one: Moment) =>
    !one.soft &&
    (!["months", "lunar", "era"].includes(one.part) ||
      others.some(({ part }) => part === one.part || related(one.part, part)));
  const zh = left.zh.filter(weighs(left.en));
  const en = left.en.filter(weighs(left.zh));
  const differences: DateDifference[] = [];
  for (const one of zh) {
    const at = en.findIndex((other) => other.part === one.part || related(one.part, other.part));
    differences.push({ zh: one, en: at < 0 ? null : (en.splice(at, 1)[0] ?? null) });
  }
  return [...differences, ...en.map((other) => ({ zh: null, en: other }))];
}

function related(a: Part, b: Part): boolean {
  const days: Part[] = ["month", "monthDay", "ownDay", "third"];
  const years: Part[] = ["year", "decade", "plan", "era"];
  const periods: Part[] = ["months", "quarter", "half", "month"];
  return (
    (periods.includes(a) && periods.includes(b)) ||
    (days.includes(a) && days.includes(b)) ||
    (years.includes(a) && years.includes(b))
  );
}

/** Pairs clocks, zones reckoned with. @returns by how many days the English date then lies after the Chinese */
function pairClocks(left: { zh: Moment[]; en: Moment[] }): number {
  let shift = 0;
  const plainly = (one: Moment, other: Moment) =>
    one.part === "clock" &&
    other.part === "clock" &&
    (one.zone === null || other.zone === null || one.zone.some((ahead) => other.zone?.includes(ahead))) &&
    !isElsewhere(one, other) &&
    (one.value === other.value || ((one.vague || other.vague) && one.value % 720 === other.value % 720));
  removePairs(left, plainly);
  removePairs(left, (one, other) => {
    if (one.part !== "clock" || other.part !== "clock" || other.zone === null) return false;
    for (const from of one.zone ?? [ownZone])
      for (const to of other.zone) {
        const moved = one.value - from + to;
        const isSame = (later: number) => (((moved + later) % dayMinutes) + dayMinutes) % dayMinutes === other.value;
        const later = isSame(0) ? 0 : one.vague && isSame(720) ? 720 : null;
        if (later === null) continue;
        shift = Math.floor((moved + later) / dayMinutes);
        return true;
      }
    return false;
  });
  return shift;
}

/** A Chinese clock without a zone is China's: one that is said to be somewhere else is another time. */
function isElsewhere(one: Moment, other: Moment): boolean {
  return one.zone === null && other.zone !== null && !other.zone.includes(ownZone) && one.value !== other.value;
}

function removePairs(left: { zh: Moment[]; en: Moment[] }, agrees: (one: Moment, other: Moment) => boolean): void {
  for (const one of [...left.zh]) {
    const other = left.en.find((candidate) => agrees(one, candidate));
    if (!other) continue;
    left.zh.splice(left.zh.indexOf(one), 1);
    left.en.splice(left.en.indexOf(other), 1);
  }
}

/** "From March to September" is a span, and where 三月延至九月 says two months it is two. */
function pairEnds(left: { zh: Moment[]; en: Moment[] }): void {
  for (const [side, other] of [
    ["zh", "en"],
    ["en", "zh"],
  ] as const)
    for (const span of left[side].filter(({ part }) => part === "months")) {
      const ends = [Math.floor(span.value / 100), span.value % 100].map((month) =>
        left[other].find(({ part, value }) => part === "month" && value === month),
      );
      if (ends.some((end) => end === undefined)) continue;
      left[side] = left[side].filter((one) => one !== span);
      left[other] = left[other].filter((one) => !ends.includes(one));
    }
}

/** "3 am Beijing time on the 12th (7 pm GMT on the 11th)": the same time told again for readers elsewhere. */
function dropClocksElsewhere(left: { zh: Moment[]; en: Moment[] }, zh: readonly Moment[], en: readonly Moment[]): void {
  for (const [side, all] of [
    ["zh", zh],
    ["en", en],
  ] as const)
    for (const clock of left[side].filter(({ part, zone }) => part === "clock" && zone !== null)) {
      const shifts = all.flatMap((base) => {
        if (base === clock || base.part !== "clock") return [];
        return (base.zone ?? [ownZone]).flatMap((from) =>
          (clock.zone ?? []).flatMap((to) => {
            const moved = base.value - from + to;
            const isSame = from !== to && (moved + dayMinutes) % dayMinutes === clock.value;
            return isSame ? [Math.floor(moved / dayMinutes)] : [];
          }),
        );
      });
      const [shift] = shifts;
      if (shift === undefined) continue;
      const isMoved = (day: Moment, base: Moment) =>
        day !== base &&
        day.part === base.part &&
        (day.part === "ownDay"
          ? day.value === base.value + shift
          : day.part === "monthDay"
            ? daysApart(base.value, day.value) === shift
            : day.part === "weekday" && (base.value - 1 + shift + 7) % 7 === day.value - 1);
      left[side] = left[side].filter(
        (one) => one !== clock && !(shift !== 0 && all.some((base) => isMoved(one, base) && all.indexOf(one) > 0)),
      );
    }
}

/** A plan may be named by its years: 十四五 beside 2021–25. */
function pairPlans(left: { zh: Moment[]; en: Moment[] }, text: string): void {
  for (const plan of left.zh.filter(({ part }) => part === "plan")) {
    const [start, end] = yearsOfPlan(plan.value);
    // 十三五末 is the end of 2020.
    const edge = /五["”」]?(?:规划|規劃|时期|時期)?(?:期?末|收官)/.test(text)
      ? end
      : /五["”」]?(?:规划|規劃)?(?:开局|開局|期?初)/.test(text)
        ? start
        : null;
    const year = edge === null ? undefined : left.en.find(({ part, value }) => part === "year" && value === edge);
    if (year !== undefined) {
      left.zh = left.zh.filter((one) => one !== plan);
      left.en = left.en.filter((one) => one !== year);
      continue;
    }
    const named = [start, end].map((year) => left.en.find(({ part, value }) => part === "year" && value === year));
    if (named.some((year) => year === undefined)) continue;
    left.zh = left.zh.filter((one) => one !== plan);
    left.en = left.en.filter((one) => !named.includes(one));
  }
}

/** The fifteenth plan, "which runs from 2026 to 2030": what a plan's years are is told beside it. */
function dropGlosses(left: { zh: Moment[]; en: Moment[] }, zh: readonly Moment[], en: readonly Moment[]): void {
  const years = [...zh, ...en].filter(({ part }) => part === "plan").flatMap(({ value }) => yearsOfPlan(value));
  const isGloss = ({ part, value }: Moment) => part === "year" && years.includes(value);
  left.zh = left.zh.filter((one) => !isGloss(one));
  left.en = left.en.filter((one) => !isGloss(one));
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
    return part === "clock" || !zh.some((one) => alike(one.part, part) && one.value === value);
  });
  const quarterEnds = /季(?:度)?[初末底]/.test(text);
  left.zh = left.zh.filter(({ part, value, soft }) => {
    if (soft) return false;
    // 第一季度末 is the end of March.
    if (part === "quarter" && quarterEnds)
      return !en.some((one) => one.part === "month" && Math.ceil(one.value / 3) === value);
    if (part === "half" || part === "third" || part === "weekday") return left.en.some((one) => one.part === part);
    return part === "clock" || !en.some((one) => alike(one.part, part) && one.value === value);
  });
}

/** The year of a reign is told beside the year of ours that it is. */
function alike(a: Part, b: Part): boolean {
  return a === b || (a === "era" && b === "year") || (a === "year" && b === "era");
}

function daysApart(zh: number, en: number): number {
  const day = (value: number) => Date.UTC(2024, Math.floor(value / 100) - 1, value % 100) / 86_400_000;
  return day(en) - day(zh);
}
