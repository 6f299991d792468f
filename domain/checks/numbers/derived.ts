import type { Amount } from "#domain/checks/numbers/amount.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

type Sides<T> = { zh: T[]; en: T[] };
type Value = { value: number; unit: string | null };

/** More amounts than this and something of them always comes to anything. */
const mostReckoned = 16;

/**
 * Numbers that follow from those of the other side and were worked out for the reader: 十一男四女 beside "15 people", 120元
 * and 减半 beside "60 yuan", 每10股派2.8元 beside "0.28 yuan a share". What explains goes with what it explains.
 */
export function dropDerived(left: Sides<Amount>, all: Sides<Amount>, text: Record<"zh" | "en", string>): void {
  for (const [side, other] of [
    ["en", "zh"],
    ["zh", "en"],
  ] as const) {
    const sources = all[other].filter((amount) => !amount.faint && amount.readings.length > 0);
    if (sources.length === 0 || sources.length > mostReckoned) continue;
    for (const amount of [...left[side]]) {
      if (!left[side].includes(amount)) continue;
      const used = explain(amount, sources, { left, all }, { side, other, text });
      if (used === null) continue;
      left[side] = left[side].filter((one) => one !== amount && !used.includes(one));
      left[other] = left[other].filter((one) => !used.includes(one));
    }
  }
}

type Where = { side: "zh" | "en"; other: "zh" | "en"; text: Record<"zh" | "en", string> };

function explain(
  amount: Amount,
  sources: readonly Amount[],
  { left, all }: { left: Sides<Amount>; all: Sides<Amount> },
  where: Where,
): Amount[] | null {
  const rate = perSoMany(amount, sources, left, where);
  if (rate) return rate;
  const byFactor = timesFactor(amount, sources, left[where.other].length > 0 ? left[where.other] : sources);
  if (byFactor) return byFactor;
  const ratio = ofRatio(amount, left[where.other], where);
  if (ratio) return ratio;
  const rest = exceptOf(amount, all[where.side], left, where);
  if (rest) return rest;
  if (isRest(amount, where) && !left[where.other].some((one) => one.readings[0]?.kind === amount.readings[0]?.kind))
    return [];
  // With anything left on the other side the one is more likely wrong than worked out.
  if (left[where.other].some(({ soft, raw }) => !soft || raw !== 1)) return null;
  return sumOf(amount, sources) || productOf(amount, sources, where)
    ? []
    : changeOf(amount, sources, where)
      ? []
      : null;
}

const but = {
  zh: /除[了去]?$/,
  en: /\b(?:all|every(?:one|thing)?) (?:but|except)(?: (?:about|some|for))? $/i,
} as const;

/** "All but four of the 23" beside 二十三个中有十九个: what it leaves out of the whole. */
function exceptOf(
  amount: Amount,
  own: readonly Amount[],
  left: Sides<Amount>,
  { side, other, text }: Where,
): Amount[] | null {
  if (!but[side].test(text[side].slice(Math.max(0, amount.at - 30), amount.at))) return null;
  const found = left[other].find(({ raw }) => own.some((whole) => whole !== amount && whole.raw - amount.raw === raw));
  return found ? [found] : null;
}

const between = { zh: /^\s?[比:：∶]\s?$/, en: /^(?: to |:|-|–)$/ } as const;

/** 男女比例为6比4 beside "60 percent men". */
function ofRatio(amount: Amount, spare: readonly Amount[], { other, text }: Where): Amount[] | null {
  const [own] = amount.readings;
  if (own?.kind !== "ratio") return null;
  for (const [place, first] of spare.entries()) {
    const second = spare[place + 1];
    if (!second || !between[other].test(text[other].slice(first.at + first.text.length, second.at))) continue;
    const whole = first.raw + second.raw;
    if ([first, second].some(({ raw }) => comesTo(raw / whole, own.value, { ...amount, qualifier: null })))
      return [first, second];
  }
  return null;
}

const others = {
  zh: /(?:其余|其餘|剩余|剩餘|剩下|余下|餘下|另外?)(?:的|那)?$/,
  en: /\b(?:other|remaining|the last|the final) $/,
} as const;
const restOf = {
  zh: /其余|其餘|剩|余下|餘下|另[外一]|其他|其它/,
  en: /\b(?:rest|remain(?:ing|der)|others?|balance)\b/,
} as const;

/** 其余三成 beside "the rest". */
function isRest({ at }: Amount, { side, other, text }: Where): boolean {
  return others[side].test(text[side].slice(Math.max(0, at - 16), at)) && restOf[other].test(text[other]);
}

function countOf(amount: Amount): Value[] {
  return amount.readings.filter(({ kind }) => kind === "count").map(({ value, unit }) => ({ value, unit }));
}

/** Whether what is reckoned comes to `value`, rounded as whoever wrote it may have rounded it. */
function comesTo(reckoned: number, value: number, { figures, qualifier }: Amount): boolean {
  if (!Number.isFinite(reckoned) || reckoned === 0) return false;
  const tolerance = qualifier === null ? (figures >= 3 ? 0.006 : 1e-6) : 0.05;
  return Math.abs(reckoned - value) <= tolerance * Math.abs(reckoned);
}

/** Of the same kind, or both of none. */
function alike(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : unitById(a).dimension === unitById(b).dimension;
}

/** 十一男四女: what neighbours add up to. */
function sumOf(amount: Amount, sources: readonly Amount[]): boolean {
  const [own] = countOf(amount);
  if (own === undefined || own.value < 5) return false;
  for (let from = 0; from < sources.length; from++) {
    let total = 0;
    for (let to = from; to < Math.min(sources.length, from + 6); to++) {
      const next = sources[to];
      const value = next && countOf(next).find(({ unit }) => alike(unit, own.unit));
      if (value === undefined) break;
      total += value.value;
      if (to > from && total === own.value) return true;
      if (total > own.value) break;
    }
  }
  return false;
}

