import type { Amount, Reading } from "#domain/checks/numbers/amount.ts";
import {
  count,
  moneyAt,
  type Note,
  ratio,
  round,
  spread,
  times,
  unitAt,
} from "#domain/checks/numbers/chinese-amount.ts";
import { readSmaller } from "#domain/checks/numbers/chinese-compound.ts";
import { currency, currencyIds } from "#domain/checks/numbers/chinese-money.ts";
import { readNamed } from "#domain/checks/numbers/chinese-named.ts";
import { counted, grew } from "#domain/checks/numbers/chinese-neighbours.ts";
import { type Numeral, readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";
import { alsoMeans, unitById } from "#domain/checks/numbers/units.ts";
import type { Script } from "#domain/locale.ts";

/** Amounts, and where the text goes on after them. */
export type Read = { amounts: Amount[]; end: number };

/** A number and what it is of. */
export function readMeasured(text: string, at: number, number: Numeral, script: Script): Read {
  let { value, end } = number;
  const rest = () => text.slice(end, end + 8);
  const raw = value;
  const prefix = currency.exec(text.slice(Math.max(0, at - 6), at));
  // 百年彩绘, 千人大会: a bare scale is a manner of speaking unless something says on which side of it the truth is.
  const bareWord = number.bare && !/[近上过過逾超破成达達不足到约約]$/.test(text.slice(Math.max(0, at - 1), at));
  const note = { raw, han: number.han, name: bareWord, high: number.high, over: number.over, vague: number.vague };
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
    const isRate = upper !== null && /^厘(?!米)/.test(text.slice(upper.end, upper.end + 2));
    // 三分之一米 is a third of a metre. The share stays a way to read it, for 三分之一天然气 is no part of a day.
    const unit = upper && !isRate ? unitAt(text, upper.end) : null;
    if (upper && unit) {
      const share = upper.value / value;
      const own = [unit.id, ...(alsoMeans[unit.id] ?? [])].map((id) => count(round(share * unitById(id).factor), id));
      return make(unit.end, [...own, ratio(share)]);
    }
    if (upper)
      return make(
        upper.end + (isRate ? 1 : 0),
        isRate ? [{ kind: "points", value: upper.value / value, unit: null }] : [ratio(upper.value / value)],
      );
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
  const rate = /^厘(?!米|公|清|定|革|毫)/.exec(rest());
  if (rate) return make(end + 1, [ratio(value / 100), { kind: "points", value, unit: null }]);
  if (/^[码碼](?![头頭农農])/.test(rest()))
    return make(end + 1, [{ kind: "points", value: value / 4, unit: null }, count(value)]);
  const quarterHours = /^刻[钟鐘]/.exec(rest());
  if (quarterHours) {
    note.raw = value * 15;
    return make(end + 2, [count(value * 900, "minute")]);
  }
  const basis = /^(?:个|個)?基[点點]/.exec(rest());
  if (basis) return make(end + basis[0].length, [{ kind: "points", value: value / 100, unit: null }]);
  if (/^[%‰]/.test(rest())) return make(end + 1, [ratio(value / (rest().startsWith("%") ? 100 : 1000))]);
  // 近九成为普惠性质: behind a single sign it is a tenth.
  const isTenths = number.han && end - at === 1 && /^成[为為]/.test(rest());
  if ((isTenths || /^成(?![为為立功员員本都果绩績长長就交熟品])/.test(rest())) && value <= 10)
    return readTenths(text, end, value, make);
  if (/^折(?![合算])/.test(rest()) && value < 100) {
    const kept = value >= 10 ? value / 100 : value / 10;
    return make(end + 1, [{ kind: "off", value: round(1 - kept), unit: null }, ratio(kept)]);
  }
  if (/^倍半/.test(rest())) {
    note.raw = value + 0.5;
    return make(end + 2, timesOf(text, at, value + 0.5));
  }
  if (rest().startsWith("倍")) return make(end + 1, timesOf(text, at, value));
  const named = readNamed(text, at, end, value);
  if (named) return make(named.end, named.readings);
  // 两个半小时, 九个半: the half stands before the unit.
  const halfBefore = /^(?:个|個)?半(?=小时|小時|钟头|鐘頭|月|百分|世纪|世紀|鐘|钟|天)/.exec(rest());
  if (halfBefore) {
    value += 0.5;
    note.raw = value;
    end += halfBefore[0].length;
    if (text[end] === "月") return make(end + 1, [count(value, "month"), count(value)]);
  }
  // 一场半, 两圈半: half of what is counted, where no word of its own begins with it.
  const halfAfter =
    /^[场場局圈层層杯碗瓶盒匙份倍步趟套格页頁行章桶袋箱筐盘盤块塊片段节節轮輪双雙对對](?=半(?![场場年天日夜个個价價月数數小时時途岛島径徑决決成程球公米生空]))/.exec(
      rest(),
    );
  if (halfAfter && number.han && value < 100) {
    note.raw = value + 0.5;
    return make(end + 2, [count(value + 0.5)]);
  }
  const minutes = /^分(?:半)?[钟鐘]|^分(?=[零〇]?[\d一二三四五六七八九十]{1,3}(?:\.\d+)?秒)/.exec(rest());
  if (minutes?.[0] === "分") {
    const seconds = readSmaller(text, end + 1, "minute");
    if (seconds) {
      note.raw = value + seconds.value / 60;
      return make(seconds.end, [count(value * 60 + seconds.value, "minute")]);
    }
  } else if (minutes) {
    const extra = minutes[0].includes("半") ? 0.5 : 0;
    note.raw = value + extra;
    return make(end + minutes[0].length, [count((value + extra) * 60, "minute")]);
  }
  const isApart = /隔$/.test(text.slice(Math.max(0, at - 1), at));
  return readUnit(
    text,
    end,
    value,
    { prefix: prefix?.[0].trim() ?? null, own: script === "Hans" ? "CNY" : "localMoney" },
    note,
    // 每隔三天 is every third day to some and every fourth to others.
    isApart ? (until, readings) => make(until, withNext(readings, raw)) : make,
  );
}

function withNext(readings: Reading[], raw: number): Reading[] {
  return raw < 1 ? readings : readings.flatMap((one) => [one, { ...one, value: (one.value / raw) * (raw + 1) }]);
}

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
  // 高于估价一倍 is twice it.
  if (/(?:高于|高於|多于|多於|大于|大於|高过|高過|贵过|超出)[一-龥]{1,7}$/.test(before))
    return [times(value + 1), times(value)];
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
    if (
      text[from] === "月" &&
      /[前首头頭]$/.test(
        text
          .slice(0, from)
          .replace(/[\d一二三四五六七八九十]+$/, "")
          .slice(-1),
      )
    )
      return make(from + 1, [count(value, "month"), count(value)]);
    if (/^[强強]/.test(text.slice(from, from + 1))) note.name = true;
    if (text[from] === "旬") return make(from + 1, [count(value * 10)]);
    const quarters = /^[个個]?季(?:度)?(?![节節])/.exec(text.slice(from, from + 4));
    if (quarters) return make(from + quarters[0].length, [count(value * 3, "month"), count(value)]);
    // 一分, 一角 are a moment and a corner more often than money; 一毛七, 一角钱 are not.
    const said = /^([角毛])([\d一二三四五六七八九](?![十百千万萬\d]))分?/.exec(text.slice(from, from + 4));
    const loose = note.han && value === 1 && !/^[角毛分][钱錢]/.test(text.slice(from, from + 2));
    const cents = said ?? (loose ? null : /^(角|分|仙|毛|毫子|毫(?=[，。；、）]|$))/.exec(text.slice(from, from + 2)));
    if (cents) {
      const worth =
        value * (/[角毛毫]/.test(cents[1] ?? "") ? 0.1 : 0.01) +
        (cents[2] ? (readNumeral(cents[2], 0, false)?.value ?? 0) / 100 : 0);
      return make(from + cents[0].length, [count(round(worth), own), count(value)]);
    }
    const scale = /^度/.test(text.slice(from, from + 1));
    // 十三陵, 二十四节气: more a name than a count.
    const next = text[from] ?? "";
    note.name ||=
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
    !/^半(?:年|导|島|岛|数|數|夜|个|個|票|价|價|费|費)/.test(text.slice(until, until + 2)) &&
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
  const readings = [unit.id, ...(alsoMeans[unit.id] ?? [])].map((id) =>
    count(round((total / known.factor) * unitById(id).factor), id),
  );
  return make(until, readings);
}
