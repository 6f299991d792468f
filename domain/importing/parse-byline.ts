import { readLabel } from "#domain/credits/credit-label.ts";
import type { ParsedGroup } from "#domain/credits/parse-credit-line.ts";
import { looksLikeName, splitNames } from "#domain/credits/split-names.ts";
import { beginsWithOffice, isOutletName, undressNames } from "#domain/credits/undress-names.ts";
import { type PrintedTime, parsePrintedTime } from "#domain/importing/parse-printed-time.ts";
import { gluedAt, gluedToNames, isTornName } from "#domain/importing/split-glued.ts";

/** A byline line as read. `left` is what no field took; `glued` is a title printed right behind the last field. */
export type ParsedByline = {
  time: PrintedTime | null;
  timeText: string | null;
  source: string | null;
  /** An outlet named behind the authors (By Lin Yue, River Net): the source where no label gives one. */
  outlet: string | null;
  authors: string[];
  responsibleEditors: string[];
  credits: ParsedGroup[];
  /** How many labels (or a bare time) were recognised: a line with fewer than two may be something else. */
  fields: number;
  glued: string | null;
  left: string[];
  unreadNames: string[];
  /** Words that stood with the names and are none: 等, 本報記者. */
  beside: string[];
};

type Field = "time" | "source" | "authors" | "editors" | "other";

const labels: Record<Exclude<Field, "other">, string> = {
  time: "发[布佈表]?(?:时间|日期)|發[布佈表]?(?:時間|日期)|[发發][布佈]|[时時][间間]|日期|更新[时時][间間]|上[传傳][时時][间間]|(?:date )?published(?: on| at| time| date)?|publish(?:ing)? (?:time|date)|publication (?:date|time)|release(?:d| date| time)?|posted(?: on)?|updated(?: on)?|date|time",
  source: "(?:文章|信息|消息|稿件|新[闻聞])?[来來][源]|出处|出處|sources?|from|outlet",
  authors: "作者|撰文|撰稿人?|authors?|writers?|written by|by",
  editors:
    "[责責]任[编編][辑輯缉]|[责責][编編]|[编編][辑輯]|(?:responsible |web |duty |managing )?editors?(?:[ -]in[ -]charge)?|edited by",
};
const others =
  "翻[译譯]|译者|譯者|[审審]校|校[对對]|[记記]者|[监監][制製]|translators?|proofreaders?|reporters?|photos?";
