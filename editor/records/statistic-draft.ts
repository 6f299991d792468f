import { isSafeHref } from "#domain/document/link.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { printNumber, readNumber } from "#domain/records/number.ts";
import { type Period, readPeriod, writePeriod } from "#domain/records/period.ts";
import { type Change, type Statistic, statisticSchema } from "#domain/records/statistic.ts";
import { type UnitId, unitIds } from "#domain/records/units.ts";

/** A statistic as its form holds it: what is typed, whether or not it can be kept. */
export type StatisticDraft = {
  value: string;
  approximation: Statistic["approximation"];
  unit: UnitId | "written";
  unitZh: string;
  unitEn: string;
  period: string;
  sense: Period["sense"];
  direction: Change["direction"] | "none";
  amount: string;
  measure: Change["measure"];
  against: "yearEarlier" | "previousPeriod" | "written";
  againstZh: string;
  againstEn: string;
  labelZh: string;
  labelEn: string;
  comparisonZh: string;
  comparisonEn: string;
  sourceZh: string;
  sourceEn: string;
  href: string;
};

export type DraftField = keyof StatisticDraft;
/** What keeps a field from being kept; the form says it in words. */
export type DraftProblem = "number" | "needed" | "period" | "address";
export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

export const emptyDraft: StatisticDraft = {
  value: "",
  approximation: "exact",
  unit: "none",
  unitZh: "",
  unitEn: "",
  period: "",
  sense: "during",
  direction: "none",
  amount: "",
  measure: "percent",
  against: "yearEarlier",
  againstZh: "",
  againstEn: "",
  labelZh: "",
  labelEn: "",
  comparisonZh: "",
  comparisonEn: "",
  sourceZh: "",
  sourceEn: "",
  href: "",
};

/** What the form shows for a statistic, its numbers as `locale` writes them. */
export function draftOf(statistic: Statistic, locale: ReaderLocale): StatisticDraft {
  const { unit, period, change, label, comparison, source } = statistic;
  const written = "written" in unit ? unit.written : { zh: "", en: "" };
  const against = change && typeof change.against === "object" ? change.against.written : { zh: "", en: "" };
  return {
    value: typed(statistic.value, statistic, locale),
    approximation: statistic.approximation,
    unit: "written" in unit ? "written" : unit.listed,
    unitZh: written.zh,
    unitEn: written.en,
    period: period ? writePeriod(period) : "",
    sense: period?.sense ?? "during",
    direction: change?.direction ?? "none",
    amount: change && change.amount !== "" ? typed(change.amount, statistic, locale) : "",
    measure: change?.measure ?? "percent",
    against: change ? (typeof change.against === "object" ? "written" : change.against) : "yearEarlier",
    againstZh: against.zh,
    againstEn: against.en,
    labelZh: label.zh,
    labelEn: label.en,
    comparisonZh: comparison.zh,
    comparisonEn: comparison.en,
    sourceZh: source.text.zh,
    sourceEn: source.text.en,
    href: source.href,
  };
}

function typed(value: string, { unit }: Statistic, locale: ReaderLocale): string {
  const { figure, scale } = printNumber(value, unit, locale);
  return locale === "en" && scale !== "" ? `${figure} ${scale}` : figure + scale;
}

/** The statistic that a draft says, or what keeps it from being one. */
export function readDraft(draft: StatisticDraft): { statistic: Statistic } | { problems: DraftProblems } {
  const problems = problemsOf(draft);
  const said = (name: DraftField) => draft[name].trim();
  const body = statisticSchema.safeParse({
    kind: "statistic",
    label: { zh: said("labelZh"), en: said("labelEn") },
    value: readNumber(draft.value),
    approximation: draft.approximation,
    unit: draft.unit === "written" ? { written: { zh: said("unitZh"), en: said("unitEn") } } : { listed: draft.unit },
    period: said("period") === "" ? null : readPeriod(draft.period, draft.sense),
    change: changeOf(draft),
    comparison: { zh: said("comparisonZh"), en: said("comparisonEn") },
    source: { text: { zh: said("sourceZh"), en: said("sourceEn") }, href: said("href") },
  });
  if (Object.keys(problems).length > 0) return { problems };
  return body.success ? { statistic: body.data } : { problems: { value: "number" } };
}

function changeOf(draft: StatisticDraft): unknown {
  const { direction, measure } = draft;
  if (direction === "none") return null;
  const written = { zh: draft.againstZh.trim(), en: draft.againstEn.trim() };
  const against = draft.against === "written" ? { written } : draft.against;
  return { direction, amount: direction === "flat" ? "" : readNumber(draft.amount), measure, against };
}

function problemsOf(draft: StatisticDraft): DraftProblems {
  const problems: DraftProblems = {};
  const need = (...names: DraftField[]) => {
    for (const name of names) if (draft[name].trim() === "") problems[name] = "needed";
  };
  if (readNumber(draft.value) === null) problems.value = draft.value.trim() === "" ? "needed" : "number";
  if (draft.unit === "written") need("unitZh", "unitEn");
  if (draft.period.trim() !== "" && readPeriod(draft.period, draft.sense) === null) problems.period = "period";
  const moves = draft.direction === "up" || draft.direction === "down";
  if (moves && (readNumber(draft.amount) ?? "-").startsWith("-")) problems.amount = "number";
  if (draft.direction !== "none" && draft.against === "written") need("againstZh", "againstEn");
  if (draft.href.trim() !== "" && !isSafeHref(draft.href.trim())) problems.href = "address";
  return problems;
}

/** What the menu of units offers. */
export const draftUnits = [...unitIds, "written"] as const;
