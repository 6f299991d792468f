import type { Reading } from "#domain/checks/numbers/amount.ts";
import { count, isName, make, type Read, readUnit, simple, word } from "#domain/checks/numbers/english-amount.ts";
import { withMore } from "#domain/checks/numbers/english-compound.ts";
import { denominators, readCardinal, scales, type Token } from "#domain/checks/numbers/english-numeral.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

/** What follows a number says what kind it is. */
export function readMeasured(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
  value: number,
  money: { id: string } | null,
  given: Reading[],
  words: boolean,
): Read {
  let next = from;
  const readings = [...given];
  const put = (until: number, own: Reading[], soft = false): Read => ({
    amounts: [make(text, tokens, at, until, [...own, ...readings], value, soft)],
    next: until,
  });
  const joined = word(tokens, next) === "-" ? next + 1 : next;
  if (money !== null) return put(next, [count(value, money.id)]);
  const denominator = words || value < 10 ? denominators.get(word(tokens, joined)) : undefined;
  if (denominator !== undefined && value > 0 && value < denominator) {
    const share = value / denominator;
    const ofA = word(tokens, joined + 1) === "of" && word(tokens, joined + 2) === "a";
    if (ofA && /^per(?:cent)?$/.test(word(tokens, joined + 3)))
      return put(joined + (word(tokens, joined + 4) === "cent" ? 5 : 4), [
        simple("ratio", share / 100),
        simple("points", share),
      ]);
    if (ofA && /^points?$/.test(word(tokens, joined + 3))) return put(joined + 4, [simple("points", share)]);
    if (ofA && word(tokens, joined + 3) === "percentage") return put(joined + 5, [simple("points", share)]);
    const whole = wholeOf(tokens, joined + 1);
    if (whole) return put(whole.next, [count(share * whole.value, whole.unit)]);
    // "Three quarters in a row" are nine months.
    const isTime = word(tokens, joined) === "quarters" && word(tokens, joined + 1) !== "of";
    const read = put(joined + 1, [
      simple("ratio", share),
      ...(isTime ? [count(value * 3, "month"), count(value)] : []),
    ]);
    for (const amount of read.amounts) amount.parts = [value, denominator];
    return read;
  }
  const coin = coins[word(tokens, joined)];
  if (coin !== undefined) return put(joined + 1, [count(value / 100, coin), count(value)]);
  if (word(tokens, next) === "%") next += 1;
  else if (/^percent$/.test(word(tokens, joined))) next = joined + 1;
  else if (word(tokens, joined) === "per" && word(tokens, joined + 1) === "cent") next = joined + 2;
  if (next !== from) {
    const off = /^(?:off|discount|cheaper|reduction)$/.test(word(tokens, next));
    const cheaper = /^(?:discount|cheaper|reduction)$/.test(word(tokens, next));
    return put(
      next,
      off
        ? [simple("off", value / 100), ...(cheaper ? [simple("ratio", value / 100)] : [])]
        : [simple("ratio", value / 100), ...(isReduced(text, tokens[at]?.at ?? 0) ? [simple("off", value / 100)] : [])],
    );
  }
  const points = word(tokens, next) === "of" && word(tokens, next + 1) === "a" ? next + 2 : joined;
  if (word(tokens, points) === "percentage" && /^points?$/.test(word(tokens, points + 1)))
    return put(points + 2, [simple("points", value)]);
  if (word(tokens, next) === "basis" && /^points?$/.test(word(tokens, next + 1)))
    return put(next + 2, [simple("points", value / 100)]);
  if (/^pips?$/.test(word(tokens, next))) return put(next + 1, [simple("points", value / 100), count(value)]);
  if (word(tokens, next) === "parts" && word(tokens, next + 1) === "per")
    return put(next + 3, [simple("ratio", value / (scales.get(word(tokens, next + 2)) ?? 1e6))]);
  if (/^points?$/.test(word(tokens, joined)) && !(words && value === 1))
    return put(joined + 1, [count(value), simple("points", value)]);
  if (/^times?$/.test(word(tokens, next))) return put(next + 1, [simple("times", value), count(value)], value <= 1);
  if (word(tokens, joined) === "fold")
    return put(joined + 1, [simple("times", value), simple("times", value + 1), simple("ratio", value)]);
  const under = word(tokens, next) === "/" && tokens[next + 1]?.kind === "number" ? (tokens[next + 1]?.value ?? 0) : 0;
  if (under > value && under < 100 && word(tokens, next + 2) !== "/")
    return put(next + 2, [simple("ratio", value / under)]);
  const share = readShare(tokens, next, value);
  if (share) {
    const read = put(share.next, [simple("ratio", value / share.of)]);
    for (const amount of read.amounts) amount.parts = [value, share.of];
    return read;
  }
  const unit = readUnit(tokens, joined);
  if (unit) {
    const known = unitById(unit.id);
    const own = [count(value * known.factor, unit.id)];
    if (unit.id === "megapixel") own.push(count(value * 1e6));
    if (unit.id === "pound") own.push(count(value, "GBP"));
    return withMore(put(unit.next, own, words && value <= 3 && known.dimension !== "money"), tokens, unit.id, text);
  }
  const soft = words ? value <= 3 || isName(tokens, at) : value <= 1 && Number.isInteger(value);
  return put(next, [count(value)], soft);
}

/** "Prices are cut by up to 80%", "discounts of 20%": it may be what comes off. */
function isReduced(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  return (
    /\b(?:cut|cuts|reduced|slashed|discounts?|discounted|savings?|save|saving|knocked)\b[^,;.]*$/.test(before) &&
    !/(?<!\bup )\bto(?: [a-z]+)? $/.test(before)
  );
}

const coins: Readonly<Record<string, string>> = {
  cent: "dollar",
  cents: "dollar",
  "¢": "dollar",
  pence: "GBP",
  penny: "GBP",
  p: "GBP",
  fen: "CNY",
};

/** What a fraction is of: "a quarter of a million", "three-quarters of an hour"; null where it is of what is not a number. */
export function wholeOf(
  tokens: readonly Token[],
  from: number,
): { value: number; unit: string | null; next: number } | null {
  const start = /^of$/.test(word(tokens, from)) ? from + 1 : from;
  if (!/^an?$/.test(word(tokens, start))) return null;
  const scale = word(tokens, start + 1) === "dozen" ? 12 : scales.get(word(tokens, start + 1));
  if (scale !== undefined) return { value: scale, unit: null, next: start + 2 };
  const unit = readUnit(tokens, start + 1);
  return unit === null ? null : { value: unitById(unit.id).factor, unit: unit.id, next: unit.next };
}

/** "four in ten", "one person in six", "one in every 11": a share; null where nothing of the kind follows. */
function readShare(tokens: readonly Token[], from: number, value: number): { of: number; next: number } | null {
  for (let place = from; place <= from + 3; place++) {
    if (!/^(?:in)$/.test(word(tokens, place))) {
      if (tokens[place]?.kind !== "word") return null;
      continue;
    }
    const start = /^(?:every|each)$/.test(word(tokens, place + 1)) ? place + 2 : place + 1;
    const isA = /^an?$/.test(word(tokens, start));
    const whole = readCardinal(tokens, isA ? start + 1 : start);
    if (
      whole === null ||
      whole.value <= value ||
      (place > from && value > 1 && ![5, 10, 20, 100, 1000].includes(whole.value))
    )
      return null;
    return { of: whole.value, next: whole.next };
  }
  return null;
}
