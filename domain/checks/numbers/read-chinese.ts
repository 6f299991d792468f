import { type Amount, mostCompared } from "#domain/checks/numbers/amount.ts";
import { amount, count, ratio, round, unitAt } from "#domain/checks/numbers/chinese-amount.ts";
import { faintIn, isDoubtful, readFaint } from "#domain/checks/numbers/chinese-doubt.ts";
import { readFixed } from "#domain/checks/numbers/chinese-fixed.ts";
import { type Read, readMeasured } from "#domain/checks/numbers/chinese-measures.ts";
import { counted } from "#domain/checks/numbers/chinese-neighbours.ts";
import { longest, type Numeral, readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";
import { sayingAt, wordAt } from "#domain/checks/numbers/chinese-words.ts";
import { unitById } from "#domain/checks/numbers/units.ts";
import type { Script } from "#domain/locale.ts";

const shares: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  十萬: 1e5,
  百万: 1e6,
  百萬: 1e6,
  亿: 1e8,
  億: 1e8,
};
const share = /(十[万萬]|百[万萬]|[百千万萬亿億])分之/y;
/** Where the run of a number's Chinese signs that begins at `at` ends, as far as one need know to call it too long. */
function pastSigns(text: string, at: number): number {
  signs.lastIndex = at;
  return at + (signs.exec(text)?.[0].length ?? 0);
}
/** A run of more signs than any number has is none; read from each of them it would cost its length again and again. */
const signs = /[零〇一二三四五六七八九十百千万萬亿億兆两兩半第数數几幾]{1,4000}/y;

/** No number, and no word that looks like one, begins with another sign. */
const beginning =
  /[\d零〇一二三四五六七八九十百千万萬亿億兆两兩壹贰叁拾佰仟廿数數几幾半花古耄期老立惑命冠蔻笄顺順寿壽翻减減砍腰对對折过過近逾超各成次仅僅居独獨乱亂进進统統唯之同专專单單第长長珠双雙后後前头頭]/;

/**
 * The amounts of a Chinese text, dates taken out of it.
 * @param text the rest that readChineseDates leaves, of the same length as the text
 */
export function readChineseAmounts(text: string, script: Script): Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  while (at < text.length && amounts.length <= mostCompared) {
    if (!beginning.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    const run = pastSigns(text, at);
    const past = run - at > longest ? run : at + sayingAt(text, at);
    if (past > at) {
      if (run - at <= longest) amounts.push(...faintIn(text, at, past));
      at = past;
      continue;
    }
    const read = readFixed(text, at) ?? readShare(text, at) ?? readPlain(text, at, script);
    if (read === null) {
      const word = wordAt(text, at);
      const unread = word === "" && text[at] !== "第" ? (readNumeral(text, at, false)?.end ?? at) : at;
      const next = Math.max(at + 1, at + word.length, unread);
      amounts.push(...faintIn(text, at, next));
      at = next;
      continue;
    }
    amounts.push(...read.amounts);
    at = read.end;
  }
  return recallShares(shareScales(amounts, text), text);
}

/** 成长2.81%，连续第三年保2: a bare number before a stop may be of the share that was last named. */
function recallShares(amounts: Amount[], text: string): Amount[] {
  let isShare = false;
  for (const one of amounts) {
    const [own] = one.readings;
    if (own?.kind === "ratio") isShare = true;
    else if (
      isShare &&
      own?.kind === "count" &&
      own.unit === null &&
      /^(?:[，。；、）)”」]|$)/.test(text.slice(one.at + one.text.length))
    )
      one.readings.push({ kind: "ratio", value: one.raw / 100, unit: null, elided: true });
  }
  return amounts;
}

