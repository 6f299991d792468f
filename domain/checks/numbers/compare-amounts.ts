import { agreement, equal } from "#domain/checks/numbers/agree.ts";
import { type Amount, mostCompared, type Qualifier } from "#domain/checks/numbers/amount.ts";
import { disagree } from "#domain/checks/numbers/qualifiers.ts";
import { mayBeSame, unitById } from "#domain/checks/numbers/units.ts";

export type Difference = {
  rule: "number-mismatch" | "number-qualifier" | "unit-mismatch";
  /** What is wrong: `checks.<rule>.<kind>` of the messages. */
  kind: "differs" | "missingInEnglish" | "missingInChinese" | "pointsOrPercent" | "toOrBy";
  zh: Amount | null;
  en: Amount | null;
};

export type Compared = {
  differences: Difference[];
  left: { zh: Amount[]; en: Amount[] };
  pairs: [Amount, Amount][];
};

/** Pairs the amounts of two sides, whatever their order, and says what is left over or paired wrongly. */
export function compareAmounts(zh: readonly Amount[], en: readonly Amount[]): Compared {
  if (zh.length > mostCompared || en.length > mostCompared)
    return { differences: [], left: { zh: [], en: [] }, pairs: [] };
  const mistaken = sameNumberOtherUnit(zh, en);
  const open = (amount: Amount) => !mistaken.some((pair) => pair.includes(amount));
  const found = pairUp(zh.filter(open), en.filter(open));
  const untold = en.filter((amount) => !found.some(([, other]) => other === amount));
  const pairs = found.filter(([one, other]) => !isStolen(one, other, untold));
  const paired = { zh: new Set(pairs.map(([one]) => one)), en: new Set(pairs.map(([, other]) => other)) };
  const differences: Difference[] = [];
  for (const [one, other] of pairs) {
    if (one.sense !== null && other.sense !== null && one.sense !== other.sense && !senseIsFree(one))
      differences.push({ rule: "number-mismatch", kind: "toOrBy", zh: one, en: other });
    if (perOther(one, other)) differences.push({ rule: "unit-mismatch", kind: "differs", zh: one, en: other });
    if (contradict(one, other)) differences.push({ rule: "number-mismatch", kind: "differs", zh: one, en: other });
    if (disagree(qualifierOf(one, other), other.qualifier, /[多余餘几幾来來]/.test(one.text)))
      differences.push({ rule: "number-qualifier", kind: "differs", zh: one, en: other });
  }
  for (const [one, other] of mistaken) differences.push({ rule: "unit-mismatch", kind: "differs", zh: one, en: other });
  const left = {
    zh: zh.filter((amount) => open(amount) && !paired.zh.has(amount) && !amount.faint),
    en: en.filter((amount) => open(amount) && !paired.en.has(amount) && !amount.faint),
  };
  splitShares(left);
  settleRates(left, zh, en);
  const isFree = (amount: Amount) => !amount.faint || !(paired.zh.has(amount) || paired.en.has(amount));
  const fresh = { zh: unlike(left.zh, en), en: unlike(left.en, zh) };
  left.zh = left.zh.filter(
    (amount) =>
      !en.some((other) => isFree(other) && agreement(amount, other) > 1 && !isStolen(amount, other, left.en)) ||
      isNewTo(amount, fresh.en),
  );
  left.en = left.en.filter(
    (amount) => !zh.some((other) => isFree(other) && agreement(other, amount) > 1) && !repeats(amount, paired.en),
  );
  return { differences, left, pairs };
}

/** 缩短一半以上 leaves less than half. */
function qualifierOf({ qualifier, sense, readings: [reading] }: Amount, other: Amount): Amount["qualifier"] {
  const isRest =
    reading?.kind === "ratio" && reading.value === 0.5 && sense === "by" && other.sense !== "by" && other.sign === null;
  return isRest && qualifier !== null ? (turned[qualifier] ?? qualifier) : qualifier;
}

const turned: Partial<Record<Qualifier, Qualifier>> = {
  over: "under",
  under: "over",
  least: "most",
  most: "least",
  nearly: "over",
};

/** 两地…两个小时 beside "the two … three hours": a bare "two" is none of the hours where the other side tells hours too. */
function isStolen({ readings: [one] }: Amount, other: Amount, told: readonly Amount[]): boolean {
  if (!one?.unit || !other.soft || other.readings[0]?.unit !== null || other.readings[0].kind !== "count") return false;
  const { dimension } = unitById(one.unit);
  return told.some(
    ({ readings: [reading], faint }) =>
      !faint && reading?.unit != null && unitById(reading.unit).dimension === dimension,
  );
}

/** Shares that nothing of the other side says. */
function unlike(some: readonly Amount[], others: readonly Amount[]): Amount[] {
  return some.filter(
    (amount) =>
      amount.readings[0]?.kind === "ratio" &&
      !others.some((other) => agreement(amount, other) > 0 || agreement(other, amount) > 0),
  );
}

/** A share that is told twice is no repetition where the other side tells another one instead. */
function isNewTo({ readings: [reading] }: Amount, fresh: readonly Amount[]): boolean {
  return reading?.kind === "ratio" && fresh.length > 0;
}

/**
 * 58公里 beside 58 miles: that number was never converted, even where another of the sentence happens to come to as much.
 */
