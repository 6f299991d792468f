"use client";

import { useTranslations } from "next-intl";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { chartForms } from "#domain/records/chart.ts";
import {
  type ChangedLine,
  changedLines,
  changesOtherLanguage,
  type RecordChange,
  recordName,
  recordText,
} from "#domain/records/record-changes.ts";

/** Of a chart pasted anew every figure may have changed: the text shows the rest. */
const mostLines = 12;

/** Says in words what changed of a statistic or a chart, as readers of a locale have it printed: what it is called, and each change. */
export function useRecordWords(): (change: RecordChange, locale: ReaderLocale) => { name: string; said: string[] } {
  const t = useTranslations("studio.editor.comparing");
  const r = useTranslations("studio.editor.records");
  const partName = ({ what, name }: ChangedLine): string => {
    switch (what) {
      case "figure":
        return name || r("statistic.fields.value");
      case "label":
        return r("statistic.fields.label");
      case "change":
        return r("statistic.fields.direction");
      case "comparison":
        return r("statistic.fields.comparison");
      case "title":
        return r("chart.fields.title");
      case "form":
        return r("chart.fields.form");
      case "highlight":
        return r("chart.fields.highlight");
      case "alternative":
        return r("chart.fields.alternative");
      case "source":
      case "href":
        return r(what);
      default:
        return what satisfies never;
    }
  };
  const formName = (value: string) => {
    const form = chartForms.find((one) => one === value);
    return form ? r(`chart.forms.${form}`) : value;
  };
  const sayLine = (line: ChangedLine): string => {
    const [from, to] = line.what === "form" ? [formName(line.was), formName(line.is)] : [line.was, line.is];
    return t(from === "" ? "attributeSet" : to === "" ? "attributeCleared" : "attribute", {
      name: partName(line),
      from,
      to,
    });
  };
  return (change, locale) => {
    const { was, is } = change;
    const present = is ?? was;
    const name = present === null ? "" : recordName(present, locale);
    if (was === null || is === null) {
      const text = present === null ? "" : recordText(present, locale);
      return { name, said: [t(was === null ? "recordPut" : "recordTaken", { text })] };
    }
    const lines = changedLines(change, locale);
    if (lines.length === 0)
      return { name, said: [t(changesOtherLanguage(change, languageOf(locale)) ? "recordElsewhere" : "recordOrder")] };
    const said = lines.slice(0, mostLines).map(sayLine);
    return { name, said: lines.length > mostLines ? [...said, t("more", { count: lines.length - mostLines })] : said };
  };
}