/** 百分之五, 十万分之二, 三分之一, 半个百分点. */
function readShare(text: string, at: number): Read | null {
  share.lastIndex = at;
  const prefix = share.exec(text);
  if (prefix) {
    const number = readNumeral(text, at + prefix[0].length, false);
    if (number === null) return null;
    const whole = shares[prefix[1] ?? ""] ?? 100;
    const made = (value: number, end: number) => {
      // 百分之三秒 is a length of time.
      const isSeconds = /^秒(?!钟|鐘|差|杀|殺)/.test(text.slice(end, end + 2));
      const reading = isSeconds ? count(value / whole, "second") : ratio(value / whole);
      return amount(text, at, isSeconds ? end + 1 : end, [reading], { raw: value, han: false });
    };
    // 百分之四至五: both ends of a range.
    const range = /^[至到—－–~-]/.test(text.slice(number.end, number.end + 1))
      ? readNumeral(text, number.end + 1, false)
      : null;
    if (range) return { amounts: [made(number.value, number.end), made(range.value, range.end)], end: range.end };
    return { amounts: [made(number.value, number.end)], end: number.end };
  }
  return null;
}

function readPlain(text: string, at: number, script: Script): Read | null {
  if (/[A-Za-z\d.]/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "")) return skipAttached(text, at);
  const half = readHalf(text, at);
  if (half) return half;
  const number = readNumeral(text, at, script === "Hant" && !/^[\d.]+兆[瓦赫帕]/.test(text.slice(at, at + 16)));
  if (number === null) return null;
  const rest = text.slice(number.end, number.end + 12);
  if (!number.han && /^[A-Za-z]/.test(rest) && unitAt(text, number.end) === null && !/^(?:TEU|W\b)/.test(rest))
    return skipAttached(text, at);
  const before = text.slice(Math.max(0, at - 10), at);
  const ordinal = /第$/.test(before);
  if (!ordinal && !saysNumber(number, text, at, before)) return readFaint(text, at, number);
  if (!ordinal && isDoubtful(number, text, at))
    return {
      amounts: [
        {
          ...amount(text, at, number.end, [count(number.value)], { raw: number.value, han: true }),
          faint: true,
          soft: true,
        },
      ],
      end: number.end,
    };
  return ordinal ? readOrdinal(text, at, number) : readMeasured(text, at, number, script);
}

/** 5G, PM2.5, A4, 5A: digits that belong to a name. */
function skipAttached(text: string, at: number): Read {
  let end = at;
  while (/[A-Za-z\d.]/.test(text[end] ?? "")) end += 1;
  const digits = /^\d{1,9}/.exec(text.slice(at, at + 9))?.[0];
  if (digits === undefined) return { amounts: [], end: Math.max(end, at + 1) };
  const value = Number(digits);
  const read = amount(text, at, at + digits.length, [count(value)], { raw: value, han: false });
  return { amounts: [{ ...read, qualifier: null, faint: true, soft: true }], end: Math.max(end, at + 1) };
}

/** 半年, 半个百分点, 半小时: half of what follows. */
function readHalf(text: string, at: number): Read | null {
  if (text[at] !== "半") return null;
  let end = at + 1;
  if (/[个個]/.test(text[end] ?? "")) end += 1;
  if (/^百分[点點]/.test(text.slice(end, end + 3)))
    return {
      amounts: [amount(text, at, end + 3, [{ kind: "points", value: 0.5, unit: null }], { raw: 0.5, han: true })],
      end: end + 3,
    };
  if (/^[码碼](?![头頭])/.test(text.slice(end, end + 2)))
    return {
      amounts: [amount(text, at, end + 1, [{ kind: "points", value: 0.125, unit: null }], { raw: 0.5, han: true })],
      end: end + 1,
    };
  if (/^半成(?![品员員本])/.test(text.slice(at, at + 3)))
    return { amounts: [amount(text, at, at + 2, [ratio(0.05)], { raw: 0.5, han: true })], end: at + 2 };
  const unit = unitAt(text, at + 1) ?? unitAt(text, end);
  if (unit === null || unitById(unit.id).dimension === "money") return null;
  const known = unitById(unit.id);
  const read = amount(text, at, unit.end, [count(0.5 * known.factor, unit.id)], { raw: 0.5, han: true });
  read.soft = true;
  return { amounts: [read], end: unit.end };
}

