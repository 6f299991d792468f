import { type Amount, figuresOf, type Reading } from "#domain/checks/numbers/amount.ts";
import {
  cardinals,
  denominators,
  ordinalWords,
  readCardinal,
  scales,
  type Token,
  tokensOf,
} from "#domain/checks/numbers/english-numeral.ts";
import { englishQualifier } from "#domain/checks/numbers/qualifiers.ts";
import { englishUnits, unitById } from "#domain/checks/numbers/units.ts";

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
const multiples: Record<string, number> = {
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twice: 2,
  twofold: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  treble: 3,
  trebled: 3,
  thrice: 3,
  threefold: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  eightfold: 8,
  tenfold: 10,
  quintupled: 5,
};
const orders: Record<string, number> = {
  dozens: 10,
  scores: 10,
  tens: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};
const suffixes: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12, trn: 1e12 };

const simple = (kind: Reading["kind"], value: number): Reading => ({ kind, value, unit: null });
const count = (value: number, unit: string | null = null): Reading => ({ kind: "count", value, unit });

/** The amounts of an English text, dates taken out of it. */
export function readEnglishAmounts(text: string): Amount[] {
  const tokens = tokensOf(text);
  const amounts: Amount[] = [];
  let at = 0;
  while (at < tokens.length) {
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

type Read = { amounts: Amount[]; next: number };

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** Words that are amounts without being numbers. */
function readSpecial(text: string, tokens: readonly Token[], at: number): Read | null {
  const lower = word(tokens, at);
  const put = (from: number, next: number, readings: Reading[], raw: number, soft = false): Read => ({
    amounts: [make(text, tokens, from, next, readings, raw, soft)],
    next,
  });
  if (multiples[lower] !== undefined && !isName(tokens, at)) {
    const value = multiples[lower] ?? 2;
    const times = lower === "twice" || lower === "thrice";
    return put(
      at,
      at + 1,
      [simple("times", value), ...(value === 2 ? [simple("ratio", 1)] : []), ...(times ? [count(value)] : [])],
      value,
      times,
    );
  }
  if (/^halv(?:e|ed|es|ing)$/.test(lower)) return put(at, at + 1, [simple("ratio", 0.5), simple("times", 0.5)], 0.5);
  if (lower === "half" && !/^(?:first|second)$/.test(word(tokens, at - 1))) return readHalf(text, tokens, at, put);
  if (orders[lower] !== undefined && !cardinals.has(word(tokens, at - 1))) {
    let [value, next] = [orders[lower] ?? 1, at + 1];
    if (word(tokens, next) === "of" && orders[word(tokens, next + 1)] !== undefined) {
      value *= orders[word(tokens, next + 1)] ?? 1;
      next += 2;
    }
    return put(at, next, [simple("vague", value)], value, true);
  }
  if (
    /^(?:several|few)$/.test(lower) &&
    /^(?:dozen|score|hundred|thousand|million|billion)$/.test(word(tokens, at + 1))
  ) {
    const [own, more] = [word(tokens, at + 1), word(tokens, at + 2)];
    const value = (scales.get(own) ?? 10) * (more === "of" ? 1 : (scales.get(more) ?? 1));
    return put(at, scales.has(more) ? at + 3 : at + 2, [simple("vague", value)], value, true);
  }
  if (lower === "dozen") {
    const before = readBack(tokens, at);
    if (before === null) return put(at, at + 1, [count(12)], 12);
  }
  if (lower === "both" || lower === "pair" || lower === "couple") return put(at, at + 1, [count(2)], 2, true);
  if (lower === "fortnight") return put(at, at + 1, [count(1_209_600, "fortnight"), count(14)], 2);
  if (
    (lower === "decade" || lower === "century") &&
    /^(?:a|one|the|this|last|past|per|every|each)$/.test(word(tokens, at - 1))
  )
    return put(at, at + 1, [count(unitById(lower).factor, lower)], lower === "decade" ? 10 : 100, true);
  if (lower === "centenary" || lower === "centennial")
    return put(at, at + 1, [count(1200, "century"), count(100)], 100, true);
  if (lower === "tenfold") return put(at, at + 1, [simple("times", 10)], 10);
  if (lower === "quarter" && /^(?:a|one)$/.test(word(tokens, at - 1)))
    return put(at - 1, at + 1, [simple("ratio", 0.25)], 0.25);
  if (lower === "first" && word(tokens, at + 1) === "three" && word(tokens, at + 2) === "quarters")
    return put(at + 1, at + 3, [count(3), count(9, "month")], 3);
  const ordinal = ordinalWords.get(lower);
  if (ordinal !== undefined) return readOrdinalWord(text, tokens, at, ordinal, put);
  return null;
}

type Put = (from: number, next: number, readings: Reading[], raw: number, soft?: boolean) => Read;

/** "half", "half a dozen", "half an hour", "half a percentage point", "half price". */
function readHalf(text: string, tokens: readonly Token[], at: number, put: Put): Read | null {
  const next = word(tokens, at + 1);
  let place = next === "a" || next === "an" ? at + 2 : at + 1;
  if (word(tokens, place) === "-") place += 1;
  const unit = readUnit(tokens, place);
  if (word(tokens, place) === "dozen") return put(at, place + 1, [count(6)], 6);
  if (word(tokens, place) === "per" && word(tokens, place + 1) === "cent")
    return put(at, place + 2, [simple("ratio", 0.005)], 0.5);
  if (word(tokens, place) === "percentage" && /^point/.test(word(tokens, place + 1)))
    return put(at, place + 2, [simple("points", 0.5)], 0.5);
  if (word(tokens, place) === "price" || word(tokens, place) === "off")
    return put(at, place + 1, [simple("off", 0.5), simple("ratio", 0.5)], 0.5);
  if (/^(?:million|billion|trillion)$/.test(word(tokens, place)))
    return put(at, place + 1, [count((scales.get(word(tokens, place)) ?? 1) / 2)], 0.5);
  if (unit && place > at + 1) return put(at, unit.next, [count(unitById(unit.id).factor / 2, unit.id)], 0.5, true);
  if (/^(?:yearly|hourly|time|way|hearted)/.test(word(tokens, place))) return { amounts: [], next: place + 1 };
  void text;
  return put(at, at + 1, [simple("ratio", 0.5), simple("times", 0.5)], 0.5, true);
}

/** "seventh", "the third-highest", "a third of", "twenty-first". */
function readOrdinalWord(text: string, tokens: readonly Token[], at: number, value: number, put: Put): Read | null {
  const before = word(tokens, at - 1);
  const after = word(tokens, at + 1);
  const isPartOfTens = before === "-" && (cardinals.get(word(tokens, at - 2)) ?? 0) >= 20;
  if (isPartOfTens)
    return put(at - 2, at + 1, [simple("ordinal", (cardinals.get(word(tokens, at - 2)) ?? 0) + value)], value);
  // A second of time, and one of a minute.
  if (value === 2 && /^(?:a|per|every|each)$/.test(before)) return { amounts: [], next: at + 1 };
  if (value === 2 && (cardinals.has(before) || tokens[at - 1]?.kind === "number")) return null;
  const isFraction =
    value >= 3 &&
    /^(?:a|an|one)$/.test(before.replace("-", word(tokens, at - 2))) &&
    /^(?:of|in|as|the|lower|less|more|fewer|longer|cheaper|higher|to|on|below|above|from|at|was|were|is|are|has|have|had|by|and|or|but|went|going|said|,|\.|;|\)|)$/.test(
      after,
    );
  if (isFraction) return put(before === "-" ? at - 2 : at - 1, at + 1, [simple("ratio", 1 / value)], 1 / value);
  if (isName(tokens, at))
    return { amounts: [make(text, tokens, at, at + 1, [simple("ordinal", value)], value, true)], next: at + 1 };
  return put(at, at + 1, [simple("ordinal", value)], value, value <= 3);
}

/** Capitalised in the middle of a sentence and followed by another such word: Three Gorges, Double First-Class. */
function isName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isCapital = (one: Token | undefined) => one !== undefined && /^[A-Z]/.test(one.text);
  const next = after?.text === "-" ? tokens[at + 2] : after;
  return isCapital(token) && isCapital(next) && (before === undefined || !/^[.!?]$/.test(before.text));
}