const anyLabel = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])|(?<=[\\d\\p{Script=Han}])(?=\\p{Script=Han}))(?<!图片|圖片|数据|數據|资料|資料)(?:${[
    ...Object.entries(labels).map(([field, pattern]) => `(?<${field}>${pattern})`),
    `(?<other>${others})`,
  ].join("|")})\\s*[:：∶]`,
  "giu",
);

/** Reads a line as a byline: 發佈時間：… | 來源：… | 作者：… | 責任編輯：…, Published: … | Source: …, with any separators. */
export function parseByline(line: string): ParsedByline {
  const byline: ParsedByline = {
    ...{ time: null, timeText: null, source: null, outlet: null, authors: [], responsibleEditors: [], credits: [] },
    ...{ fields: 0, glued: null, left: [], unreadNames: [], beside: [] },
  };
  const text = line.trim().replace(/^[（([【](.*)[)）\]】]$/u, "$1");
  const matches = [...text.matchAll(anyLabel)];
  const first = matches[0]?.index ?? text.length;
  readUnlabelled(text.slice(0, first), byline);
  for (const [index, match] of matches.entries()) {
    const end = matches[index + 1]?.index ?? text.length;
    const raw = text.slice(match.index + match[0].length, end);
    const value = trimSeparators(raw);
    const label = match[0].replace(/\s*[:：∶]$/u, "");
    byline.fields++;
    readField(fieldOf(match), label, value, byline, end === text.length);
  }
  if (byline.source === null) byline.source = byline.outlet;
  else if (byline.outlet !== null && byline.outlet !== byline.source) byline.left.push(byline.outlet);
  return byline;
}

function fieldOf(match: RegExpExecArray): Field {
  const fields: readonly Field[] = ["time", "source", "authors", "editors"];
  return fields.find((field) => match.groups?.[field] !== undefined) ?? "other";
}

function readField(field: Field, label: string, value: string, byline: ParsedByline, isLast: boolean): void {
  // A page dump loses the line end before the next title: the last field ends where the other language begins.
  const isName = field === "authors" || field === "editors" || field === "other";
  const split = isName ? gluedToNames(value) : gluedAt(value, 4);
  const own = isLast && split !== null ? trimSeparators(value.slice(0, split)) : value;
  if (isLast && split !== null) byline.glued = value.slice(split).trim();
  if (field === "time") readTime(own, byline);
  else if (field === "source") {
    const [source = "", ...more] = takeTimeOf(own, byline).split(/\s*[|｜]\s*/u);
    if (source !== "" && byline.source === null) byline.source = source;
    byline.left.push(...(source !== "" && byline.source !== source ? [source] : []), ...more.filter(Boolean));
  } else readNames(field, label, own, byline);
}

function readTime(value: string, byline: ParsedByline): void {
  if (value === "") return;
  if (byline.time !== null) {
    byline.left.push(value);
    return;
  }
  const time = parsePrintedTime(value);
  if (time === null) {
    byline.timeText = value;
    return;
  }
  byline.time = time;
  const rest = [value.slice(0, time.start), value.slice(time.end)]
    .map(trimSeparators)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  byline.left.push(...rest);
}

function readNames(field: Field, label: string, value: string, byline: ParsedByline): void {
  const [list = "", ...more] = value.split(/\s*[|｜]\s*/u);
  byline.left.push(...more.filter(Boolean));
  if (list === "") return;
  const names = takeNames(list, byline);
  if (
    names.some(isTornName) ||
    !names.every((name) => looksLikeName(name) || /^[\p{L}\p{M}\p{N} .·'’()（）-]{2,24}$/u.test(name))
  ) {
    byline.unreadNames.push(`${label}：${list}`);
    return;
  }
  if (field === "authors") byline.authors.push(...names);
  else if (field === "editors") byline.responsibleEditors.push(...names);
  else byline.credits.push({ roles: readLabel(label).roles, label, people: names });
}

/** The people of a list; an outlet behind them is the source, or is left when the byline names another. */
function takeNames(list: string, byline: ParsedByline): string[] {
  const { people, beside } = undressNames(splitNames(list));
  byline.beside.push(...beside);
  const outlet = people.length > 1 ? people.slice(1).find(isOutletName) : undefined;
  if (outlet === undefined) return people;
  byline.outlet ??= outlet;
  return people.filter((name) => name !== outlet);
}

/** 来源：河边网 2024-05-06 08:30: a time without a label of its own. */
function takeTimeOf(value: string, byline: ParsedByline): string {
  const time = byline.time === null ? parsePrintedTime(value) : null;
  if (time === null || !time.hasTimeOfDay) return value;
  byline.time = time;
  return trimSeparators(`${value.slice(0, time.start)} ${value.slice(time.end)}`);
}

/** What comes before the first label: a bare time, “By Li Ming”, both. A sentence that begins with a date is neither. */
function readUnlabelled(text: string, byline: ParsedByline): void {
  for (const part of text.split(/[|｜]/u)) {
    const bare = trimSeparators(part);
    if (bare === "" || readUnlabelledNames(bare, byline)) continue;
    const time = byline.time === null ? parsePrintedTime(bare) : null;
    const rest = time === null ? "" : trimSeparators(`${bare.slice(0, time.start)} ${bare.slice(time.end)}`);
    if (time !== null && rest.length <= longestBesideTime && !/[，。；,;]/u.test(rest)) {
      byline.time = time;
      byline.fields++;
      if (rest !== "" && !readUnlabelledNames(rest, byline)) byline.left.push(rest);
    } else byline.left.push(bare);
  }
}

/** “By Li Ming and Lin Yue”, 本報記者 劉海樂, “River Net” */
function readUnlabelledNames(text: string, byline: ParsedByline): boolean {
  if (byline.outlet === null && text.length <= longestBesideTime && isOutletName(text)) {
    byline.outlet = text;
    return true;
  }
  const list = /^by\s+(\S+\s.+)$/iu.exec(text)?.[1] ?? (beginsWithOffice(text) ? text : "");
  const { people } = undressNames(splitNames(list));
  if (people.length === 0 || !people.every(looksLikeName)) return false;
  byline.authors.push(...takeNames(list, byline));
  byline.fields++;
  return true;
}

/** An outlet's name, say. */
const longestBesideTime = 24;

function trimSeparators(text: string): string {
  // The look back keeps a long row of them inside the text from being gone over once for each.
  return text.replace(/^[\s|｜丨/／·•,，;；、]+|(?<![\s|｜丨/／·•,，;；、])[\s|｜丨/／·•,，;；、]+$/gu, "");
}

/** Whether a line is a byline: two fields, or one that only a byline has. */
export function isByline(byline: ParsedByline): boolean {
  const named = byline.source !== null || byline.authors.length > 0 || byline.responsibleEditors.length > 0;
  return byline.fields >= 2
    ? byline.time !== null || byline.timeText !== null || named
    : byline.time !== null && byline.fields === 1;
}

/** Whether a line by itself can be one row of a byline that has a row for each field. */
export function isBylineRow(byline: ParsedByline): boolean {
  return byline.fields >= 1 && byline.left.length === 0 && byline.unreadNames.length === 0 && byline.glued === null;
}
