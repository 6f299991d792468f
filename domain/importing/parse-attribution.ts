import { findDate } from "#domain/importing/find-date.ts";
import { bareSpeaker, englishOccasion, readSpeaker } from "#domain/importing/parse-speaker.ts";
import { namesWork, stripImprint } from "#domain/importing/strip-imprint.ts";

/** Where a quotation comes from, as far as the page says it. */
export type ParsedAttribution = {
  /** The attribution as the page has it, lines joined by "\n". */
  text: string;
  speaker?: string;
  occasion?: string;
  /** `2021-10-18`, `2021-10` or `2021`. */
  date?: string;
  work?: string;
  /** As the language prints it: 第四卷, IV. */
  volume?: string;
  /** 12, or 12-13. */
  page?: string;
  /** False where the text says more than the fields hold (a title of office, a publishing house). */
  complete: boolean;
};

type Reading = Omit<ParsedAttribution, "text">;

const han = /\p{Script=Han}/u;
const chineseVolume = "第[一二三四五六七八九十百\\d]+[卷册冊辑輯版部集]|[上中下][册冊卷]";
const bookTitle = new RegExp(`[《〈]([^《》]+)[》〉]\\s*(?:[（(](${chineseVolume})[）)]|(${chineseVolume}))?`, "gu");
const roman = "[IVXLC]+|\\d{1,2}|One|Two|Three|Four|Five|Six";
const englishVolume = new RegExp(`^(.+?),?\\s+(?:(?:Vol(?:ume)?s?\\.?|Book|Part)\\s*(${roman})|([IVX]+))$`);
const chinesePage =
  /[，,、；;]?\s*(?:第\s*(\d+)(?:\s*[—–~～至-]+\s*第?\s*(\d+))?\s*[页頁]|[页頁]\s*(\d+)(?:\s*[—–~～至-]+\s*(\d+))?)/u;
const englishPage = /[,;]?\s*\b(?:pp?\.|pages?)\s*(\d+)(?:\s*[-–—]\s*(\d+))?(?!\s*,\s*\d{1,3}\b)/iu;
/** 摘自《…》, 載《…》 */
const citing = /(?:摘自|引自|出自|[选選]自|[载載][于於]?|[见見][于於]?|[参參][见見])[\s（(）)，,。]*$/u;

/** Reads an attribution line, with or without its dash and with the bracketed work that may follow on a line of its own. */
export function parseAttribution(lines: readonly string[]): ParsedAttribution {
  const fields: Reading = { complete: true };
  const left: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/^[\s—–―─﹣－-]+/u, "").trim();
    const unpaged = takePage(bare, fields);
    const cited = stripImprint(unpaged);
    if (cited !== unpaged) fields.complete = false;
    left.push(han.test(cited) ? readChinese(unbracket(cited), fields) : readEnglish(cited, fields));
  }
  const rest = left.filter((part) => part !== "");
  if (rest.length > 0) readRest(rest, fields);
  return { text: lines.map((line) => line.trim()).join("\n"), ...fields };
}

/** Only where a work is named: 第12页 of a speech would be an agenda's. A second page number stays what it is. */
function takePage(text: string, fields: Reading): string {
  const match =
    namesWork(text) && fields.page === undefined ? (chinesePage.exec(text) ?? englishPage.exec(text)) : null;
  if (!match) return text;
  const [whole, from = "", to] = match.filter((group) => group !== undefined);
  fields.page = to === undefined ? from : `${from}-${to}`;
  return text.replace(whole ?? "", "");
}

function readChinese(text: string, fields: Reading): string {
  let rest = text;
  for (const match of [...text.matchAll(bookTitle)]) {
    const [whole, title = "", inBrackets, bareVolume] = match;
    const volume = inBrackets ?? bareVolume;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    // 在《巴黎协定》签署仪式上的讲话 names a treaty, not where the words were printed.
    const inPhrase = /[在于於就对對为為]\s*$/u.test(before) || /^[\p{Script=Han}]{2}/u.test(after.replace(/^，/u, ""));
    if (inPhrase || fields.work !== undefined) continue;
    fields.work = title.trim();
    if (volume !== undefined) fields.volume = volume;
    rest = rest.replace(whole, " ");
  }
  rest = takeDate(rest, fields);
  const cited = rest.replace(citing, "");
  if (cited !== rest) {
    rest = cited;
    fields.complete = false;
  }
  return tidy(rest);
}