function saysNumber(number: Numeral, text: string, at: number, before: string): boolean {
  if (!number.han || number.vague) return true;
  // 分一分, 看一看 say "a little".
  if (text[at] === "一" && text[at - 1] === text[at + 1] && text[at + 1] !== undefined) return false;
  const rest = text.slice(number.end, number.end + 6);
  const word = wordAt(text, at);
  const unit = unitAt(text, number.end);
  // 每千瓦时 names a unit and no number.
  if (number.bare && unit !== null && /[/／每]$/.test(before)) return false;
  if (
    word !== "" &&
    unit === null &&
    word.length >= number.end - at &&
    !/^(?:十分之|[一二三四五六七八九]成)/.test(text.slice(at, at + 3))
  )
    return false;
  if (at > 0 && unit === null && wordAt(text, at - 1) !== "") return false;
  const single = number.end - at === 1;
  const measured =
    counted.test(rest) ||
    /^打(?![一断斷算造击擊扮扰擾工架仗开開破入进進响響包折电電])/.test(rest) ||
    /^毫(?:子|(?=[，。；、）]|$))|^毛(?=[\d一二三四五六七八九钱錢，。；、）涨漲跌升降到至起卖賣]|$)/.test(rest) ||
    /^[四八][强強]/.test(text.slice(at, at + 2)) ||
    unit !== null ||
    /^(?:%|[多余餘来來几幾](?![自源于於])|分之|又.{1,3}分之|点\d)/.test(rest);
  if (single && opensRange(text, number.end)) return true;
  if (number.bare) return (measured || /[近上过過逾超破成数數每达達不足到]$/.test(before)) && !/^[姓货貨科]/.test(rest);
  if (single || (number.end - at === 2 && !/[十百千万萬亿億]/.test(text.slice(at, number.end))))
    return (
      measured || /[比]$/.test(before) || /^比/.test(rest) || (single && /[增减減多少升降]$|[买買送赠贈]$/.test(before))
    );
  return true;
}

/** 五到七天, 三至六岁: what the second is of, the first is of too. */
function opensRange(text: string, end: number): boolean {
  if (!/[至到或、－—–~-]/.test(text[end] ?? "")) return false;
  const second = readNumeral(text, end + 1, false);
  if (second === null) return false;
  return (
    unitAt(text, second.end) !== null ||
    counted.test(text.slice(second.end, second.end + 2)) ||
    /^[%％]/.test(text.slice(second.end))
  );
}

function readOrdinal(text: string, at: number, number: Numeral): Read {
  const read = amount(text, at - 1, number.end, [{ kind: "ordinal", value: number.value, unit: null }], {
    raw: number.value,
    han: number.han,
  });
  // The first largest is the largest.
  read.soft = number.value <= 3 && number.han && (number.value === 1 || !isRank(text, number.end));
  // 第三个十年 is the third decade: what it is the third of is no amount.
  const period = /^(?:个|個)[十百千]年/.exec(text.slice(number.end, number.end + 4))?.[0].length ?? 0;
  return { amounts: [read], end: number.end + period };
}

/** 第二高, 第三大: how it stands among its like is never left unsaid. */
function isRank(text: string, end: number): boolean {
  return /^[高大多长長低快重强強贵貴好深远遠热熱冷富少差慢](?![中小学學校院地厅廳堂赛賽桥橋路年楼樓])/.test(
    text.slice(end, end + 2),
  );
}

/** 5至10万: the number before a range takes the scale and the unit of the one behind. */
function shareScales(amounts: Amount[], text: string): Amount[] {
  amounts.forEach((first, place) => {
    const second = amounts[place + 1];
    const [own] = first.readings;
    const [other] = second?.readings ?? [];
    if (!second || !own || !other || own.kind !== "count" || own.unit !== null || /[万萬亿億]/.test(first.text)) return;
    if (!/^(?:至|到|—|－|–|-|~|～|或|、)$/.test(text.slice(first.at + first.text.length, second.at).trim())) return;
    const coefficient = /^[\d.,]+/.exec(second.text)?.[0] ?? "";
    const scale =
      /^[\d.,]+[万萬亿億]/.test(second.text) && first.raw < Number(coefficient.replaceAll(",", "")) * 1.0001
        ? second.raw / Number(coefficient.replaceAll(",", ""))
        : 1;
    const factor = other.unit === null || second.raw === 0 ? 1 : other.value / second.raw;
    first.readings = [
      {
        kind: other.kind,
        unit: other.unit,
        value: round(first.raw * scale * (other.kind === "ratio" ? other.value / (second.raw || 1) : factor)),
      },
    ];
    first.raw *= scale;
  });
  return amounts;
}
