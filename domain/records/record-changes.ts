import { type Language, languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { Chart } from "#domain/records/chart.ts";
import { joinNumber, printNumber } from "#domain/records/number.ts";
import type { RecordBody, Records } from "#domain/records/record.ts";
import { printStatistic, type Statistic, statisticText } from "#domain/records/statistic.ts";
import { sameJson } from "#domain/same-json.ts";

/** A record that is not what it was: `was` is null for one that came, `is` for one that went. */
export type RecordChange = { was: RecordBody | null; is: RecordBody | null };

/** One thing that a record says: `name` tells a figure of a chart from the others, "" elsewhere. */
export type RecordLine = { what: RecordPart; name: string };
export type RecordPart = "figure" | "label" | "title" | "change" | "comparison" | "form" | "highlight" | RecordNote;
type RecordNote = "source" | "href" | "alternative";

/** What a line printed and prints, "" where it didn't or doesn't; a form is its name in the document. */
export type ChangedLine = RecordLine & { was: string; is: string };

/** The records of a text that are not as they were, in the order of the present text; those that went come last. */
export function recordChanges(before: Records, now: Records): (RecordChange & { recordId: string })[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((recordId) => {
    const [was, is] = [bodyOf(before, recordId), bodyOf(now, recordId)];
    return sameJson(was, is) ? [] : [{ recordId, was, is }];
  });
}

/**
 * What readers of a locale would see changed of a record, figures first. None where the change is not printed in this
 * locale.
 */
export function changedLines({ was, is }: RecordChange, locale: ReaderLocale): ChangedLine[] {
  const [before, after] = [linesOf(was, locale), linesOf(is, locale)];
  return [...new Map([...after, ...before])].flatMap(([key, { line }]) => {
    const [from, to] = [before.get(key)?.text ?? "", after.get(key)?.text ?? ""];
    return from === to ? [] : [{ ...line, was: from, is: to }];
  });
}

/** Whether a change that a locale does not print is one that readers of the other language see. */
export function changesOtherLanguage(change: RecordChange, language: Language): boolean {
  return changedLines(change, otherLanguage(language) === "zh" ? "zh-Hans" : "en").length > 0;
}

/** A record in one line: the figure with its label, or the title of a chart. */
export function recordText(body: RecordBody, locale: ReaderLocale): string {
  return body.kind === "statistic" ? statisticText(body, locale) : body.title[languageOf(locale)];
}

/** What to call it in a list. */
export function recordName(body: RecordBody, locale: ReaderLocale): string {
  return body.kind === "statistic" ? printStatistic(body, locale).label : body.title[languageOf(locale)];
}

function bodyOf(records: Records, id: string): RecordBody | null {
  return Object.hasOwn(records, id) ? (records[id] ?? null) : null;
}

type Lines = Map<string, { line: RecordLine; text: string }>;

function linesOf(body: RecordBody | null, locale: ReaderLocale): Lines {
  if (body === null) return new Map();
  const lines: Lines = new Map();
  const add = (what: RecordPart, text: string, name = "") => {
    // Two figures may bear one name: each is told by its place among them.
    let [key, place] = [`${what} ${name}`, 1];
    while (lines.has(key)) key = `${what} ${name} ${++place}`;
    lines.set(key, { line: { what, name }, text });
  };
  if (body.kind === "statistic") addStatistic(add, body, locale);
  else addChart(add, body, locale);
  add("source", body.source.text[languageOf(locale)]);
  add("href", body.source.href);
  return lines;
}

type Add = (what: RecordPart, text: string, name?: string) => void;

function addStatistic(add: Add, statistic: Statistic, locale: ReaderLocale): void {
  const { label, approximation, number, change, comparison } = printStatistic(statistic, locale);
  const figure = [approximation, joinNumber(number, locale)].filter((part) => part !== "");
  add("figure", figure.join(locale === "en" ? " " : ""));
  add("label", label);
  add("change", change);
  add("comparison", comparison);
}

/** Each figure is printed by itself: in the table's common unit all of them would change where one does. */
function addChart(add: Add, chart: Chart, locale: ReaderLocale): void {
  const language = languageOf(locale);
  const { form, title, unit, categories, series, highlight, alternative } = chart;
  for (const { name, values } of series)
    for (const [at, value] of values.entries()) {
      const names = [categories[at]?.[language] ?? "", name[language]].filter((part) => part !== "");
      add("figure", value === "" ? "" : joinNumber(printNumber(value, unit, locale), locale), names.join(" · "));
    }
  add("title", title[language]);
  add("form", form);
  const highlighted =
    highlight === null ? undefined : (form === "pie" ? categories : series.map(({ name }) => name))[highlight];
  add("highlight", highlighted?.[language] ?? "");
  add("alternative", alternative[language]);
}
