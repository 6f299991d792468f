import { type Amount, mostCompared, type Reading } from "#domain/checks/numbers/amount.ts";
import { count, make, type Read, simple, word } from "#domain/checks/numbers/english-amount.ts";
import { recallUnits, shareUnits } from "#domain/checks/numbers/english-compound.ts";
import { faintHeld } from "#domain/checks/numbers/english-idioms.ts";
import { readLoose } from "#domain/checks/numbers/english-loose.ts";
import { readMeasured } from "#domain/checks/numbers/english-measures.ts";
import {
  cardinals,
  denominators,
  readCardinal,
  scales,
  type Token,
  tokensOf,
} from "#domain/checks/numbers/english-numeral.ts";
import { readSpecial } from "#domain/checks/numbers/english-special.ts";

const currencies: [RegExp, string][] = [
  [/NT\$$/, "TWD"],
  [/HK\$$/, "HKD"],
  [/US\$$/, "USD"],
  [/NZ\$$/, "NZD"],
  [/A\$$/, "AUD"],
  [/C\$$/, "CAD"],
  [/S\$$/, "SGD"],
  [/(?<!R)\$$/, "dollar"],
  [/[¥￥]$/, "yenOrYuan"],
  [/€$/, "EUR"],
  [/£$/, "GBP"],
  [/R\$$/, "BRL"],
  [/\b(?:RMB|CNY) ?$/, "CNY"],
  [/\bUSD ?$/, "USD"],
  [/\bEUR ?$/, "EUR"],
  [/\bGBP ?$/, "GBP"],
  [/\bJPY ?$/, "JPY"],
  [/\bHKD ?$/, "HKD"],
  [/\b(?:TWD|NTD) ?$/, "TWD"],
  [/\bSGD ?$/, "SGD"],
  [/\bCHF ?$/, "CHF"],
  [/(?:\bRs\.?|₹) ?$/, "INR"],
  [/₩$/, "KRW"],
  [/₽$/, "RUB"],
  [/\bRM ?$/, "MYR"],
  [/฿$/, "THB"],
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
      const amount = readLoose(text, tokens, at);
      if (amount) amounts.push(amount);
      at += 1;
      continue;
    }
    amounts.push(...read.amounts);
    at = Math.max(at + 1, read.next);
  }
  shareUnits(amounts, text);
  recallUnits(amounts);
  return faintHeld(amounts, text);
}

function readNumber(text: string, tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === "number" && currencyBefore(text, first.at) === null && isAttached(text, first)) {
    const amount = make(text, tokens, at, at + 1, [count(first.value)], first.value, true);
    return { amounts: [{ ...amount, qualifier: null, faint: true }], next: at + 1 };
  }
  const isScaleAfterA =
    scales.has(first.lower) &&
    (/^(?:an?|the|that|this|another|every|each)$/.test(word(tokens, at - 1)) || word(tokens, at + 1) === "-");
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
  const race = /^(?:(\d{1,2}):)?(\d{1,2}):(\d\d(?:\.\d{1,3})?)(?![:\d])/.exec(text.slice(first.at, first.at + 13));
  if (race && (race[1] !== undefined || race[3]?.includes("."))) {
    const seconds = Number(race[1] ?? 0) * 3600 + Number(race[2]) * 60 + Number(race[3]);
    const past = tokens.findIndex((token) => token.at >= first.at + race[0].length);
    const after = past < 0 ? tokens.length : past;
    return { amounts: [make(text, tokens, at, after, [count(seconds, "hour")], seconds / 3600, false)], next: after };
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
  const part = half === 0 && third === undefined ? partAfter(tokens, next, value) : null;
  if (part) {
    value += part.value;
    next = part.next;
  }
  if (word(tokens, next) === "score" && number.words) {
    value *= 20;
    next += 1;
  }
  if (word(tokens, next) === "dozen") {
    value *= 12;
    next += 1;
  }
  return readMeasured(text, tokens, at, next, value, money, readings, number.words);
}

const vulgar: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "⅛": 1 / 8,
};

/** "Two and three-quarter hours", "2½", "2 1/2": what of one more follows a whole number. */
function partAfter(tokens: readonly Token[], at: number, whole: number): { value: number; next: number } | null {
  const sign = vulgar[word(tokens, at)];
  if (sign !== undefined && tokens[at]?.at === tokens[at - 1]?.end) return { value: sign, next: at + 1 };
  if (!Number.isInteger(whole) || whole >= 100) return null;
  if (word(tokens, at) === "and") {
    const upper = cardinals.get(word(tokens, at + 1)) ?? 0;
    const place = word(tokens, at + 2) === "-" ? at + 3 : at + 2;
    const lower = denominators.get(word(tokens, place)) ?? 0;
    return upper > 0 && upper < lower && place > at + 2 ? { value: upper / lower, next: place + 1 } : null;
  }
  const [upper, lower] = [tokens[at], tokens[at + 2]];
  if (upper?.kind !== "number" || lower?.kind !== "number" || word(tokens, at + 1) !== "/") return null;
  return upper.value < lower.value && lower.value <= 16 ? { value: upper.value / lower.value, next: at + 3 } : null;
}

/** PM2.5, CO2, B777, 5G, 4K: digits of a name. */
function isAttached(text: string, token: Token): boolean {
  const [before, after] = [text[token.at - 1] ?? "", text.slice(token.end, token.end + 4)];
  // 4x100m
  if (/^\d[x×]$/.test(text.slice(Math.max(0, token.at - 2), token.at))) return false;
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
