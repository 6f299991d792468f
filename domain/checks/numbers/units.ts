/** A unit that both languages know: what it measures, and how many of that dimension's base unit it is. */
type Unit = { dimension: string; factor: number; zh: string; en: string };

const area = { hectare: 10_000, mu: 10_000 / 15, ping: 400 / 121, squareFoot: 0.09290304, acre: 4046.8564224 };

/** `zh` and `en` are the names it goes by, with `|` between; English ones in the singular. */
const table: Record<string, Unit> = {
  km: { dimension: "length", factor: 1000, zh: "公里|千米", en: "km|kilometre|kilometer|kph|kmh" },
  m: { dimension: "length", factor: 1, zh: "米|公尺", en: "m|metre|meter" },
  cm: { dimension: "length", factor: 0.01, zh: "厘米|公分|釐米", en: "cm|centimetre|centimeter" },
  mm: { dimension: "length", factor: 0.001, zh: "毫米", en: "mm|millimetre|millimeter" },
  nm: { dimension: "length", factor: 1e-9, zh: "纳米|奈米", en: "nm|nanometre|nanometer" },
  nauticalMile: { dimension: "length", factor: 1852, zh: "海里|浬|海浬", en: "nautical mile" },
  mile: { dimension: "length", factor: 1609.344, zh: "英里|英哩|哩", en: "mile|mph" },
  foot: { dimension: "length", factor: 0.3048, zh: "英尺|英呎|呎", en: "foot|feet|ft" },
  inch: { dimension: "length", factor: 0.0254, zh: "英寸|英吋|吋", en: "inch|inche|in" },
  li: { dimension: "length", factor: 500, zh: "华里|里地|里路", en: "li" },
  lightYear: { dimension: "length", factor: 9.4607e15, zh: "光年", en: "light year|light-year" },
  parsec: { dimension: "length", factor: 3.0857e16, zh: "秒差距", en: "parsec" },
  hectare: { dimension: "area", factor: area.hectare, zh: "公顷|公頃", en: "ha|hectare" },
  mu: { dimension: "area", factor: area.mu, zh: "亩|畝", en: "mu" },
  sqKm: { dimension: "area", factor: 1e6, zh: "平方公里", en: "square kilometre|square kilometer|sq km|km2|km²" },
  sqM: { dimension: "area", factor: 1, zh: "平方米|平方公尺|平米|㎡", en: "square metre|square meter|sq m|m2|m²" },
  ping: { dimension: "area", factor: area.ping, zh: "坪", en: "ping" },
  sqFoot: { dimension: "area", factor: area.squareFoot, zh: "平方呎|平方英尺", en: "square foot|square feet|sq ft" },
  sqMile: { dimension: "area", factor: 2_589_988.11, zh: "平方英里|平方哩", en: "square mile|sq mile" },
  acre: { dimension: "area", factor: area.acre, zh: "英亩|英畝", en: "acre" },
  tonne: { dimension: "mass", factor: 1e6, zh: "吨|噸|公吨|公噸", en: "tonne|ton|t|metric ton" },
  tonneKm: { dimension: "freight", factor: 1, zh: "吨公里|噸公里", en: "tonne-kilometre|tonne kilometre|tonne-km" },
  kg: { dimension: "mass", factor: 1000, zh: "公斤|千克", en: "kg|kilogram|kilogramme|kilo" },
  jin: { dimension: "mass", factor: 500, zh: "斤|市斤", en: "jin|catty|cattie" },
  g: { dimension: "mass", factor: 1, zh: "克|公克", en: "g|gram|gramme" },
  mg: { dimension: "mass", factor: 0.001, zh: "毫克", en: "mg|milligram" },
  microgram: { dimension: "mass", factor: 1e-6, zh: "微克", en: "µg|μg|mcg|microgram" },
  pound: { dimension: "mass", factor: 453.59237, zh: "磅|英镑重", en: "lb|pound" },
  ounce: { dimension: "mass", factor: 28.349523, zh: "盎司", en: "oz|ounce" },
  cubicMetre: { dimension: "volume", factor: 1000, zh: "立方米|立方公尺", en: "cubic metre|cubic meter|m3|m³" },
  litre: { dimension: "volume", factor: 1, zh: "升|公升", en: "litre|liter" },
  ml: { dimension: "volume", factor: 0.001, zh: "毫升", en: "ml|millilitre|milliliter" },
  barrel: { dimension: "volume", factor: 158.987, zh: "桶", en: "barrel" },
  gallon: { dimension: "volume", factor: 3.785411784, zh: "加仑|加侖", en: "gallon" },
  cubicFoot: { dimension: "volume", factor: 28.316847, zh: "立方英尺|立方呎", en: "cubic foot|cubic feet" },
  watt: { dimension: "power", factor: 1, zh: "瓦|瓦特", en: "w|watt" },
  wattHour: { dimension: "energy", factor: 1e-3, zh: "瓦时|瓦時", en: "watt-hour|wh" },
  kW: { dimension: "power", factor: 1e3, zh: "千瓦|瓩", en: "kw|kilowatt" },
  MW: { dimension: "power", factor: 1e6, zh: "兆瓦", en: "mw|megawatt" },
  GW: { dimension: "power", factor: 1e9, zh: "吉瓦", en: "gw|gigawatt" },
  TW: { dimension: "power", factor: 1e12, zh: "太瓦", en: "tw|terawatt" },
  kWh: { dimension: "energy", factor: 1, zh: "千瓦时|千瓦時|度电|度電", en: "kwh|kilowatt-hour|kilowatt hour" },
  MWh: { dimension: "energy", factor: 1e3, zh: "兆瓦时|兆瓦時", en: "mwh|megawatt-hour|megawatt hour" },
  GWh: { dimension: "energy", factor: 1e6, zh: "吉瓦时|吉瓦時", en: "gwh|gigawatt-hour|gigawatt hour" },
  TWh: { dimension: "energy", factor: 1e9, zh: "太瓦时|太瓦時", en: "twh|terawatt-hour|terawatt hour" },
  celsius: { dimension: "temperature", factor: 1, zh: "摄氏度|攝氏度|℃|°C", en: "°c|℃|degree celsius" },
  fahrenheit: { dimension: "fahrenheit", factor: 1, zh: "华氏度|華氏度|℉|°F", en: "°f|℉|degree fahrenheit" },
  byte: { dimension: "data", factor: 1, zh: "字节|位元組", en: "byte" },
  MB: { dimension: "data", factor: 1e6, zh: "兆字节", en: "mb|megabyte" },
  GB: { dimension: "data", factor: 1e9, zh: "吉字节|GB", en: "gb|gigabyte" },
  TB: { dimension: "data", factor: 1e12, zh: "太字节|TB", en: "tb|terabyte" },
  PB: { dimension: "data", factor: 1e15, zh: "拍字节|PB", en: "pb|petabyte" },
  EB: { dimension: "data", factor: 1e18, zh: "艾字节|EB", en: "eb|exabyte" },
  ZB: { dimension: "data", factor: 1e21, zh: "泽字节|澤位元組|ZB", en: "zb|zettabyte" },
  year: { dimension: "years", factor: 12, zh: "年|周年|週年", en: "year|yr|year-old" },
  month: { dimension: "years", factor: 1, zh: "个月|個月|月", en: "month" },
  decade: { dimension: "years", factor: 120, zh: "", en: "decade" },
  century: { dimension: "years", factor: 1200, zh: "世纪|世紀", en: "century|centurie" },
  week: { dimension: "time", factor: 604_800, zh: "周|週|星期|礼拜|禮拜", en: "week" },
  fortnight: { dimension: "time", factor: 1_209_600, zh: "", en: "fortnight" },
  day: { dimension: "time", factor: 86_400, zh: "天|日", en: "day|night" },
  hour: { dimension: "time", factor: 3600, zh: "小时|小時|钟头|鐘頭", en: "hour|hr|h" },
  minute: { dimension: "time", factor: 60, zh: "分钟|分鐘", en: "minute|min" },
  second: { dimension: "time", factor: 1, zh: "秒|秒钟|秒鐘", en: "second|sec" },
};

