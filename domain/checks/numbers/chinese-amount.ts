import { type Amount, figuresOf, type Qualifier, type Reading } from "#domain/checks/numbers/amount.ts";
import { arrived, fell, moved, rose } from "#domain/checks/numbers/chinese-neighbours.ts";
import { chineseQualifier } from "#domain/checks/numbers/qualifiers.ts";
import { chineseUnits, chineseUnitsBySign, unitById } from "#domain/checks/numbers/units.ts";

/** What is known of a number once it is read, for the amounts made of it. */
export type Note = { raw: number; han: boolean; name?: boolean; high: number | null; over: boolean; vague: boolean };

export function ratio(value: number): Reading {
  return { kind: "ratio", value, unit: null };
}
export function times(value: number): Reading {
  return { kind: "times", value, unit: null };
}
export function count(value: number, unit: string | null = null): Reading {
  return { kind: "count", value, unit };
}

const latinUnits = new Set(["km", "kg", "cm", "mm", "MW", "GW", "kW", "kWh", "MWh", "GWh", "nm"]);

/** Signs that are a unit only where no such sign follows them. */
const unlike: Readonly<Record<string, RegExp>> = {
  两: /[个名人位次天年百千万亿家国地岸会者党制弹栖端口手边眼条只]/,
  兩: /[個名人位次天年百千萬億家國地岸會者黨制彈棲端口手邊眼條隻]/,
  卡: /[车車片位座槽通]/,
  尺: /[寸度码碼]/,
  寸: /[土步草头頭]/,
  里: /[程面外头氏约約昂斯拉奥滩灘屯铺鋪桥橋河店庄莊沟溝台营營堡坡洋湖渠]/,
  帕: /[克特金]/,
  赫: /[尔爾然]/,
  伏: /[天特尔爾击擊笔筆牛尔]/,
  镑: /[秤]/,
  担: /[心任当保]/,
  载: /[客人货重荷量体誉歌运波流具入明满着有了于]/,
  載: /[客人貨重荷量體譽歌運波流具入明滿著有了於]/,
  春秋: /[时時战戰左公五季]/,
};

/** A unit that is named at `at`, the longest name first; null where none is. */
export function unitAt(text: string, at: number): { id: string; end: number } | null {
  const ahead = text.slice(at, at + 8);
  const first = ahead[0] ?? "";
  if (first === "") return null;
  for (const [name, id] of chineseUnitsBySign.get(first) ?? []) {
    if (!ahead.startsWith(name)) continue;
    const next = ahead[name.length] ?? "";
    if (name === "克" && /[服隆拉]/.test(next)) continue;
    // 危机四伏.
    if (name === "伏" && text[at - 1] === "四") continue;
    if (name === "月" || name === "日") continue;
    if (name === "年" && /[代级級]/.test(next)) continue;
    if (name === "米" && /[兰蘭粉饭飯]/.test(next)) continue;
    if (name === "周" && /[边邊围圍]/.test(next)) continue;
    if (unlike[name]?.test(next)) continue;
    if (name === "里" && /(?:^|[^\d一二三四五六七八九十数數几幾])[百千万萬]$/.test(text.slice(Math.max(0, at - 2), at)))
      continue;
    return { id, end: at + name.length };
  }
  // 三个小时, 两个星期.
  if (/^[个個](?:小时|小時|钟头|鐘頭|星期|礼拜|禮拜|世纪|世紀)/.test(ahead)) return unitAt(text, at + 1);
  const letters = /^[A-Za-z]+/.exec(ahead)?.[0] ?? "";
  return latinUnits.has(letters) ? { id: letters, end: at + letters.length } : null;
}

/** 元, 块, 角, 分, 仙: the money of the place; 角 and 分 only where money is spoken of. */
export function moneyAt(text: string, at: number, id: string): { id: string; end: number } | null {
  if (/^[元圆圓](?!旦|月|素|首|年)/.test(text.slice(at, at + 2))) return { id, end: at + 1 };
  const pieces =
    /^[块塊](?=[一二两兩三四五六七八九](?:一[斤公升个個条條碗份只隻瓶张張]|(?![一二两兩三四五六七八九十百千万个個块塊片名人])))/.exec(
      text.slice(at, at + 5),
    );
  if (pieces) return { id, end: at + 1 };
  if (/^(?:块|塊)(?:钱|錢)/.test(text.slice(at, at + 2))) return { id, end: at + 2 };
  return null;
}

export function round(value: number): number {
  return Number(value.toPrecision(12));
}

