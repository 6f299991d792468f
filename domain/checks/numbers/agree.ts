import type { Amount, Reading } from "#domain/checks/numbers/amount.ts";
import { mayBeSame, sameMoney, unitById } from "#domain/checks/numbers/units.ts";

/** Units that are each other's by no power of ten are converted and rounded by whoever writes. */
const converted = 0.035;
const convertedAbout = 0.065;
const monthInSeconds = 2_629_800;

/** How well two amounts agree: 3 as written, 2 converted or rounded, 1 of another kind with the same number, 0 not. */
export function agreement(zh: Amount, en: Amount): 0 | 1 | 2 | 3 {
  let best: 0 | 1 | 2 | 3 = 0;
  // 两折 is a fifth of the price, and "cut by 20%" is not.
  const bothOff = zh.readings[0]?.kind === "off" && en.readings.some(({ kind }) => kind === "off");
  for (const one of zh.readings)
    for (const other of en.readings) {
      if (bothOff && (one.kind !== "off" || other.kind !== "off")) continue;
      const full = readingsAgree(zh, one, en, other);
      const level = full > 0 && (one.elided || other.elided) ? 1 : full;
      if (level > best) best = level;
    }
  if (best === 0 && /[几幾多余餘]/.test(zh.text) && zh.raw === 10 && en.raw === 12) return 2;
  return best;
}

function readingsAgree(zh: Amount, one: Reading, en: Amount, other: Reading): 0 | 1 | 2 | 3 {
  if (one.kind === other.kind)
    return one.kind === "count" ? countsAgree(zh, one, en, other) : valuesAgree(one.value, other.value, zh, en);
  const kinds = new Set([one.kind, other.kind]);
  const loose = kinds.has("count") && (kinds.has("ordinal") || kinds.has("times") || kinds.has("vague"));
  // An index is said without its sign: 49.0% beside 49.0.
  if (kinds.has("count") && kinds.has("ratio") && one.unit === null && other.unit === null)
    return (zh.text.includes(".") && equal(zh.raw, en.raw)) ||
      (en.text.startsWith(".") && equal(one.value, other.value))
      ? 1
      : 0;
  // A dozen or so is not dozens: only from a hundred on does a bare scale say an order of magnitude (上百, hundreds).
  if (kinds.has("vague") && Math.max(plain(one), plain(other)) < 100) return 0;
  return loose && equal(plain(one), plain(other)) ? 1 : 0;
}

/** The number of a reading without its unit. */
function plain({ value, unit }: Reading): number {
  return unit === null ? value : value / unitById(unit).factor;
}

function countsAgree(zh: Amount, one: Reading, en: Amount, other: Reading): 0 | 1 | 2 | 3 {
  if (one.unit === null || other.unit === null) {
    const level = valuesAgree(plain(one), plain(other), zh, en);
    return level === 3 && one.unit !== other.unit ? 2 : level;
  }
  const [a, b] = [unitById(one.unit), unitById(other.unit)];
  if (a.dimension === "money" || b.dimension === "money")
    return a.dimension === b.dimension && sameMoney(a.id, b.id) ? pricesAgree(one.value, other.value, zh, en) : 0;
  const about = zh.qualifier === "about" || en.qualifier === "about";
  const tolerance = about ? convertedAbout : converted;
  const bothPer = zh.per !== null && en.per !== null && zh.per.dimension === en.per.dimension;
  const [left, right] = bothPer ? [perUnit(one.value, zh), perUnit(other.value, en)] : [one.value, other.value];
  if (a.dimension === b.dimension) {
    const exact = valuesAgree(left, right, zh, en);
    if (exact > 0 || a.id === b.id) return exact === 3 && a.id !== b.id ? 2 : exact;
    return isDecimal(a.factor / b.factor) && zh.per === null ? 0 : near(left, right, tolerance) ? 2 : 0;
  }
  const dimensions = new Set([a.dimension, b.dimension]);
  if (dimensions.has("temperature") && dimensions.has("fahrenheit")) {
    const [celsius, fahrenheit] =
      a.dimension === "temperature" ? [signed(left, zh), signed(right, en)] : [signed(right, en), signed(left, zh)];
    return Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 1 ? 2 : 0;
  }
  if (dimensions.has("years") && dimensions.has("time")) {
    const seconds = (reading: number, dimension: string) =>
      dimension === "years" ? reading * monthInSeconds : reading;
    // Four weeks are a month in a newsroom.
    const [years, time] = a.dimension === "years" ? [left, right] : [right, left];
    if ([a.id, b.id].includes("week") && equal(time, years * 2_419_200)) return 2;
    // 半个月 is a fortnight.
    if (equal(years, 0.5) && (equal(time, 14 * 86_400) || equal(time, 15 * 86_400))) return 2;
    return near(seconds(left, a.dimension), seconds(right, b.dimension), tolerance) ? 2 : 0;
  }
  return 0;
}

function signed(value: number, { sign }: Amount): number {
  return sign === "minus" ? -value : value;
}

/** 48 yuan a jin is not 48 yuan a kilogram. */
function pricesAgree(a: number, b: number, zh: Amount, en: Amount): 0 | 1 | 2 | 3 {
  if (zh.per === null || en.per === null || !otherMeasure(zh, en)) return valuesAgree(a, b, zh, en);
  return near(a / zh.per.factor, b / en.per.factor, converted) ? 2 : 0;
}

/** Whether each is for so much of another measure of the same: by the jin and by the kilogram. */
export function otherMeasure(zh: Amount, en: Amount): boolean {
  return (
    zh.per !== null &&
    en.per !== null &&
    zh.per.dimension === en.per.dimension &&
    zh.per.factor !== en.per.factor &&
    !mayBeSame(zh.per.id, en.per.id)
  );
}

/** Where each says what it is so much for, both are brought to one. */
function perUnit(value: number, { per }: Amount): number {
  return per === null ? value : value / per.factor;
}

function isDecimal(factor: number): boolean {
  const power = Math.log10(factor);
  return (
    Math.abs(power - Math.round(power)) < 1e-9 ||
    [12, 10, 7, 24, 60, 3600, 365].some((step) => equal(step, factor) || equal(step, 1 / factor))
  );
}

function near(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

export function equal(a: number, b: number): boolean {
  return near(a, b, 1e-9);
}

/** Equal, or the one rounded to at least three figures of the other. */
function valuesAgree(a: number, b: number, zh: Amount, en: Amount): 0 | 2 | 3 {
  if (equal(a, b)) return 3;
  if (roundedAside(a, b, zh, en)) return 2;
  const figures = Math.min(zh.figures, en.figures);
  if (figures < 3 || zh.figures === en.figures) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(zh.figures < en.figures ? a : b))) - figures + 1);
  return Math.abs(a - b) <= unit / 2 + unit * 1e-9 ? 2 : 0;
}

/** 11,360 beside "more than 11,000": rounded by whoever says on which side of it the truth is. */
function roundedAside(a: number, b: number, zh: Amount, en: Amount): boolean {
  if (en.figures >= zh.figures || !near(a, b, en.figures < 2 ? 0.02 : 0.05)) return false;
  if (en.qualifier === "over" || en.qualifier === "least") return b < a;
  return en.qualifier === "nearly" || en.qualifier === "under" ? b > a : en.qualifier === "about";
}
