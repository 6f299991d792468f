import { type Amount, mostCompared, type Reading } from "#domain/checks/numbers/amount.ts";
import { count, isName, make, type Read, readUnit, simple, word } from "#domain/checks/numbers/english-amount.ts";
import {
  cardinals,
  denominators,
  readCardinal,
  scales,
  type Token,
  tokensOf,
} from "#domain/checks/numbers/english-numeral.ts";
import { readSpecial } from "#domain/checks/numbers/english-special.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

const currencies: [RegExp, string][] = [
  [/NT\$$/, "TWD"],
  [/HK\$$/, "HKD"],
  [/US\$$/, "USD"],
  [/NZ\$$/, "NZD"],
  [/A\$$/, "AUD"],
  [/C\$$/, "CAD"],
  [/S\$$/, "SGD"],
  [/\$$/, "dollar"],
  [/[¥￥]$/, "yenOrYuan"],
  [/€$/, "EUR"],
  [/£$/, "GBP"],
  [/RMB ?$/, "CNY"],
];
const suffixes: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12, trn: 1e12 };

/** The amounts of an English text, dates taken out of it. */
export function readEnglishAmounts(text: string): Amount[] {
  const tokens = tokensOf(text);
  const amounts: Amount[] = [];
  let at = 0;
  while (at < tokens.length && amounts.length <= mostCompared) {
    if (tokens[at]?.kind === "sign") {
      at += 1;
      continue;
    }
    const read = readSpecial(text, tokens, at) ?? readNumber(text, tokens, at);
    if (read === null) {
      at += 1;
      continue;
    }
    amounts.push(...read.amounts);
    at = Math.max(at + 1, read.next);
  }
  return shareUnits(amounts, text);
}

function readNumber(text: string, tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === "number" && currencyBefore(text, first.at) === null && isAttached(text, first))
    return { amounts: [], next: at + 1 };
  const isScaleAfterA =
    scales.has(first.lower) && (/^(?:a|an)$/.test(word(tokens, at - 1)) || word(tokens, at + 1) === "-");
  if (first.kind !== "number" && !cardinals.has(first.lower) && !isScaleAfterA) return null;
  const number = readCardinal(tokens, at);
  if (number === null) return null;
  let { value, next } = number;
  let scale = number.scale;
  const direct = tokens[next - 1];
  const attached = tokens[next];
  const glued = attached !== undefined && direct !== undefined && attached.at === direct.end;
  // 34th, 1990s and letters that stand at once behind digits.
  if (glued && direct.kind === "number" && /^(?:st|nd|rd|th)$/.test(attached.lower))
    return { amounts: [make(text, tokens, at, next + 1, [simple("ordinal", value)], value, false)], next: next + 1 };
  const suffix = glued && direct.kind === "number" ? suffixes[attached.lower] : undefined;
  const race = /^(\d{1,2}):(\d\d):(\d\d)(?![:\d])/.exec(text.slice(first.at, first.at + 10));
  if (race) {
    const seconds = Number(race[1]) * 3600 + Number(race[2]) * 60 + Number(race[3]);
    const after = tokens.findIndex((token) => token.at >= first.at + race[0].length);
    return {
      amounts: [make(text, tokens, at, at + 5, [count(seconds, "hour")], seconds / 3600, false)],
      next: after < 0 ? tokens.length : after,
    };
  }
  const money = currencyBefore(text, first.at);
  const readings: Reading[] = [];
  if (
    suffix !== undefined &&
    (attached?.lower !== "m" ||
      money !== null ||
      !/^(?:wide|long|tall|high|deep|across|of|race|final)$/.test(word(tokens, next + 1)))
  ) {
    // "23m people" are millions; what "8m" alone means is for the other side to say.
    if (attached?.lower === "m" && money === null) readings.push(count(value, "m"));
    value *= suffix;
    scale = suffix;
    next += 1;
  }
  const half =
    /^and$/.test(word(tokens, next)) && /^(?:a|one)$/.test(word(tokens, next + 1)) && word(tokens, next + 2) === "half"
      ? 3
      : word(tokens, next) === "-" && word(tokens, next + 1) === "and" && word(tokens, next + 3) === "-"
        ? 6
        : 0;
  if (half === 3) {
    value += 0.5 * scale;
    next += 3;
  }
  const third =
    half === 0 && word(tokens, next) === "and" && /^(?:a|one)$/.test(word(tokens, next + 1))
      ? denominators.get(word(tokens, next + 2))
      : undefined;
  if (third !== undefined) {
    value += 1 / third;
    next += 3;
  }
  if (word(tokens, next) === "dozen") {
    value *= 12;
    next += 1;
  }
  return finish(text, tokens, at, next, value, money, readings, number.words);
}

/** PM2.5, CO2, B777, 5G, 4K: digits of a name. */
function isAttached(text: string, token: Token): boolean {
  const [before, after] = [text[token.at - 1] ?? "", text.slice(token.end, token.end + 4)];
  if (/[A-Za-z]/.test(before)) return true;
  if (
    before === "-" &&
    /[A-Za-z]/.test(text[token.at - 2] ?? "") &&
    !/\b(?:mid|sub|under|over|pre|post)-$/i.test(text.slice(0, token.at))
  )
    return /[A-Z]/.test(text[token.at - 2] ?? "");
  return /^[A-Z](?![A-Za-z])/.test(after) && !/^[CFWtVA](?![a-zA-Z])/.test(after) ? true : /^A(?:-| )/.test(after);
}

