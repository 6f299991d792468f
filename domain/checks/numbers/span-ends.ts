import type { Amount } from "#domain/checks/numbers/amount.ts";
import type { Moment } from "#domain/checks/numbers/moment.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

type Sides<T> = { zh: T[]; en: T[] };

const daySeconds = 86_400;

/** How long it is from one moment to another: in days or years, both ends counted or not; null where they are of two kinds. */
function lengthsOf(one: Moment, other: Moment): { unit: "day" | "year"; lengths: number[] } | null {
  if (one.part !== other.part) return null;
  if (one.part === "year") return { unit: "year", lengths: [Math.abs(one.value - other.value)] };
  const day = ({ part, value }: Moment) =>
    part === "ownDay" ? value : Date.UTC(2023, Math.floor(value / 100) - 1, value % 100) / (daySeconds * 1000);
  if (one.part !== "monthDay" && one.part !== "ownDay") return null;
  const apart = Math.abs(day(one) - day(other));
  return { unit: "day", lengths: [apart, apart + 1] };
}

function isLong({ readings }: Amount, unit: "day" | "year", lengths: readonly number[]): boolean {
  return readings.some(({ unit: own, value }) => {
    if (own === null) return false;
    const { dimension } = unitById(own);
    if (unit === "year") return dimension === "years" && lengths.includes(value / 12);
    return dimension === "time" && lengths.includes(value / daySeconds);
  });
}

/**
 * 9月3日至5日 beside "the three-day meeting opens on September 3", 任教二十八年 beside "from 1921 to 1949": one side tells both
 * ends, the other an end and how long it is. What follows from the rest leaves both.
 */
export function dropSpanEnds(
  days: Sides<Moment>,
  left: Sides<Amount>,
  all: { amounts: Sides<Amount>; moments: Sides<Moment> },
): void {
  for (const [side, other] of [
    ["zh", "en"],
    ["en", "zh"],
  ] as const) {
    for (const moment of [...days[side]])
      for (const base of all.moments[side]) {
        const span = base === moment || days[side].includes(base) ? null : lengthsOf(base, moment);
        const told = span && all.amounts[other].find((amount) => isLong(amount, span.unit, span.lengths));
        if (!told) continue;
        days[side] = days[side].filter((one) => one !== moment);
        left[other] = left[other].filter((one) => one !== told);
      }
    // 为期十天 beside "March 1 to March 20": one difference, and one of dates.
    const unit = days[side].some(({ part }) => part === "year") ? "years" : "time";
    const isEnd = days[side].some((one) => all.moments[side].some((base) => base !== one && lengthsOf(base, one)));
    if (isEnd && days[other].length === 0)
      left[other] = left[other].filter(({ readings: [reading] }) => {
        const own = reading?.unit ? unitById(reading.unit) : null;
        return own === null || own.dimension !== unit || (unit === "time" && own.factor < daySeconds);
      });
    // A length that the other side leaves to be counted from its two ends.
    left[side] = left[side].filter(
      (amount) =>
        !all.moments[other].some((one, place) => {
          const next = all.moments[other][place + 1];
          const span = next ? lengthsOf(one, next) : null;
          return (
            span !== null &&
            isLong(
              amount,
              span.unit,
              span.lengths.filter((length) => length > 0),
            )
          );
        }),
    );
  }
}
