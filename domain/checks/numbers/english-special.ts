import type { Reading } from "#domain/checks/numbers/amount.ts";
import { count, isName, make, type Read, readUnit, simple, word } from "#domain/checks/numbers/english-amount.ts";
import { withMore } from "#domain/checks/numbers/english-compound.ts";
import { wholeOf } from "#domain/checks/numbers/english-measures.ts";
import { cardinals, ordinalWords, readCardinal, scales, type Token } from "#domain/checks/numbers/english-numeral.ts";
import { englishUnits, unitById } from "#domain/checks/numbers/units.ts";

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
const agesOf = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

const agedPeople: Record<string, number> = {
  sexagenarian: 60,
  septuagenarian: 70,
  octogenarian: 80,
  nonagenarian: 90,
  centenarian: 100,
};

/** Words that are amounts without being numbers. */
export function readSpecial(text: string, tokens: readonly Token[], at: number): Read | null {
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
      true,
    );
  }
  if (/^halv(?:e|ed|es|ing)$/.test(lower))
    return put(at, at + 1, [simple("ratio", 0.5), simple("times", 0.5)], 0.5, true);
  if (lower === "half" && !/^(?:first|second)$/.test(word(tokens, at - 1))) return readHalf(tokens, at, put);
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
  const more = readAndHalf(tokens, at, put) ?? readAndMore(text, tokens, at, put);
  if (more) return more;
  if (lower === "percentage" && word(tokens, at + 1) === "point" && /^(?:a|full|whole)$/.test(word(tokens, at - 1)))
    return put(at - 1, at + 2, [simple("points", 1)], 1, true);
  if (lower === "dozen") {
    const before = readBack(tokens, at);
    if (before === null) return put(at, at + 1, [count(12)], 12);
  }
  if (lower === "both" || lower === "pair" || lower === "couple") return put(at, at + 1, [count(2)], 2, true);
  if (lower === "majority") return put(at, at + 1, [simple("ratio", 0.5)], 0.5, true);
  if (lower === "fortnight") return put(at, at + 1, [count(1_209_600, "fortnight"), count(14)], 2);
  if (
    (lower === "decade" || lower === "century") &&
    (/^(?:old|long)$/.test(word(tokens, at + 2)) ||
      /^(?:a|one|the|this|last|past|per|every|each|next|coming|first|second|whole|entire)$/.test(word(tokens, at - 1)))
  )
    return put(at, at + 1, [count(unitById(lower).factor, lower)], lower === "decade" ? 10 : 100, true);
  if (
    (lower === "around" || lower === "round") &&
    tokens
      .slice(at + 1, at + 5)
      .map(({ lower: own }) => own)
      .join(" ")
      .replaceAll("- ", "")
      .startsWith("the clock")
  )
    return put(
      at,
      tokens.findIndex((token, place) => place > at && token.lower === "clock") + 1,
      [count(86_400, "hour")],
      24,
      true,
    );
  if (lower === "centenary" || lower === "centennial")
    return put(at, at + 1, [count(1200, "century"), count(100)], 100, true);
  const fold = /^(\w+)fold$/.exec(lower)?.[1];
  const folded = fold === undefined ? undefined : cardinals.get(fold);
  if (folded !== undefined)
    return put(at, at + 1, [simple("times", folded), simple("times", folded + 1), simple("ratio", folded)], folded);
  if (lower === "factor" && word(tokens, at + 1) === "of") {
    const by = readCardinal(tokens, at + 2);
    if (by) return put(at, by.next, [simple("times", by.value), simple("ratio", 1 / by.value)], by.value);
  }
  if (lower === "millennium") return put(at, at + 1, [count(12_000, "century"), count(1000)], 1000, true);
  if (lower === "quarter" && /^(?:a|one|every|each)$/.test(word(tokens, at - 1))) {
    if (word(tokens, at + 1) === "of" && word(tokens, at + 2) === "an" && word(tokens, at + 3) === "hour")
      return put(at - 1, at + 4, [count(900, "minute")], 15);
    const point = [1, 2, 3, 4].find((step) => /^points?$/.test(word(tokens, at + step)));
    if (point !== undefined && /^(?:of|point|percentage|points|-)$/.test(word(tokens, at + 1)))
      return put(at - 1, at + point + 1, [simple("points", 0.25)], 0.25);
    const whole = wholeOf(tokens, at + 1);
    if (whole) return put(at - 1, whole.next, [count(whole.value / 4, whole.unit)], 0.25);
    return put(at - 1, at + 1, [simple("ratio", 0.25)], 0.25, true);
  }
  if (lower === "score" && /^an?$/.test(word(tokens, at - 1)) && word(tokens, at + 1) === "of")
    return put(at, at + 1, [count(20)], 20);
  const ages = agesOf.indexOf(lower);
  if (ages >= 0 && /^(?:his|her|their|its|my|the|late|early|mid|and|or|-|to)$/.test(word(tokens, at - 1)))
    return put(at, at + 1, [count((ages + 2) * 10)], (ages + 2) * 10, true);
  const aged = agedPeople[lower.replace(/s$/, "")];
  if (aged !== undefined) return put(at, at + 1, [count(aged)], aged, true);
  if (lower === "first" && word(tokens, at + 1) === "three" && word(tokens, at + 2) === "quarters")
    return put(at + 1, at + 3, [count(3), count(9, "month")], 3);
  const ordinal = ordinalWords.get(lower);
  if (ordinal !== undefined) return readOrdinalWord(text, tokens, at, ordinal, put);
  return null;
}