const inAll = {
  zh: /(?:共|[合总總累][计計])(?:[为為约約逾近达達是有]|超[过過])?$/,
  en: /\btotal(?:ling| of| is| was|s)? $/,
  behind: /^(?: [a-z]+)? (?:in all|in total|altogether|overall)\b/,
} as const;

/** 印三版，每版五千册 beside "15,000 copies in all". */
function productOf(
  { at, text: words, raw, readings: [own] }: Amount,
  sources: readonly Amount[],
  { side, text }: Where,
): boolean {
  const behind = text[side].slice(at + words.length, at + words.length + 30);
  const isAll = inAll[side].test(text[side].slice(Math.max(0, at - 12), at)) || inAll.behind.test(behind);
  if (!isAll || own?.kind !== "count") return false;
  return sources.some((one, place) => {
    const next = sources[place + 1];
    return next !== undefined && one.raw * next.raw === raw;
  });
}

/** 120元 and 减半, 翻番, 打八折, 涨一成: what a figure comes to when that is done to it. */
function timesFactor(amount: Amount, sources: readonly Amount[], spare: readonly Amount[]): Amount[] | null {
  const [own] = countOf(amount);
  if (own === undefined) return null;
  for (const factor of spare) {
    const [reading] = factor.readings;
    if (reading === undefined || !["ratio", "off", "times"].includes(reading.kind)) continue;
    const results = (base: number) =>
      reading.kind === "times"
        ? [base * reading.value, base / reading.value]
        : [base * reading.value, base * (1 - reading.value), base * (1 + reading.value)];
    for (const source of sources) {
      const base = source === factor ? undefined : countOf(source).find(({ unit }) => alike(unit, own.unit));
      if (base && results(base.value).some((result) => comesTo(result, own.value, amount))) return [factor];
    }
  }
  return null;
}

/** What is said beside a number that is how far something went, and no figure of its own. */
const apart = {
  zh: /(?:增|减|減|升|降|涨|漲|跌|多|少|高|低|快|慢|差|贵|貴|便宜|[扩擴]大|[缩縮][短小])(?:了|出|至|到|幅|加|长|長|超|逾|近|约|約|达|達|[为為])*$/,
  en: /\b(?:by|up|down|(?:increase|rise|drop|fall|cut|saving|gap|difference|margin|lead|gain|loss) of)(?: [a-z]+){0,2} (?:[A-Z]{0,3}[$¥€£])?$/,
  behind:
    /^ (?:[a-z]+ )?(?:more|fewer|less|cheaper|dearer|higher|lower|older|younger|faster|longer|shorter|ahead|increase|rise|drop|fall|cut|growth)\b/,
} as const;

/** 由200增至300 beside "up by half", 增加14班 beside "from 35 to 49": how far it is from one neighbour to the next. */
function changeOf(amount: Amount, sources: readonly Amount[], { side, text }: Where): boolean {
  const [reading] = amount.readings;
  const before = text[side].slice(Math.max(0, amount.at - 40), amount.at);
  const after = text[side].slice(amount.at + amount.text.length, amount.at + amount.text.length + 24);
  if (reading === undefined) return false;
  const isChange = apart[side].test(before) || (side === "en" && apart.behind.test(after));
  return sources.some((second, place) => {
    const from = countOf(sources[place - 1] ?? second)[0];
    const to = from && countOf(second).find(({ unit }) => alike(unit, from.unit));
    if (place === 0 || !from || !to || from.value === 0 || to.value === 0) return false;
    const change = Math.abs(to.value - from.value);
    if (reading.kind === "times" || (reading.kind === "ratio" && isChange))
      return [to.value / from.value, change / from.value].some((value) => comesTo(value, reading.value, amount));
    return (
      reading.kind === "count" && isChange && alike(reading.unit, from.unit) && comesTo(change, reading.value, amount)
    );
  });
}

const forEach = { zh: /[每]$/, en: /\b(?:per|every|each|for) (?:(?:one|a|an) )?$/ } as const;

/** 每10股2.8元, 每50公斤127元, 每十万人32例: so much for so many, told for another number of them. */
function perSoMany(
  amount: Amount,
  sources: readonly Amount[],
  left: Sides<Amount>,
  { side, other, text }: Where,
): Amount[] | null {
  const [own] = countOf(amount);
  if (own === undefined) return null;
  const isEach = (one: Amount, of: "zh" | "en") => forEach[of].test(text[of].slice(Math.max(0, one.at - 16), one.at));
  for (const many of sources) {
    const [number] = countOf(many);
    if (number === undefined || number.value === 0 || !isEach(many, other)) continue;
    for (const source of left[other]) {
      const much = source === many ? undefined : countOf(source).find(({ unit }) => alike(unit, own.unit));
      if (much === undefined) continue;
      const rate = much.value / number.value;
      if (number.unit !== null && amount.per !== null && unitById(number.unit).dimension === amount.per.dimension) {
        if (comesTo(rate * amount.per.factor, own.value, amount)) return [source, many];
      }
      if (comesTo(rate, own.value, amount)) return [source, many];
      // 每十万人32例 beside "3.2 per 10,000".
      const base = left[side].find((one) => {
        const [whole] = one === amount ? [] : countOf(one);
        return (
          whole && isEach(one, side) && alike(whole.unit, number.unit) && comesTo(rate * whole.value, own.value, amount)
        );
      });
      if (base) return [source, many, base];
    }
  }
  return null;
}