/** Money is compared by its kind: nothing is converted. `元` is the money of the place, whichever that is. */
const money: { id: string; zh: string; en: string }[] = [
  { id: "CNY", zh: "人民币|人民幣|元人民币|元人民幣", en: "yuan|rmb|renminbi|cny" },
  { id: "USD", zh: "美元|美金", en: "us dollar|us$" },
  { id: "HKD", zh: "港元|港币|港幣", en: "hong kong dollar|hk$" },
  { id: "TWD", zh: "新台币|新臺幣|新台幣|台币|台幣", en: "taiwan dollar|nt$" },
  { id: "EUR", zh: "欧元|歐元", en: "euro|€" },
  { id: "GBP", zh: "英镑|英鎊", en: "£|pound sterling" },
  { id: "JPY", zh: "日元|日圆|日圓", en: "yen" },
  { id: "AUD", zh: "澳元|澳大利亚元", en: "a$|australian dollar" },
  { id: "NZD", zh: "新西兰元|紐元|纽元", en: "nz$|new zealand dollar" },
  { id: "CAD", zh: "加元|加拿大元", en: "c$|canadian dollar" },
  { id: "SGD", zh: "新加坡元|新元|坡元", en: "s$|singapore dollar" },
  { id: "KRW", zh: "韩元|韓元|韩圜", en: "won" },
  { id: "RUB", zh: "卢布|盧布", en: "rouble|ruble" },
  { id: "INR", zh: "卢比|盧比", en: "rupee" },
  { id: "CHF", zh: "瑞士法郎|瑞郎", en: "swiss franc" },
];