function readBack(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1];
  return before === undefined
    ? null
    : (cardinals.get(before.lower) ?? (before.kind === "number" ? before.value : null));
}

function readNumber(text: string, tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === "number" && isAttached(text, first)) return { amounts: [], next: at + 1 };
  const isScaleAfterA = scales.has(first.lower) && /^(?:a|an)$/.test(word(tokens, at - 1));
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
  if (denominator !== undefined && value > 0 && value < denominator)
    return put(joined + 1, [simple("ratio", value / denominator)]);
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
    if (known.dimension === "time" || known.dimension === "years") own.push(count(value));
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
    if (whole === null || whole.value <= value || (place > from && value > 1)) return null;
    return { of: whole.value, next: whole.next };
  }
  return null;
}

/** A unit in words or letters from token `from`; a hyphen may stand before and in it. */
function readUnit(tokens: readonly Token[], from: number): { id: string; next: number } | null {
  const start = word(tokens, from) === "-" ? from + 1 : from;
  const joined = (length: number) =>
    tokens
      .slice(start, start + length)
      .map(({ lower }) => lower)
      .join(" ")
      .replace(/ - /g, "-");
  for (const length of [4, 3, 2, 1]) {
    const name = joined(length);
    if (name === "" || tokens.length < start + length) continue;
    const id =
      englishUnits.get(name) ??
      englishUnits.get(name.replace(/ies$/, "y")) ??
      englishUnits.get(name.replace(/(?:es|s)$/, "")) ??
      englishUnits.get(name.replace(/s$/, "")) ??
      englishUnits.get(name.replace("degrees", "degree")) ??
      englishUnits.get(name.replace("-", " "));
    if (
      id !== undefined &&
      !(name === "in" || name === "t" || name === "li" || name === "h" || name === "w" || name === "g")
    )
      return { id, next: start + length };
    if (name === "dollars" || name === "dollar") return { id: "dollar", next: start + 1 };
  }
  if (/^degrees?$/.test(word(tokens, start))) return { id: "celsius", next: start + 1 };
  if (word(tokens, start) === "°" && /^[cf]$/.test(word(tokens, start + 1)))
    return { id: word(tokens, start + 1) === "c" ? "celsius" : "fahrenheit", next: start + 2 };
  const lone = word(tokens, start);
  if (/^[tgwh]$/.test(lone) && tokens[start]?.at === tokens[start - 1]?.end)
    return { id: englishUnits.get(lone) ?? "tonne", next: start + 1 };
  return null;
}