function sameNumberOtherUnit(zh: readonly Amount[], en: readonly Amount[]): [Amount, Amount][] {
  return zh.flatMap((one): [Amount, Amount][] => {
    const [a] = one.readings;
    // 升到40度 beside "40 F": where no scale is named the scale is Celsius's.
    const inFahrenheit = /度$/.test(one.text) && one.readings.some(({ unit }) => unit === "celsius");
    const hot = en.filter(({ raw, readings: [b] }) => b?.unit === "fahrenheit" && equal(raw, one.raw));
    if (inFahrenheit && hot[0] && !en.some(({ raw, readings: [b] }) => b?.unit === "celsius" && equal(raw, one.raw)))
      return [[one, hot[0]]];
    if (!a?.unit || one.figures < 2) return [];
    const { dimension, id } = unitById(a.unit);
    if (!["length", "area", "mass", "volume"].includes(dimension)) return [];
    const same = en.filter(({ raw }) => equal(raw, one.raw));
    const other = same.find(
      ({ readings: [b] }) => b?.unit && b.unit !== id && unitById(b.unit).dimension === dimension,
    );
    return other && same.length === 1 && agreement(one, other) === 0 ? [[one, other]] : [];
  });
}

/** 每天300元 beside "300 yuan a month", 每吨 beside "a barrel": as much, and for something else. */
function perOther(one: Amount, other: Amount): boolean {
  if (one.per === null || other.per === null || !equal(one.raw, other.raw)) return false;
  if (one.readings[0]?.kind !== "count") return false;
  const [a, b] = [one.per, other.per];
  if (a.dimension === b.dimension) return a.factor !== b.factor && !mayBeSame(a.id, b.id);
  // 每坪月租: one side names the time and the other the place. A 呎 of floor is a square foot.
  const dimensions = [a.dimension, b.dimension];
  return !dimensions.includes("span") && !(dimensions.includes("area") && dimensions.includes("length"));
}

/** One is below zero or falls, the other is above it or rises. */
function contradict(one: Amount, other: Amount): boolean {
  // 下降约5度 beside "fell by five degrees": what is no temperature of its own is neither below zero nor above.
  const isTemperature = ({ readings: [reading] }: Amount) =>
    reading?.unit === "celsius" || reading?.unit === "fahrenheit";
  if (isTemperature(one) !== isTemperature(other)) return false;
  return one.sign !== null && other.sign !== null && one.sign !== other.sign;
}

/** 达到, 为 before a share or an ordinal says nothing about growth. */
function senseIsFree(amount: Amount): boolean {
  return amount.readings[0]?.kind === "ordinal" || amount.readings[0]?.kind === "times";
}

function pairUp(zh: readonly Amount[], en: readonly Amount[]): [Amount, Amount][] {
  const candidates: { level: number; distance: number; one: Amount; other: Amount }[] = [];
  zh.forEach((one, i) => {
    en.forEach((other, j) => {
      const level = agreement(one, other);
      if (level === 0) return;
      const odd =
        (disagree(one.qualifier, other.qualifier, false) ? 0.5 : 0) +
        (contradict(one, other) ? 0.4 : 0) +
        // A name that both sides spell alike explains itself.
        (one.faint && other.faint ? 0.3 : one.faint || other.faint ? 0.6 : 0);
      candidates.push({
        level: level - odd,
        distance: Math.abs(i / Math.max(1, zh.length) - j / Math.max(1, en.length)),
        one,
        other,
      });
    });
  });
  candidates.sort((a, b) => b.level - a.level || a.distance - b.distance);
  const [usedZh, usedEn] = [new Set<Amount>(), new Set<Amount>()];
  const pairs: [Amount, Amount][] = [];
  for (const { one, other } of candidates) {
    if (usedZh.has(one) || usedEn.has(other)) continue;
    usedZh.add(one);
    usedEn.add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** 亩产1,100斤，比去年高40斤 beside tonnes a hectare, "300kg up": the rate that is named once holds for how far it went. */
function settleRates(left: { zh: Amount[]; en: Amount[] }, zh: readonly Amount[], en: readonly Amount[]): void {
  const rates = zh.flatMap(({ per }) => {
    const other = en.find((one) => per !== null && one.per?.dimension === per.dimension)?.per;
    return per && other && per.factor !== other.factor ? [{ per, other }] : [];
  });
  if (rates.length === 0) return;
  for (const one of [...left.zh]) {
    const found = left.en.find((candidate) =>
      rates.some(
        ({ per, other }) =>
          agreement({ ...one, per: one.per ?? per }, { ...candidate, per: candidate.per ?? other }) > 1,
      ),
    );
    if (!found) continue;
    left.zh = left.zh.filter((amount) => amount !== one);
    left.en = left.en.filter((amount) => amount !== found);
  }
}

/** 每三名就有一人 beside "one in three": the share's numbers are said one by one. */
function splitShares(left: { zh: Amount[]; en: Amount[] }): void {
  for (const amount of [...left.en]) {
    const parts = (amount.parts ?? []).filter((part) => part !== 1);
    const found = parts.map((part) => left.zh.find((one) => equal(one.raw, part) && one.readings[0]?.kind === "count"));
    if (parts.length === 0 || found.some((one) => one === undefined)) continue;
    left.en = left.en.filter((one) => one !== amount);
    left.zh = left.zh.filter((one) => !found.includes(one));
  }
}

/** "The next four" after "four decades": the same number again, its noun left out. */
function repeats(amount: Amount, paired: ReadonlySet<Amount>): boolean {
  const [reading] = amount.readings;
  if (reading?.kind !== "count" || reading.unit !== null || /\d/.test(amount.text)) return false;
  return [...paired].some((other) => other.raw === amount.raw && other.at < amount.at);
}