export function amount(
  text: string,
  at: number,
  end: number,
  readings: Reading[],
  { raw, han }: { raw: number; han: boolean },
): Amount {
  const before = text.slice(Math.max(0, at - 12), at);
  // 提高到每亩152公斤.
  const bare = before
    .replace(eachBare, "")
    .replace(/(?:约|約|近|逾|超过|超過|大约|大約|将近|將近|接近|不足|不到|至少|最少|至多|最多|不少于|不超过)+$/, "");
  const qualifier =
    chineseQualifier(before, text.slice(end, end + 6)) ??
    // 上百, 上万; 街上有二十家 is a place.
    (/上$/.test(before) && /[百千万萬亿億]/.test(text[at] ?? "") ? "over" : null) ??
    shareQualifier(readings[0], text[end]);
  return {
    at,
    text: text.slice(at, end),
    readings,
    raw,
    figures: figuresOf(String(raw)),
    // 最低五折 is a price that falls by half at most.
    qualifier: readings[0]?.kind === "off" && qualifier !== null ? (turned[qualifier] ?? qualifier) : qualifier,
    sign: signOf(before, text.slice(end, end + 4), readings[0]),
    sense: arrived.test(bare) ? "to" : moved.test(bare) ? "by" : null,
    soft:
      (han || raw === 0 || (raw === 1 && /\d\.\d+ ?[比:：]$/.test(before))) &&
      raw <= 3 &&
      // 一个半小时, 一米八: whoever is so exact means it.
      (raw < 1 || Number.isInteger(raw)) &&
      readings.every(
        ({ kind, unit }) => kind === "count" && (unit === null || !["money"].includes(unitById(unit).dimension)),
      ),
    bracketed: /[（(][^（）()]{0,12}$/.test(before),
    per:
      perOf(before, text.slice(end, end + 8)) ??
      (isMoney(readings[0]) ? perOne(before, text.slice(end, end + 8)) : null),
  };
}

const minus =
  /(?:零下|冰点下|冰點下|(?<![背担擔抱自欺胜勝])[负負]|(?:^|[^\d０-９a-zA-Z%℃度年月日时])[-－−–])(?:摄氏|攝氏|华氏|華氏)?$/;

/** 零下5度, -2.5%, 下降3%: below zero or falling; 增长3%, and a temperature of which nothing of the kind is said. */
function signOf(before: string, after: string, reading: Reading | undefined): Amount["sign"] {
  const near = before.replace(
    /(?:约|約|近|将近|將近|接近|大约|大約|不足|不到|逾|超|超过|超過|了|达|達|至|到|[为為]| )+$/,
    "",
  );
  if (minus.test(near)) return "minus";
  const dimension = reading?.unit ? unitById(reading.unit).dimension : null;
  if (dimension === "temperature" || dimension === "fahrenheit") return after.startsWith("以下") ? null : "plus";
  if (reading === undefined || !["ratio", "points", "count"].includes(reading.kind)) return null;
  if (reading.kind === "ratio" && versus.test(near))
    return /(?:低[于於過过]|低)[^，。]*$/.test(near) ? "minus" : "plus";
  return fell.test(near) ? "minus" : rose.test(near) ? "plus" : null;
}

/** 低于市价一成: a share of what stands between. */
const versus = /(?<![不最])[高低](?:[于於][一-龥]{1,5}(?<![的之])|出)$/;

const turned: Partial<Record<Qualifier, Qualifier>> = { least: "reach", most: "least", under: "over", over: "under" };

/** 三分之一强, 两成弱: a little more than that share, and a little less. */
function shareQualifier(reading: Reading | undefined, next: string | undefined): Amount["qualifier"] {
  if (reading?.kind !== "ratio") return null;
  if (next === "强" || next === "強") return "over";
  return next === "弱" ? "under" : null;
}

/** Seconds in what a rate is told for. */
const chineseSpans: Readonly<Record<string, number>> = {
  秒: 1,
  分钟: 60,
  分鐘: 60,
  小时: 3600,
  小時: 3600,
  时: 3600,
  時: 3600,
  天: 86_400,
  日: 86_400,
  周: 604_800,
  週: 604_800,
  星期: 604_800,
  月: 2_629_800,
  个月: 2_629_800,
  個月: 2_629_800,
  年: 31_557_600,
};
const material = chineseUnits.filter(([, id]) => ["mass", "area", "volume", "length"].includes(unitById(id).dimension));
const materialNames = material.map(([name]) => name).join("|");
const spanNames = Object.keys(chineseSpans).join("|");
const eachBefore = new RegExp(
  `(?:[每单單](${materialNames}|${spanNames})|(亩|畝|公顷|公頃)[均产產]|([日月年时時秒周週])(?:均|产量?|產量?|速|薪|租金?|[费費]|收?入))[一-龥]{0,6}$`,
);
const eachBare = new RegExp(
  `(?:(?:平均|均)?[每单單](?:${materialNames}|${spanNames}|[人户戶名位个個台臺辆輛张張股班件度]))+$`,
);
const eachAfter = new RegExp(`^[一-龥]{0,2}[/／每](${materialNames}|${spanNames})`);

/** What it is so much for: 每亩, 元/公斤. */
function perOf(before: string, after: string): Amount["per"] {
  const told = eachBefore.exec(before) ?? eachAfter.exec(after);
  const each = told?.[1] ?? told?.[2] ?? told?.[3];
  const span = each === undefined ? undefined : chineseSpans[each];
  if (span !== undefined) return { id: each ?? "", dimension: "span", factor: span };
  const id = material.find(([name]) => name === each)?.[1];
  return id === undefined ? null : unitById(id);
}

function isMoney(reading: Reading | undefined): boolean {
  return reading?.unit != null && unitById(reading.unit).dimension === "money";
}

const oneBefore = new RegExp(`(?<![\\d一二三四五六七八九十百千万萬])一(${materialNames})[一-龥]{0,4}[卖賣要]?$`);
const oneAfter = new RegExp(`^[钱錢]?一(${materialNames})(?![一-龥]?[半])`);

/** 一斤苹果八块五, 八块五一斤. */
function perOne(before: string, after: string): Amount["per"] {
  const each = (oneBefore.exec(before) ?? oneAfter.exec(after))?.[1];
  const id = material.find(([name]) => name === each)?.[1];
  return id === undefined ? null : unitById(id);
}

/** One amount, or the two ends of 二三十. */
export function spread(text: string, at: number, end: number, readings: Reading[], note: Note): Amount[] {
  const made = amount(text, at, end, note.vague ? [{ kind: "vague", value: note.raw, unit: null }] : readings, note);
  if (note.over && (made.qualifier === null || made.qualifier === "reach" || made.qualifier === "about"))
    made.qualifier = "over";
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