function unbracket(text: string): string {
  return text.replace(/^[（(]([^（()）]*)[)）][。.]?$/u, "$1");
}

function readEnglish(text: string, fields: Reading): string {
  let rest = text;
  const bracket = /[（(]([^（()）]+)[)）][.。]?\s*$/u.exec(rest);
  if (bracket?.[1] !== undefined && fields.work === undefined && findDate(bracket[1])?.value.length !== 10) {
    const work = readWork(bracket[1]);
    const wholeLine = bracket.index === 0;
    if (work.volume !== undefined || (wholeLine && !/^\d+$/.test(bracket[1]) && !/^in\s/i.test(bracket[1]))) {
      Object.assign(fields, work);
      rest = rest.slice(0, bracket.index);
    }
  }
  rest = takeDate(rest, fields);
  const from =
    /(?:^|[,;]\s*|\s)(?:from|in|see)\s+(?:the\s+book\s+)?["“]?((?:The\s|[A-Z])[^,;]*?,?\s+(?:Vol(?:ume)?\.?\s*)(?:[IVXLC]+|\d+))["”]?\s*$/u.exec(
      tidy(rest),
    );
  if (from?.[1] !== undefined && fields.work === undefined) {
    Object.assign(fields, readWork(from[1]));
    rest = tidy(rest).slice(0, from.index);
  } else if (fields.work === undefined) {
    const parts = tidy(rest).split(/\s*[,;]\s+(?!Vol)/);
    const work = readWork(parts.at(-1) ?? "");
    if (work.volume !== undefined && !englishOccasion.test(work.work)) {
      Object.assign(fields, work);
      rest = parts.slice(0, -1).join(", ");
    }
  }
  return tidy(rest);
}

function readWork(text: string): { work: string; volume?: string } {
  const bare = text.replace(/^[\s"“'‘*]+|(?<![\s"”'’*.])[\s"”'’*.]+$/gu, "").replace(/^from\s+/i, "");
  const match = englishVolume.exec(bare);
  const volume = match?.[2] ?? match?.[3];
  if (match?.[1] === undefined || volume === undefined) return { work: bare };
  return { work: match[1].replace(/["”*,]+$/u, "").trim(), volume };
}

function takeDate(text: string, fields: Reading): string {
  const date = fields.date === undefined ? findDate(text) : null;
  if (date === null) return text;
  const rest = `${text.slice(0, date.start).replace(/(?:\bdelivered\s+)?\b(?:on|in|dated|of)\s+$/i, "")} ${text.slice(date.end)}`;
  // “October 18–19, 2021” leaves its days behind when only the year is taken: then take nothing.
  const torn = date.value.length === 4 && /\d{1,2}\s*[,，]?\s*$/u.test(text.slice(0, date.start));
  if (torn) {
    fields.complete = false;
    return text;
  }
  fields.date = date.value;
  return rest;
}

function readRest(rest: readonly string[], fields: Reading): void {
  const text = rest.join(", ");
  const read = readSpeaker(text);
  if (read.speaker !== undefined) {
    const bare = bareSpeaker(read.speaker);
    if (bare !== read.speaker) fields.complete = false;
    fields.speaker = bare;
  }
  if (read.occasion !== "") fields.occasion = read.occasion;
}

/** Drops empty brackets and the punctuation that stood between what was taken out. */
function tidy(text: string): string {
  // Where an end is looked for, the look back keeps a long row inside the text from being gone over once for each of it.
  return text
    .replace(/[（(][\s,，、.。;；]*[)）]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/\s+(?=[,，.。;；)）])/gu, "")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .replace(/(?<![A-Z])\.\s*$/u, "")
    .replace(/^[\s,，、.。;；:：]+|(?<![\s,，、。;；:：])[\s,，、。;；:：]+$/gu, "")
    .replace(/^[（(]([^（()）]*)[)）]$/u, "$1")
    .replace(/([,，])\s*(?:[,，]\s*)+/gu, "$1 ")
    .replace(/(?<![\s,，、;；:：])[\s,，、;；:：]+$/u, "")
    .trim();
}
