import { type QuotedPassage, quotedPassages } from "#domain/checks/article/quoted-passages.ts";
import { sayingPlaces } from "#domain/checks/article/saying-words.ts";
import { isHan } from "#domain/checks/punctuation/characters.ts";
import type { Language } from "#domain/locale.ts";

/** What stands round the paragraph that can tell whose words are in it. */
export type Around = { isIntroduced: boolean; isNamedBelow: boolean };

/** So far from a quotation, in UTF-16 units of what is not quoted, a word of saying still belongs to it. */
const near: Record<Language, number> = { zh: 80, en: 200 };

/** The long quotations of a paragraph for whose words nothing near them answers. */
export function unattributedPassages(
  text: string,
  language: Language,
  names: readonly string[],
  around: Around,
): QuotedPassage[] {
  const passages = quotedPassages(text);
  const reported = passages.filter((passage) => isLong(text, passage) && isReported(text, passage, language));
  if (reported.length === 0) return [];
  const rest = outside(text, passages);
  const places = sourcesIn(rest.text, language, names);
  return reported.filter((passage) => {
    if (around.isIntroduced && text.slice(0, passage.start).trim() === "") return false;
    if (around.isNamedBelow && text.slice(passage.end).trim().length < 2) return false;
    const at = rest.placeOf.get(passage.start) ?? 0;
    return !hasWithin(places, at - near[language], at + near[language]);
  });
}

function isLong(text: string, { start, end }: QuotedPassage): boolean {
  if (end - start < 12) return false;
  const inner = text.slice(start, end);
  const han = inner.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 12 || (inner.match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu)?.length ?? 0) >= 8;
}

/** Whether somebody's words are given, rather than a name, a title or an expression of which the sentence makes use. */
function isReported(text: string, passage: QuotedPassage, language: Language): boolean {
  const inner = text.slice(passage.start + 1, passage.isClosed ? passage.end - 1 : passage.end);
  const before = text.slice(Math.max(0, passage.start - 20), passage.start);
  const after = text.slice(passage.end, passage.end + 20);
  return language === "zh" ? isReportedChinese(inner, before, after) : isReportedEnglish(inner, before);
}

function isReportedChinese(inner: string, before: string, after: string): boolean {
  if (titleBefore.test(before) || titleAfter.test(after)) return false;
  if (/[。！？!?]|[A-Za-z]\.$/.test(inner)) return true;
  // “……”的新格局, “……”工程: what something is called.
  if (isHan(after.charAt(0))) return false;
  return !isHan(before.slice(-1)) || (inner.includes("，") && inner.length > 20);
}

const titleBefore =
  /(?:[题題名]为|[题題名]為|[题題]作|以|主[题題][是为為]?|[标標][题題][是为為]?|[栏欄]目|[节節]目|歌曲|[专專][题題]|[书書]名|[译譯][为為作])$/u;
const titleAfter =
  /^(?:[为為][题題主]|一[文书書]|[这這]篇|系列|[专專][题題栏欄]|主[题題]|论[坛壇]|活[动動]|[栏欄]目|展[览覽]|[行运運][动動]|工程|[计計][划劃]|大[会會]|峰[会會]|[课課]|[标標][题題])/u;

function isReportedEnglish(inner: string, before: string): boolean {
  if (isTitleCase(inner)) return false;
  if (/[.!?…]["’]?\s+\p{Lu}/u.test(inner)) return true;
  const opens = /^$|[.!?:,;(—–”"\n]$/.test(before.trimEnd());
  const isSentence = /^[‘'…\s]{0,3}[\p{Lu}\d]/u.test(inner);
  return opens && (isSentence || /[,:]$/.test(before.trimEnd()));
}

/** How Far a Kilowatt-Hour Travels: of its longer words nearly all are written with a capital. */
function isTitleCase(inner: string): boolean {
  const words = inner.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75;
}

/** The paragraph without what is quoted in it, and where in that each quotation stood. */
function outside(text: string, passages: readonly QuotedPassage[]): { text: string; placeOf: Map<number, number> } {
  const placeOf = new Map<number, number>();
  const parts: string[] = [];
  let [from, length] = [0, 0];
  for (const { start, end } of passages) {
    parts.push(text.slice(from, start));
    length += start - from;
    placeOf.set(start, length);
    from = end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(""), placeOf };
}

/** Where somebody or something is named whose words they may be, in order. */
function sourcesIn(rest: string, language: Language, names: readonly string[]): number[] {
  const places = sayingPlaces(rest, language);
  for (const { index } of rest.matchAll(/《/g)) places.push(index);
  for (const name of names) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + name.length)) places.push(at);
  }
  return places.sort((a, b) => a - b);
}

function hasWithin(places: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && next <= to;
}
