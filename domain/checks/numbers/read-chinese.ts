import { type Amount, figuresOf, type Reading } from "#domain/checks/numbers/amount.ts";
import { type Numeral, readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";
import { arrived, counted, grew, moved, notNumber } from "#domain/checks/numbers/chinese-words.ts";
import { chineseQualifier } from "#domain/checks/numbers/qualifiers.ts";
import { chineseUnits, unitById } from "#domain/checks/numbers/units.ts";
import type { Script } from "#domain/locale.ts";

const currency =
  /(?:人民币|人民幣|新台币|新臺幣|新台幣|台币|台幣|港币|港幣|US\$|NT\$|HK\$|A\$|NZ\$|C\$|S\$|RMB|CNY|[$¥￥€£]) ?$/;
const currencyIds: Record<string, string> = {
  人民币: "CNY",
  人民幣: "CNY",
  RMB: "CNY",
  CNY: "CNY",
  新台币: "TWD",
  新臺幣: "TWD",
  新台幣: "TWD",
  台币: "TWD",
  台幣: "TWD",
  NT$: "TWD",
  港币: "HKD",
  港幣: "HKD",
  HK$: "HKD",
  US$: "USD",
  A$: "AUD",
  NZ$: "NZD",
  C$: "CAD",
  S$: "SGD",
  $: "dollar",
  "¥": "yenOrYuan",
  "￥": "CNY",
  "€": "EUR",
  "£": "GBP",
};
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
const fixed: [RegExp, (text: string) => Reading[]][] = [
  [
    /翻(?:了)?(?:约|約|近|逾)?(一|两|兩|二|三|四|五|\d)?番/y,
    (text) => [times(2 ** (readNumeral(text.replace(/[翻了番约約近逾]/g, ""), 0, false)?.value ?? 1))],
  ],
  [/减半|減半|砍半|腰斩|腰斬|对半|對半|折半/y, () => [ratio(0.5), times(0.5)]],
  [/对折|對折/y, () => [{ kind: "off", value: 0.5, unit: null }, ratio(0.5)]],
  [/(?:一半|半数|半數|过半|過半|近半|逾半|超半|各半)(?![个個年小百月天])/y, () => [ratio(0.5)]],
  [/百分之百|百分百/y, () => [ratio(1)]],
  [/百分制/y, () => [count(100)]],
];

function ratio(value: number): Reading {
  return { kind: "ratio", value, unit: null };
}
function times(value: number): Reading {
  return { kind: "times", value, unit: null };
}
function count(value: number, unit: string | null = null): Reading {
  return { kind: "count", value, unit };
}

/**
 * The amounts of a Chinese text, dates taken out of it.
 * @param text the rest that readChineseDates leaves, of the same length as the text
 */
export function readChineseAmounts(text: string, script: Script): Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  while (at < text.length) {
    const read = readFixed(text, at) ?? readShare(text, at) ?? readPlain(text, at, script);
    if (read === null) {
      notNumber.lastIndex = at;
      at += notNumber.exec(text)?.[0].length ?? 1;
      continue;
    }
    amounts.push(...read.amounts);
    at = read.end;
  }
  return shareScales(amounts, text);
}

type Read = { amounts: Amount[]; end: number };

function readFixed(text: string, at: number): Read | null {
  for (const [pattern, readings] of fixed) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const read = amount(text, at, at + found.length, readings(found), { raw: 0.5, han: true });
    // 过半, 近半 carry their qualifier in themselves.
    if (/^[过過逾超]/.test(found)) read.qualifier = "over";
    if (found.startsWith("近")) read.qualifier = "nearly";
    read.soft = /百分[之]?百|百分制/.test(found);
    return { amounts: [read], end: at + found.length };
  }
  return null;
}

