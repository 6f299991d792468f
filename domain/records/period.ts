import { z } from "zod";
import type { ReaderLocale } from "#domain/locale.ts";

/** `2024`, `2024-H1`, `2024-Q3`, `2024-09` or `2024-09-30`. */
const pointSchema = z
  .string()
  .regex(/^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/)
  .refine((point) => kindOf(point) !== "day" || isDay(point), { error: "no such day" });

/** The time a figure is of: one point or a stretch of two of the same kind; `asOf` for what had come about by then. */
export const periodSchema = z
  .strictObject({ sense: z.enum(["during", "asOf"]), from: pointSchema, to: pointSchema.nullable() })
  .refine(({ from, to }) => to === null || (kindOf(from) === kindOf(to) && from < to), { error: "not a stretch" })
  .refine(({ sense, to }) => sense === "during" || to === null, { error: "as of one point only" });
export type Period = z.infer<typeof periodSchema>;

type PointKind = "year" | "half" | "quarter" | "month" | "day";

/** What kind of time a point names. */
export function kindOf(point: string): PointKind {
  if (point.length === 4) return "year";
  if (point[5] === "H") return "half";
  if (point[5] === "Q") return "quarter";
  return point.length === 7 ? "month" : "day";
}

function isDay(point: string): boolean {
  const date = new Date(`${point}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(point);
}

/** 2024年前三季度 (both scripts alike), first three quarters of 2024; as a phrase, not as a sentence. */
export function printPeriod({ sense, from, to }: Period, locale: ReaderLocale): string {
  if (to !== null) return locale === "en" ? englishStretch(from, to) : chineseStretch(from, to);
  const kind = kindOf(from);
  const ends = kind === "year" || kind === "half" || kind === "quarter";
  if (locale !== "en") {
    const point = chinesePoint(from);
    return sense === "during" ? point : `截至${point}${ends ? "末" : ""}`;
  }
  const article = kind === "half" || kind === "quarter" ? "the " : "";
  return sense === "during" ? englishPoint(from) : `as of ${ends ? "the end of " : ""}${article}${englishPoint(from)}`;
}

const numerals = ["一", "二", "三", "四"];
const ordinals = ["first", "second", "third", "fourth"];
const months = "January,February,March,April,May,June,July,August,September,October,November,December".split(",");

const yearOf = (point: string) => point.slice(0, 4);
const placeOf = (point: string) => Number(point[6]) - 1;
const monthOf = (point: string) => Number(point.slice(5, 7));
const dayOf = (point: string) => Number(point.slice(8, 10));

function chinesePoint(point: string, written: "year" | "month" | "day" = "year"): string {
  const year = written === "year" ? `${yearOf(point)}年` : "";
  const month = written === "day" ? "" : `${monthOf(point)}月`;
  switch (kindOf(point)) {
    case "year":
      return `${yearOf(point)}年`;
    case "half":
      return `${year}${placeOf(point) === 0 ? "上" : "下"}半年`;
    case "quarter":
      return `${year}第${numerals[placeOf(point)]}季度`;
    case "month":
      return `${year}${month}`;
    case "day":
      return `${year}${month}${dayOf(point)}日`;
  }
}

function chineseStretch(from: string, to: string): string {
  const sameYear = yearOf(from) === yearOf(to) && kindOf(from) !== "year";
  if (sameYear && from.endsWith("Q1") && to.endsWith("Q3")) return `${yearOf(from)}年前三季度`;
  const sameMonth = sameYear && kindOf(from) === "day" && monthOf(from) === monthOf(to);
  return `${chinesePoint(from)}至${chinesePoint(to, sameMonth ? "day" : sameYear ? "month" : "year")}`;
}

function englishPoint(point: string, withYear = true): string {
  const ofYear = withYear ? ` of ${yearOf(point)}` : "";
  const year = withYear ? ` ${yearOf(point)}` : "";
  switch (kindOf(point)) {
    case "year":
      return yearOf(point);
    case "half":
      return `${ordinals[placeOf(point)]} half${ofYear}`;
    case "quarter":
      return `${ordinals[placeOf(point)]} quarter${ofYear}`;
    case "month":
      return `${months[monthOf(point) - 1]}${year}`;
    case "day":
      return `${months[monthOf(point) - 1]} ${dayOf(point)}${withYear ? `, ${yearOf(point)}` : ""}`;
  }
}

function englishStretch(from: string, to: string): string {
  const sameYear = yearOf(from) === yearOf(to) && kindOf(from) !== "year";
  if (sameYear && from.endsWith("Q1") && to.endsWith("Q3")) return `first three quarters of ${yearOf(from)}`;
  if (sameYear && kindOf(from) === "day" && monthOf(from) === monthOf(to))
    return `${englishPoint(from, false)} to ${dayOf(to)}, ${yearOf(to)}`;
  return `${englishPoint(from, !sameYear)} to ${englishPoint(to)}`;
}

/** Reads a period as people write it in a form: `2024`, `2024Q3`, `2024年9月`, `2020-2024`, `2024-01 – 2024-09`. */
export function readPeriod(text: string, sense: Period["sense"]): Period | null {
  const normal = text.normalize("NFKC").trim().toUpperCase();
  const parts = normal.split(/\s*(?:至|到|~|–|—|\bTO\b|\s-\s)\s*/);
  const years = /^(\d{4})-(\d{4})$/.exec(normal);
  const [first, second, ...more] = years?.[1] && years[2] ? [years[1], years[2]] : parts;
  const from = readPoint(first ?? "");
  const to = second === undefined ? null : readPoint(second);
  if (from === null || more.length > 0 || (second !== undefined && to === null)) return null;
  const read = periodSchema.safeParse({ sense: to === null ? sense : "during", from, to });
  return read.success ? read.data : null;
}

/** What a form shows for a period, which `readPeriod` reads back. */
export function writePeriod({ from, to }: Period): string {
  return to === null ? from : `${from} – ${to}`;
}

function readPoint(text: string): string | null {
  const compact = text
    .replace(/年?上半年$/, "-H1")
    .replace(/年?下半年$/, "-H2")
    .replace(/年?第?([一二三四1-4])季度?$/, (_, digit: string) => `-Q${numerals.indexOf(digit) + 1 || digit}`)
    .replace(/[年月/.]/g, "-")
    .replace(/[日\s]/g, "")
    .replace(/-+$/, "");
  const [, year, rest = ""] = /^(\d{4})-?(.*)$/.exec(compact) ?? [];
  if (year === undefined) return null;
  const padded = rest.replace(/\d+/g, (digits, at: number) =>
    /[HQ]/.test(rest[at - 1] ?? "") ? digits : digits.padStart(2, "0"),
  );
  const point = padded === "" ? year : `${year}-${padded}`;
  return pointSchema.safeParse(point).success ? point : null;
}
