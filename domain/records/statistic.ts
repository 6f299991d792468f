import { z } from "zod";
import { type BilingualText, languageOf, type ReaderLocale, writtenBilingual } from "#domain/locale.ts";
import { decimalSchema } from "#domain/records/decimal.ts";
import { joinNumber, type PrintedNumber, printNumber } from "#domain/records/number.ts";
import { kindOf, type Period, periodSchema, printPeriod } from "#domain/records/period.ts";
import { recordSourceSchema } from "#domain/records/source.ts";
import { type Unit, unitSchema } from "#domain/records/units.ts";

export const approximations = ["exact", "about", "moreThan", "nearly", "lessThan"] as const;
export const changeMeasures = ["percent", "percentagePoints", "absolute"] as const;

/** How a figure moved. `amount` has no sign, `absolute` is in the statistic's own unit; "" is for no change at all. */
export const changeSchema = z
  .strictObject({
    direction: z.enum(["up", "down", "flat"]),
    amount: z.union([z.literal(""), decimalSchema.refine((value) => !value.startsWith("-"), { error: "has no sign" })]),
    measure: z.enum(changeMeasures),
    /** What it is compared with; `written` in words that stand after 比 and after “from”. */
    against: z.union([z.enum(["yearEarlier", "previousPeriod"]), z.strictObject({ written: writtenBilingual(200) })]),
  })
  .refine(({ direction, amount }) => (direction === "flat") === (amount === ""), {
    error: "amount and direction disagree",
  });
export type Change = z.infer<typeof changeSchema>;

/** One figure, said once for both languages: each prints it in its own manner. Texts may be "". */
export const statisticSchema = z.strictObject({
  kind: z.literal("statistic"),
  label: writtenBilingual(300),
  value: decimalSchema,
  approximation: z.enum(approximations),
  unit: unitSchema,
  period: periodSchema.nullable(),
  change: changeSchema.nullable(),
  comparison: writtenBilingual(500),
  source: recordSourceSchema,
});
export type Statistic = z.infer<typeof statisticSchema>;

/** What stands in a figure of the text; "" where nothing is said. */
export type PrintedStatistic = {
  label: string;
  /** 约, about: stands before the figure. */
  approximation: string;
  number: PrintedNumber;
  change: string;
  comparison: string;
  source: { text: string; href: string };
};

/** A statistic as readers of one locale see it. The Chinese texts are in that locale's script already. */
export function printStatistic(statistic: Statistic, locale: ReaderLocale): PrintedStatistic {
  const { label, value, approximation, unit, period, change, comparison, source } = statistic;
  const language = languageOf(locale);
  return {
    label: labelWithPeriod(label[language], period, locale),
    approximation: approximationWords[approximation][locale],
    number: printNumber(value, unit, locale),
    change: change === null ? "" : printChange(change, { unit, period }, locale),
    comparison: comparison[language],
    source: { text: source.text[language], href: source.href },
  };
}

/** The same in one line, for lists and for whoever hears it. */
export function statisticText(statistic: Statistic, locale: ReaderLocale): string {
  const { label, approximation, number, change, comparison } = printStatistic(statistic, locale);
  const figure = `${approximation}${locale === "en" && approximation !== "" ? " " : ""}${joinNumber(number, locale)}`;
  const [colon, comma] = locale === "en" ? [": ", ", "] : ["：", "，"];
  return [label === "" ? figure : `${label}${colon}${figure}`, change, comparison].filter(Boolean).join(comma);
}

/** Chinese says the time first: 2024年全国用电量; English after a comma. */
function labelWithPeriod(label: string, period: Period | null, locale: ReaderLocale): string {
  if (period === null) return label;
  const printed = printPeriod(period, locale);
  if (locale !== "en") return `${printed}${label}`;
  return label === "" ? printed.charAt(0).toUpperCase() + printed.slice(1) : `${label}, ${printed}`;
}

const same = (zh: string, en: string) => ({ "zh-Hans": zh, "zh-Hant": zh, en });
const approximationWords: Record<(typeof approximations)[number], Record<ReaderLocale, string>> = {
  exact: same("", ""),
  about: { "zh-Hans": "约", "zh-Hant": "約", en: "about" },
  moreThan: { "zh-Hans": "超过", "zh-Hant": "超過", en: "more than" },
  nearly: same("近", "nearly"),
  lessThan: same("不到", "less than"),
};

type Measured = { unit: Unit; period: Period | null };

function printChange(change: Change, measured: Measured, locale: ReaderLocale): string {
  return locale === "en" ? englishChange(change, measured) : chineseChange(change, measured, locale);
}

function amountOf({ amount, measure }: Change, { unit }: Measured, locale: ReaderLocale): string {
  return joinNumber(printNumber(amount, measure === "absolute" ? unit : { listed: measure }, locale), locale);
}

/** Which period came before: only months and quarters have a 环比. */
function cycleOf({ period }: Measured): "month" | "quarter" | null {
  const kind = period === null ? null : kindOf(period.from);
  return period?.to === null && (kind === "month" || kind === "quarter") ? kind : null;
}

function chineseChange(change: Change, measured: Measured, locale: ReaderLocale): string {
  const script = locale === "zh-Hant" ? 1 : 0;
  const { against, direction, measure } = change;
  const cycle = cycleOf(measured);
  if (direction === "flat") {
    const former = typeof against === "object" ? against.written.zh : against === "yearEarlier" ? "上年同期" : "上期";
    return `${["与", "與"][script]}${former}持平`;
  }
  const before =
    typeof against === "object"
      ? `比${against.written.zh}`
      : against === "yearEarlier"
        ? "同比"
        : cycle !== null
          ? ["环比", "環比"][script]
          : "比上期";
  const verbs = {
    percent: { up: ["增长", "增長"], down: ["下降", "下降"] },
    percentagePoints: { up: ["提高", "提高"], down: ["下降", "下降"] },
    absolute: { up: ["增加", "增加"], down: ["减少", "減少"] },
  } as const;
  return `${before}${verbs[measure][direction][script]}${amountOf(change, measured, locale)}`;
}

function englishChange(change: Change, measured: Measured): string {
  const { against, direction } = change;
  const cycle = cycleOf(measured);
  if (direction === "flat") {
    if (typeof against === "object") return `unchanged from ${against.written.en}`;
    return against === "yearEarlier"
      ? "unchanged from a year earlier"
      : `unchanged from the previous ${cycle ?? "period"}`;
  }
  const by = `${direction} ${amountOf(change, measured, "en")}`;
  if (typeof against === "object") return `${by} from ${against.written.en}`;
  if (against === "yearEarlier") return `${by} year on year`;
  return cycle === null ? `${by} from the previous period` : `${by} ${cycle} on ${cycle}`;
}

/** Every text of it changed, for its other script. */
export function mapStatistic(statistic: Statistic, map: (text: BilingualText) => BilingualText): Statistic {
  const { label, unit, change, comparison, source } = statistic;
  return {
    ...statistic,
    label: map(label),
    unit: "written" in unit ? { written: map(unit.written) } : unit,
    change:
      change && typeof change.against === "object"
        ? { ...change, against: { written: map(change.against.written) } }
        : change,
    comparison: map(comparison),
    source: { ...source, text: map(source.text) },
  };
}