type Put = (from: number, next: number, readings: Reading[], raw: number, soft?: boolean) => Read;

/** "An hour and a half", "the hour-and-a-half drive", "a game and a half", "an hour and a quarter". */
function readAndHalf(tokens: readonly Token[], at: number, put: Put): Read | null {
  const step = word(tokens, at + 1) === "-" ? 2 : 1;
  const extra = { half: 0.5, quarter: 0.25 }[word(tokens, at + 3 * step)];
  if (tokens[at]?.kind !== "word" || extra === undefined) return null;
  if (word(tokens, at + step) !== "and" || word(tokens, at + 2 * step) !== "a") return null;
  const before = tokens[at - 1];
  const isOne = /^(?:an?|one|the|this|that|another|every|each|first|last|past|next|full|whole|good)$/;
  if (before === undefined || !isOne.test(before.lower)) return null;
  const unit = englishUnits.get(word(tokens, at));
  // "A third and a half", "a hundred and a half" are numbers themselves.
  if (unit === undefined && (extra !== 0.5 || !/^(?:an?|one)$/.test(before.lower))) return null;
  if (scales.has(word(tokens, at)) || ordinalWords.has(word(tokens, at))) return null;
  if (unit === undefined && /^(?:half|quarter|dozen)$/.test(word(tokens, at))) return null;
  const value = 1 + extra;
  const own = unit === undefined ? [] : [count(unitById(unit).factor * value, unit)];
  return put(at - 1, at + 3 * step + 1, [...own, count(value)], value);
}

/** "An hour and 20 minutes", "a year and three months"; null where nothing smaller of the kind follows. */
function readAndMore(text: string, tokens: readonly Token[], at: number, put: Put): Read | null {
  const unit = englishUnits.get(word(tokens, at));
  if (unit === undefined || word(tokens, at + 1) !== "and" || !/^an?$/.test(word(tokens, at - 1))) return null;
  const { dimension, factor } = unitById(unit);
  if (!["time", "years"].includes(dimension)) return null;
  const read = withMore(put(at - 1, at + 1, [count(factor, unit)], 1), tokens, unit, text);
  return read.next > at + 1 ? read : null;
}