function currencyBefore(text: string, at: number): { id: string; length: number } | null {
  const before = text.slice(Math.max(0, at - 5), at);
  for (const [pattern, id] of currencies) {
    const found = pattern.exec(before);
    if (found) return { id, length: found[0].length };
  }
  return null;
}

/** What follows a number says what kind it is. */
function finish(
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
    if (ofA && word(tokens, joined + 3) === "percentage") return put(joined + 5, [simple("points", share)]);
    return put(joined + 1, [simple("ratio", share)]);
  }
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
        : [simple("ratio", value / 100)],
    );
  }
  const points = word(tokens, next) === "of" && word(tokens, next + 1) === "a" ? next + 2 : joined;
  if (word(tokens, points) === "percentage" && /^points?$/.test(word(tokens, points + 1)))
    return put(points + 2, [simple("points", value)]);
  if (word(tokens, next) === "basis" && /^points?$/.test(word(tokens, next + 1)))
    return put(next + 2, [simple("points", value / 100)]);
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
    if (unit.id === "pound") own.push(count(value, "GBP"));
    return withMore(put(unit.next, own, words && value <= 3 && known.dimension !== "money"), tokens, unit.id, text);
  }
  const soft = words ? value <= 3 || isName(tokens, at) : value <= 1 && Number.isInteger(value);
  return put(next, [count(value)], soft);
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

/** "a year and a half", "2hr 14min 30sec", "three years and four months": what follows of the same kind is added. */
function withMore(read: Read, tokens: readonly Token[], id: string, text: string): Read {
  const [first] = read.amounts;
  const own = first?.readings[0];
  if (!first || !own) return read;
  let next = read.next;
  if (word(tokens, next) === "and" && word(tokens, next + 1) === "a" && word(tokens, next + 2) === "half") {
    own.value += unitById(id).factor / 2;
    next += 3;
  } else {
    const known = unitById(id);
    let smallest = known.factor;
    for (;;) {
      const start = /^(?:and|,)$/.test(word(tokens, next)) ? next + 1 : next;
      const number =
        ["time", "years"].includes(known.dimension) || known.id === "foot" ? readCardinal(tokens, start) : null;
      const unit = number === null ? null : readUnit(tokens, number.next);
      const more = unit === null ? null : unitById(unit.id);
      if (!number || !unit || !more || more.dimension !== known.dimension || more.factor >= smallest) break;
      own.value += number.value * more.factor;
      [smallest, next] = [more.factor, unit.next];
      first.raw = own.value / known.factor;
    }
  }
  first.text = text.slice(first.at, tokens[next - 1]?.end);
  return { amounts: read.amounts, next };
}

/** "100–150mm", "six, five and three years": numbers before one with a unit may be of it too. */
function shareUnits(amounts: Amount[], text: string): Amount[] {
  for (let place = amounts.length - 2; place >= 0; place--) {
    const [first, second] = [amounts[place], amounts[place + 1]];
    const [own, other] = [first?.readings[0], second?.readings[0]];
    if (!first || !second || !own || !other || own.kind !== "count" || own.unit !== null) continue;
    const between = text.slice(first.at + first.text.length, second.at).trim();
    if (!/^(?:to|and|or|,|–|-|—|, and|%)$/.test(between.replace(/[A-Z]{0,2}\$|[¥€£]/, "").trim())) continue;
    if (other.kind === "ratio" && /^(?:to|–|-|—|and|or)$/.test(between))
      first.readings.unshift({ kind: "ratio", value: first.raw / 100, unit: null });
    else if (other.kind === "points" && /^(?:to|–|-|—|and|or)$/.test(between))
      first.readings.unshift({ kind: "points", value: first.raw, unit: null });
    else if (other.unit !== null)
      first.readings.unshift({ kind: "count", value: (other.value / (second.raw || 1)) * first.raw, unit: other.unit });
    else if (
      /^(?:or|to|–|-)$/.test(between) &&
      /\b(?:hundred|thousand|dozen)\b/i.test(second.text) &&
      first.raw < 20 &&
      !/hundred|thousand|dozen/i.test(first.text)
    ) {
      // "two or three hundred": the scale is said once.
      const scale = /dozen/i.test(second.text) ? 12 : /hundred/i.test(second.text) ? 100 : 1000;
      first.readings = [{ kind: "count", value: first.raw * scale, unit: null }];
      first.raw *= scale;
    } else if (
      /million|billion|trillion/.test(second.text) &&
      /^(?:to|–|-|—)$/.test(between) &&
      second.raw / 1000 > first.raw
    ) {
      const scale = scales.get(/million|billion|trillion/.exec(second.text)?.[0] ?? "") ?? 1;
      first.readings.push({ kind: "count", value: first.raw * scale, unit: null });
    }
  }
  return amounts;
}