export type KnownUnit = { id: string; dimension: string; factor: number };

const byId = new Map<string, KnownUnit>(
  [
    ...Object.entries(table).map(([id, { dimension, factor }]) => ({ id, dimension, factor })),
    ...money.map(({ id }) => ({ id, dimension: "money", factor: 1 })),
    { id: "localMoney", dimension: "money", factor: 1 },
    { id: "dollar", dimension: "money", factor: 1 },
    { id: "yenOrYuan", dimension: "money", factor: 1 },
  ].map((unit) => [unit.id, unit]),
);

/** @throws on an id that is not in the table */
export function unitById(id: string): KnownUnit {
  const unit = byId.get(id);
  if (!unit) throw new Error(`no unit is called ${id}`);
  return unit;
}

function namesOf(language: "zh" | "en"): [string, string][] {
  return [
    ...Object.entries(table).map(([id, unit]) => [id, unit[language]] as const),
    ...money.map((unit) => [unit.id, unit[language]] as const),
  ]
    .flatMap(([id, names]) => names.split("|").map((name): [string, string] => [name, id]))
    .filter(([name]) => name !== "");
}

/** Chinese name → id, the longest first. */
export const chineseUnits: readonly [string, string][] = namesOf("zh").sort(([a], [b]) => b.length - a.length);
/** The same by their first sign: every number of a text asks for what follows it. */
export const chineseUnitsBySign: ReadonlyMap<string, readonly [string, string][]> = Map.groupBy(
  chineseUnits,
  ([name]) => name[0] ?? "",
);
/** English name in lower case and the singular → id. */
export const englishUnits: ReadonlyMap<string, string> = new Map(namesOf("en"));

const local = new Set(["CNY", "TWD", "HKD", "dollar", "yenOrYuan", "localMoney"]);
const dollars = new Set(["USD", "HKD", "TWD", "AUD", "NZD", "CAD", "SGD", "localMoney"]);

/** Whether two names of money may mean the same. */
export function sameMoney(a: string, b: string): boolean {
  if (a === b) return true;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one === "localMoney" && local.has(other)) return true;
    if (one === "dollar" && dollars.has(other)) return true;
    if (one === "yenOrYuan" && (other === "CNY" || other === "JPY")) return true;
  }
  return false;
}
