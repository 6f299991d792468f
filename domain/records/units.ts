import { z } from "zod";
import { type ReaderLocale, writtenBilingual } from "#domain/locale.ts";

type UnitWords = {
  /** 简体, 繁體. */
  zh: readonly [string, string];
  /** English for one, and for any other number. */
  en: readonly [string, string];
  /** Counted in 万 and millions. Shares, points and degrees are not. */
  scaled: boolean;
};

const counted = (zh: readonly [string, string], en: readonly [string, string]): UnitWords => ({ zh, en, scaled: true });
const plain = (zh: readonly [string, string], en: readonly [string, string]): UnitWords => ({ zh, en, scaled: false });

/** Units whose conventions the house knows; any other is written in both languages. In the order of the menu. */
const table = {
  none: counted(["", ""], ["", ""]),
  percent: plain(["％", "％"], ["per cent", "per cent"]),
  percentagePoints: plain(["个百分点", "個百分點"], ["percentage point", "percentage points"]),
  times: plain(["倍", "倍"], ["time", "times"]),
  yuan: counted(["元", "元"], ["yuan", "yuan"]),
  usDollars: counted(["美元", "美元"], ["US dollar", "US dollars"]),
  hongKongDollars: counted(["港元", "港元"], ["Hong Kong dollar", "Hong Kong dollars"]),
  euros: counted(["欧元", "歐元"], ["euro", "euros"]),
  people: counted(["人", "人"], ["person", "people"]),
  households: counted(["户", "戶"], ["household", "households"]),
  companies: counted(["家", "家"], ["company", "companies"]),
  items: counted(["件", "件"], ["item", "items"]),
  tonnes: counted(["吨", "噸"], ["tonne", "tonnes"]),
  kilometres: counted(["公里", "公里"], ["kilometre", "kilometres"]),
  squareKilometres: counted(["平方公里", "平方公里"], ["square kilometre", "square kilometres"]),
  hectares: counted(["公顷", "公頃"], ["hectare", "hectares"]),
  mu: counted(["亩", "畝"], ["mu", "mu"]),
  cubicMetres: counted(["立方米", "立方米"], ["cubic metre", "cubic metres"]),
  kilowatts: counted(["千瓦", "千瓦"], ["kilowatt", "kilowatts"]),
  kilowattHours: counted(["千瓦时", "千瓦時"], ["kilowatt-hour", "kilowatt-hours"]),
  zettabytes: plain(["泽字节", "澤位元組"], ["zettabyte", "zettabytes"]),
  degreesCelsius: plain(["摄氏度", "攝氏度"], ["degree Celsius", "degrees Celsius"]),
  years: counted(["年", "年"], ["year", "years"]),
  days: counted(["天", "天"], ["day", "days"]),
  hours: counted(["小时", "小時"], ["hour", "hours"]),
} as const satisfies Record<string, UnitWords>;

export type UnitId = keyof typeof table;
export const unitIds = Object.keys(table) as [UnitId, ...UnitId[]];

/** A unit of the list, or one in words of both languages. */
export const unitSchema = z.union([
  z.strictObject({ listed: z.enum(unitIds) }),
  z.strictObject({ written: writtenBilingual(60) }),
]);
export type Unit = z.infer<typeof unitSchema>;

export function isScaled(unit: Unit): boolean {
  return "written" in unit || table[unit.listed].scaled;
}

/** The unit's word beside `value`, which decides between singular and plural. */
export function unitWord(unit: Unit, locale: ReaderLocale, value: string): string {
  if ("written" in unit) return locale === "en" ? unit.written.en : unit.written.zh;
  const { zh, en } = table[unit.listed];
  if (locale === "en") return en[value === "1" || value === "-1" ? 0 : 1];
  return zh[locale === "zh-Hant" ? 1 : 0];
}