/** "three years and four months", "a year and a half". */
function withMore(read: Read, tokens: readonly Token[], id: string, text: string): Read {
  const [first] = read.amounts;
  const own = first?.readings[0];
  if (
    !first ||
    !own ||
    word(tokens, read.next) !== "and" ||
    word(tokens, read.next + 1) !== "a" ||
    word(tokens, read.next + 2) !== "half"
  )
    return read;
  own.value += unitById(id).factor / 2;
  first.text = text.slice(first.at, tokens[read.next + 2]?.end);
  return { amounts: read.amounts, next: read.next + 3 };
}

function make(
  text: string,
  tokens: readonly Token[],
  from: number,
  next: number,
  readings: Reading[],
  raw: number,
  soft: boolean,
): Amount {
  const at = tokens[from]?.at ?? 0;
  const end = tokens[next - 1]?.end ?? at;
  const before = text.slice(Math.max(0, at - 30), at);
  const after = text.slice(end, end + 24);
  return {
    at,
    text: text.slice(at, end),
    readings,
    raw,
    figures: figuresOf(String(raw)),
    qualifier: englishQualifier(before, after),
    sense: senseOf(text.slice(Math.max(0, at - 60), at), after),
    soft,
    bracketed: isBracketed(text, at),
    per: perOf(after),
  };
}

const amountWords =
  "(?:about|around|nearly|almost|some|over|more than|just|only|an estimated|close to|roughly|up|down|as much as|well)";

const goesBy = new RegExp(`\\bby(?: ${amountWords})?$`);
const goesTo = new RegExp(`\\bto(?: ${amountWords})?$`);

function senseOf(before: string, after: string): "to" | "by" | null {
  const near = before.replace(/(?:[A-Z]{0,2}\$|[¥€£])$/, "").trimEnd();
  if (/^ of (?:the |its |their |a )(?:level|figure|total a|number in|previous)/.test(after)) return "to";
  if (goesBy.test(near)) return "by";
  // "15 to 20" is a range, "from 15 to 20" and "rose to 20" say where it went.
  if (goesTo.test(near) && !/\d[\d.,%a-z]* ?to$/.test(near)) return "to";
  return /\bfrom [^,;]{1,30} to$/.test(near) ? "to" : null;
}

function perOf(after: string): Amount["per"] {
  const name = /^ (?:per|a|an|every|for each|to the) (hectare|mu|square metre|square kilometre|acre)\b/.exec(
    after,
  )?.[1];
  const id = name === undefined ? undefined : englishUnits.get(name);
  return id === undefined ? null : { unit: id, factor: unitById(id).factor };
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
    else if (other.unit !== null)
      first.readings.unshift({ kind: "count", value: (other.value / (second.raw || 1)) * first.raw, unit: other.unit });
    else if (
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

function isBracketed(text: string, at: number): boolean {
  return /\([^()]{0,30}$/.test(text.slice(Math.max(0, at - 32), at));
}