/** 百分之五, 十万分之二, 三分之一, 半个百分点. */
function readShare(text: string, at: number): Read | null {
  share.lastIndex = at;
  const prefix = share.exec(text);
  if (prefix) {
    const number = readNumeral(text, at + prefix[0].length, false);
    if (number === null) return null;
    const whole = shares[prefix[1] ?? ""] ?? 100;
    return {
      amounts: [amount(text, at, number.end, [ratio(number.value / whole)], { raw: number.value, han: false })],
      end: number.end,
    };
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
    return skipAttached(text, number.end);
  const before = text.slice(Math.max(0, at - 10), at);
  const ordinal = /第$/.test(before);
  if (!ordinal && !saysNumber(number, text, at, before)) return null;
  return ordinal ? readOrdinal(text, at, number) : readMeasured(text, at, number, script);
}

/** 5G, PM2.5, A4, 5A: digits that belong to a name. */
function skipAttached(text: string, at: number): Read {
  let end = at;
  while (/[A-Za-z\d.]/.test(text[end] ?? "")) end += 1;
  return { amounts: [], end: Math.max(end, at + 1) };
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
  const unit = unitAt(text, end);
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
  notNumber.lastIndex = at;
  const word = notNumber.exec(text)?.[0];
  const unit = unitAt(text, number.end);
  // 每千瓦时 names a unit and no number.
  if (number.bare && unit !== null && /[/／每]$/.test(before)) return false;
  if (
    word !== undefined &&
    unit === null &&
    word.length >= number.end - at &&
    !/^(?:十分之|[一二三四五六七八九]成)/.test(text.slice(at, at + 3))
  )
    return false;
  notNumber.lastIndex = at - 1;
  if (at > 0 && unit === null && notNumber.test(text)) return false;
  const single = number.end - at === 1;
  const measured =
    counted.test(rest) || unit !== null || /^(?:%|[多余餘来來几幾](?![自源于於])|分之|又.{1,3}分之|点\d)/.test(rest);
  if (number.bare) return (measured || /[近上过過逾超破成数數每达達不足到]$/.test(before)) && !/^[姓货貨科]/.test(rest);
  if (single || (number.end - at === 2 && !/[十百千万萬亿億]/.test(text.slice(at, number.end))))
    return measured || /[比]$/.test(before) || /^比/.test(rest) || (single && /[增减減多少升降]$/.test(before));
  return true;
}

function readOrdinal(text: string, at: number, number: Numeral): Read {
  const read = amount(text, at - 1, number.end, [{ kind: "ordinal", value: number.value, unit: null }], {
    raw: number.value,
    han: number.han,
  });
  read.soft = number.value <= 3 && number.han;
  return { amounts: [read], end: number.end };
}

/** A number and what it is of. */
function readMeasured(text: string, at: number, number: Numeral, script: Script): Read {
  let { value, end } = number;
  const rest = () => text.slice(end, end + 8);
  const raw = value;
  const prefix = currency.exec(text.slice(Math.max(0, at - 6), at));
  const note = { raw, han: number.han, high: number.high, over: number.over, vague: number.vague };
  const make = (until: number, readings: Reading[]) => ({
    amounts: spread(text, prefix ? at - prefix[0].length : at, until, readings, note),
    end: until,
  });
  // A little more: 2600多个, 三十来人. It stands before the unit.
  const some = /^[多余餘来來几幾](?!自|源|说|說|看|讲|講)/.exec(rest());
  if (some) {
    note.over = !/[来來]/.test(some[0]);
    end += 1;
  }
  const fraction = number.han || value < 100 ? /^分之/.exec(rest()) : null;
  if (fraction) {
    const upper = readNumeral(text, end + 2, false);
    if (upper) return make(upper.end, [ratio(upper.value / value)]);
  }
  const mixed = /^又([一二三四五六七八九十\d]{1,3})分之([一二三四五六七八九十\d]{1,3})/.exec(text.slice(end, end + 10));
  if (mixed) {
    const [lower, upper] = [
      readNumeral(mixed[1] ?? "", 0, false)?.value ?? 1,
      readNumeral(mixed[2] ?? "", 0, false)?.value ?? 0,
    ];
    const whole = value + upper / lower;
    const isTimes = text[end + mixed[0].length] === "倍";
    return make(end + mixed[0].length + (isTimes ? 1 : 0), isTimes ? [times(whole)] : [count(whole)]);
  }
  const slash = /^\/(\d{1,2})(?![\d/])/.exec(rest());
  if (slash && !number.han && value < Number(slash[1]))
    return make(end + slash[0].length, [ratio(value / Number(slash[1]))]);
  const points = /^(?:个|個)?百分[点點]/.exec(rest());
  if (points) return make(end + points[0].length, [{ kind: "points", value, unit: null }]);
  if (/^[%‰]/.test(rest())) return make(end + 1, [ratio(value / (rest().startsWith("%") ? 100 : 1000))]);
  if (/^成(?![为為立功员員本都果绩績长長就交熟品])/.test(rest()) && value <= 10)
    return readTenths(text, end, value, make);
  if (/^折(?![合算])/.test(rest()) && value < 100) {
    const kept = value >= 10 ? value / 100 : value / 10;
    return make(end + 1, [{ kind: "off", value: round(1 - kept), unit: null }, ratio(kept)]);
  }
  if (rest().startsWith("倍")) return make(end + 1, timesOf(text, at, value));
  // 两个半小时, 九个半: the half stands before the unit.
  const halfBefore = /^(?:个|個)?半(?=小时|小時|钟头|鐘頭|月|百分|世纪|世紀|鐘|钟|天)/.exec(rest());
  if (halfBefore) {
    value += 0.5;
    note.raw = value;
    end += halfBefore[0].length;
  }
  const minutes = /^分(?:半)?[钟鐘]/.exec(rest());
  if (minutes) {
    const extra = minutes[0].includes("半") ? 0.5 : 0;
    note.raw = value + extra;
    return make(end + minutes[0].length, [count((value + extra) * 60, "minute")]);
  }
  return readUnit(
    text,
    end,
    value,
    { prefix: prefix?.[0].trim() ?? null, own: script === "Hans" ? "CNY" : "localMoney" },
    note,
    make,
  );
}

type Note = { raw: number; han: boolean; name?: boolean; high: number | null; over: boolean; vague: boolean };
type Make = (until: number, readings: Reading[]) => Read;

function readTenths(text: string, end: number, value: number, make: Make): Read {
  const next = text[end + 1] ?? "";
  const extra =
    next === "半"
      ? 0.5
      : /[一二三四五六七八九]/.test(next) &&
          !/^[一二三四五六七八九](?:成|[个個家位名])/.test(text.slice(end + 1, end + 3))
        ? (readNumeral(next, 0, false)?.value ?? 0) / 10
        : 0;
  return make(end + (extra > 0 ? 2 : 1), [ratio(round((value + extra) / 10))]);
}

/** 五倍 is ×5; 增长五倍 is ×6, though large ones are said loosely. */
function timesOf(text: string, at: number, value: number): Reading[] {
  const before = text.slice(Math.max(0, at - 10), at).replace(/(?:三百多|约|約|近|逾|超过|超過)$/, "");
  if (!grew.test(before)) return [times(value)];
  return [times(value + 1), { kind: "ratio", value, unit: null }, ...(value >= 10 ? [times(value)] : [])];
}

function readUnit(
  text: string,
  from: number,
  value: number,
  { prefix, own }: { prefix: string | null; own: string },
  note: Note,
  make: Make,
): Read {
  const unit = unitAt(text, from) ?? moneyAt(text, from, own);
  if (prefix !== null) {
    const id = currencyIds[prefix] ?? own;
    const until = unit !== null && unitById(unit.id).dimension === "money" ? unit.end : from;
    return make(until, [count(value, id)]);
  }
  if (unit === null) {
    const quarters = /^季(?:度)?/.exec(text.slice(from, from + 2));
    if (quarters) return make(from + quarters[0].length, [count(value * 3, "month"), count(value)]);
    // 一分, 一角 are a moment and a corner more often than money.
    const cents =
      note.han && value === 1
        ? null
        : /^(角|分|仙|毛)(?:(\d|[一二三四五六七八九])分)?/.exec(text.slice(from, from + 3));
    if (cents) {
      const worth =
        value * (/[角毛]/.test(cents[1] ?? "") ? 0.1 : 0.01) +
        (cents[2] ? (readNumeral(cents[2], 0, false)?.value ?? 0) / 100 : 0);
      return make(from + cents[0].length, [count(round(worth), own), count(value)]);
    }
    const scale = /^度/.test(text.slice(from, from + 1));
    // 十三陵, 二十四节气: more a name than a count.
    const next = text[from] ?? "";
    note.name =
      note.han &&
      /[一-龥]/.test(next) &&
      !counted.test(next) &&
      !/[多余餘来來以左右上下至到的和与與及是为為占佔之]/.test(next);
    return make(
      scale ? from + 1 : from,
      scale ? [count(value), count(value, "kWh"), count(value, "celsius")] : [count(value)],
    );
  }
  const known = unitById(unit.id);
  let [until, total] = [unit.end, value * known.factor];
  // 1元2角, 3小时20分, 两公斤半, 9秒98.
  if (
    text[until] === "半" &&
    !/^半(?:年|导|島|岛|数|數|夜|个|個)/.test(text.slice(until, until + 2)) &&
    ["mass", "length", "time", "years", "area", "volume"].includes(known.dimension)
  ) {
    total += known.factor / 2;
    note.raw = value + 0.5;
    until += 1;
  } else {
    const rest = readSmaller(text, until, unit.id);
    if (rest) {
      total += rest.value;
      note.raw = total / known.factor;
      until = rest.end;
    }
  }
  const readings = [count(round(total), unit.id)];
  if (unit.id === "day" || unit.id === "year" || unit.id === "week" || unit.id === "month") readings.push(count(value));
  return make(until, readings);
}

const jiao: [RegExp, number][] = [[/^(\d|[一二三四五六七八九])角(?:(\d|[一二三四五六七八九])分)?/, 0.1]];
const smaller: Record<string, [RegExp, number][]> = {
  localMoney: jiao,
  CNY: jiao,
  hour: [[/^(\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)分(?:钟|鐘)?/, 60]],
  minute: [[/^(\d{1,2})秒/, 1]],
};

function readSmaller(text: string, at: number, id: string): { value: number; end: number } | null {
  if (id === "second") {
    const hundredths = /^\d{2}(?!\d)/.exec(text.slice(at, at + 3));
    return hundredths && text.slice(at - 2, at - 1) !== "" ? { value: Number(hundredths[0]) / 100, end: at + 2 } : null;
  }
  for (const [pattern, factor] of smaller[id] ?? []) {
    const found = pattern.exec(text.slice(at, at + 8));
    const main = found ? readNumeral(found[1] ?? "", 0, false) : null;
    if (!found || !main) continue;
    const minor = found[2] ? (readNumeral(found[2], 0, false)?.value ?? 0) / 100 : 0;
    return { value: main.value * factor + minor, end: at + found[0].length };
  }
  return null;
}

function unitAt(text: string, at: number): { id: string; end: number } | null {
  const ahead = text.slice(at, at + 8);
  const first = ahead[0] ?? "";
  if (first === "") return null;
  for (const [name, id] of chineseUnits) {
    if (!ahead.startsWith(name)) continue;
    const next = ahead[name.length] ?? "";
    if (name === "克" && /[服隆拉]/.test(next)) continue;
    if (name === "月" || name === "日") continue;
    if (name === "年" && /[代级級]/.test(next)) continue;
    if (name === "米" && /[兰蘭粉饭飯]/.test(next)) continue;
    if (name === "周" && /[边邊围圍]/.test(next)) continue;
    return { id, end: at + name.length };
  }
  for (const name of ["km", "kg", "cm", "mm", "MW", "GW", "kW", "kWh", "MWh", "GWh", "nm"].sort(
    (a, b) => b.length - a.length,
  )) {
    if (ahead.startsWith(name) && !/[A-Za-z]/.test(ahead[name.length] ?? ""))
      return { id: name, end: at + name.length };
  }
  return null;
}

/** 元, 块, 角, 分, 仙: the money of the place; 角 and 分 only where money is spoken of. */
function moneyAt(text: string, at: number, id: string): { id: string; end: number } | null {
  if (/^[元圆圓](?!旦|月|素|首|年)/.test(text.slice(at, at + 2))) return { id, end: at + 1 };
  if (/^(?:块|塊)(?:钱|錢)/.test(text.slice(at, at + 2))) return { id, end: at + 2 };
  return null;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

function amount(
  text: string,
  at: number,
  end: number,
  readings: Reading[],
  { raw, han }: { raw: number; han: boolean },
): Amount {
  const before = text.slice(Math.max(0, at - 12), at);
  const bare = before.replace(/(?:约|約|近|逾|超过|超過|大约|大約|将近|將近|接近|不足|不到)+$/, "");
  return {
    at,
    text: text.slice(at, end),
    readings,
    raw,
    figures: figuresOf(String(raw)),
    qualifier: chineseQualifier(before, text.slice(end, end + 4)),
    sense: arrived.test(bare) ? "to" : moved.test(bare) ? "by" : null,
    soft:
      (han || raw === 0) &&
      raw <= 3 &&
      readings.every(
        ({ kind, unit }) => kind === "count" && (unit === null || !["money"].includes(unitById(unit).dimension)),
      ),
    bracketed: /[（(][^（）()]{0,12}$/.test(before),
    per: perOf(before, text.slice(end, end + 4)),
  };
}

function perOf(before: string, after: string): Amount["per"] {
  const each =
    /每(亩|畝|公顷|公頃|平方米|平方公里)[一-龥]{0,6}$/.exec(before)?.[1] ??
    /^[/／每](亩|畝|公顷|公頃|平方米)/.exec(after)?.[1];
  const id = chineseUnits.find(([name]) => name === each)?.[1];
  return id === undefined ? null : { unit: id, factor: unitById(id).factor };
}

/** One amount, or the two ends of 二三十. */
function spread(text: string, at: number, end: number, readings: Reading[], note: Note): Amount[] {
  const made = amount(text, at, end, note.vague ? [{ kind: "vague", value: note.raw, unit: null }] : readings, note);
  if (note.over) made.qualifier ??= "over";
  if (/[来來]/.test(made.text) && !note.over) made.qualifier ??= "about";
  if (note.vague || note.name) made.soft = true;
  if (note.high === null) return [made];
  const high = note.high;
  return [
    made,
    {
      ...made,
      raw: high,
      readings: readings.map((reading) => ({ ...reading, value: (reading.value / (note.raw || 1)) * high })),
    },
  ];
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