/** "half", "half a dozen", "half an hour", "half a percentage point", "half price". */
function readHalf(tokens: readonly Token[], at: number, put: Put): Read | null {
  const next = word(tokens, at + 1);
  if (next === "as" && word(tokens, at + 3) === "again")
    return put(at, at + 4, [simple("times", 1.5), simple("ratio", 0.5)], 1.5);
  let place = next === "a" || next === "an" ? at + 2 : at + 1;
  if (word(tokens, place) === "-") place += 1;
  const unit = readUnit(tokens, place);
  if (word(tokens, place) === "dozen") return put(at, place + 1, [count(6)], 6);
  if (word(tokens, place) === "per" && word(tokens, place + 1) === "cent")
    return put(at, place + 2, [simple("ratio", 0.005)], 0.5);
  if (word(tokens, place) === "percentage" && /^point/.test(word(tokens, place + 1)))
    return put(at, place + 2, [simple("points", 0.5)], 0.5);
  if (/^points?$/.test(word(tokens, place))) return put(at, place + 1, [simple("points", 0.5)], 0.5);
  if (word(tokens, place) === "price" || word(tokens, place) === "off")
    return put(at, place + 1, [simple("off", 0.5), simple("ratio", 0.5)], 0.5);
  if (/^(?:million|billion|trillion)$/.test(word(tokens, place)))
    return put(at, place + 1, [count((scales.get(word(tokens, place)) ?? 1) / 2)], 0.5);
  if (unit && place > at + 1) return put(at, unit.next, [count(unitById(unit.id).factor / 2, unit.id)], 0.5, true);
  if (/^(?:yearly|hourly|time|way|hearted)/.test(word(tokens, place))) return { amounts: [], next: place + 1 };
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
    /^(?:a|an|one|another|richest|poorest|wealthiest|top|bottom|remaining|final)$/.test(
      before.replace("-", word(tokens, at - 2)),
    ) &&
    /^(?:of|in|as|the|lower|less|more|fewer|longer|cheaper|higher|to|on|below|above|from|at|was|were|is|are|has|have|had|by|and|or|but|went|going|said|off|per|when|while|since|over|during|after|before|than|into|each|respectively|year|between|with|for|if|that|which|who|among|now|today|this|last|so|came|came|live|say|,|\.|;|\)|)$/.test(
      after,
    );
  if (isFraction) {
    const start = before === "-" ? at - 2 : at - 1;
    const point = after === "of" && /^(?:an?|one)$/.test(word(tokens, at + 2)) ? at + 3 : Number.POSITIVE_INFINITY;
    // A tenth of a percentage point, of a point, of one per cent.
    const named = /^(?:percentage point|point|per cent|percent)\b/.exec(
      `${word(tokens, point)} ${word(tokens, point + 1)}`,
    );
    if (named)
      return put(
        start,
        point + named[0].split(" ").length,
        [
          simple("points", 1 / value),
          ...(named[0].includes("cent") && !named[0].includes("point") ? [simple("ratio", 0.01 / value)] : []),
        ],
        1 / value,
      );
    const whole = wholeOf(tokens, at + 1);
    if (whole) return put(start, whole.next, [count(whole.value / value, whole.unit)], 1 / value);
    const read = put(start, at + 1, [simple("ratio", 1 / value)], 1 / value);
    for (const amount of read.amounts) amount.parts = [1, value];
    return read;
  }
  if (isName(tokens, at))
    return { amounts: [make(text, tokens, at, at + 1, [simple("ordinal", value)], value, true)], next: at + 1 };
  const isRank = after === "-" && /^(?:tier|rate|class|hand|line|generation|party)$/.test(word(tokens, at + 2));
  // "The second-biggest" is never the biggest.
  const next = after === "-" ? word(tokens, at + 2) : after;
  const isPlace = /^(?:[a-z]{2,9}[^eaoqr]est|most)$/.test(next) && !/^(?:request|interest|harvest|protest)$/.test(next);
  return put(at, at + 1, [simple("ordinal", value)], value, (value <= 3 && !(isPlace && value > 1)) || isRank);
}

function readBack(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1];
  return before === undefined
    ? null
    : (cardinals.get(before.lower) ?? (before.kind === "number" ? before.value : null));
}
