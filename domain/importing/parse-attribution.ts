import { looksLikeName } from "#domain/credits/split-names.ts";
import { isSurname } from "#domain/credits/surnames.ts";
import { findDate } from "#domain/importing/find-date.ts";

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
  /** False where the text says more than the fields hold (a title of office, a page number). */
  complete: boolean;
};

type Reading = Omit<ParsedAttribution, "text">;

const han = /\p{Script=Han}/u;
const chineseVolume = "第[一二三四五六七八九十百\\d]+[卷册冊辑輯版部集]|[上中下][册冊卷]";
const bookTitle = new RegExp(`[《〈]([^《》]+)[》〉]\\s*(?:[（(](${chineseVolume})[）)]|(${chineseVolume}))?`, "gu");
const roman = "[IVXLC]+|\\d{1,2}|One|Two|Three|Four|Five|Six";
const englishVolume = new RegExp(`^(.+?),?\\s+(?:(?:Vol(?:ume)?s?\\.?|Book|Part)\\s*(${roman})|([IVX]+))$`);
export const chineseOccasion =
  /讲话|講話|演讲|演講|致辞|致辭|致词|贺信|賀信|回信|贺电|賀電|报告|報告|指示|批示|谈话|談話|发言|發言|访谈|訪談|采访|採訪|会议|會議|会上|會上|学习|學習|座谈|座談|文章|考察|调研|調研|论坛|論壇|仪式|儀式|讲稿|题词|時$|时$/u;
export const englishOccasion =
  /\b(?:speech|address|remarks?|letter|message|report|article|statement|keynote|instructions?|talks?|toast|interview|lecture|comments?|meeting|session|conference|congress|summit|forum|symposium|ceremony|inspection|visit)\b/i;

/** Reads an attribution line, with or without its dash and with the bracketed work that may follow on a line of its own. */
export function parseAttribution(lines: readonly string[]): ParsedAttribution {
  const fields: Reading = { complete: true };
  const left: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/^[\s—–―─﹣－-]+/u, "").trim();
    left.push(han.test(bare) ? readChinese(bare, fields) : readEnglish(bare, fields));
  }
  const rest = left.filter((part) => part !== "");
  if (rest.length > 0) readRest(rest, fields);
  return { text: lines.map((line) => line.trim()).join("\n"), ...fields };
}

function readChinese(text: string, fields: Reading): string {
  let rest = text;
  for (const match of [...text.matchAll(bookTitle)]) {
    const [whole, title = "", inBrackets, bareVolume] = match;
    const volume = inBrackets ?? bareVolume;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    // 在《巴黎协定》签署仪式上的讲话 names a treaty, not where the words were printed.
    const inPhrase =
      /[在于於就对對为為]\s*$/u.test(before) || /^[\p{Script=Han}]{2}/u.test(after.replace(/^第\d+页|^，/u, ""));
    if (inPhrase || fields.work !== undefined) continue;
    fields.work = title.trim();
    if (volume !== undefined) fields.volume = volume;
    rest = rest.replace(whole, " ");
    if (/^\s*[，,]?\s*第[\d—–-]+[页頁版]/u.test(after)) fields.complete = false;
  }
  rest = takeDate(rest, fields);
  if (/(?:摘自|引自|出自|选自|選自|载于|載於|见于|參見|参见|载|見|见)\s*$/u.test(tidy(rest))) {
    rest = rest.replace(/(?:摘自|引自|出自|选自|選自|载于|載於|见于|參見|参见|载|見|见)[\s（(）)，,。]*$/u, "");
    fields.complete = false;
  }
  return tidy(rest);
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
  const bare = text.replace(/^[\s"“'‘*]+|[\s"”'’*.]+$/gu, "").replace(/^from\s+/i, "");
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

/** Drops empty brackets and the punctuation that stood between what was taken out. */
function tidy(text: string): string {
  return text
    .replace(/[（(][\s,，、.。;；]*[)）]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/\s+(?=[,，.。;；)）])/gu, "")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .replace(/(?<![A-Z])\.\s*$/u, "")
    .replace(/^[\s,，、.。;；:：]+|[\s,，、。;；:：]+$/gu, "")
    .replace(/^[（(]([^（()）]*)[)）]$/u, "$1")
    .replace(/([,，])\s*(?:[,，]\s*)+/gu, "$1 ")
    .replace(/[\s,，、;；:：]+$/u, "")
    .trim();
}

const offices = /(?:总书记|總書記|国家主席|國家主席|主席|总理|總理|同志|先生|女士|教授|院士|委员长|部长)/gu;
const englishOffice =
  /^(?:Chinese |State )?(?:President|General Secretary|Premier|Chairman|Comrade|Professor|Mr\.?|Ms\.?|Dr\.?)\s+/;

function readRest(rest: readonly string[], fields: Reading): void {
  const text = rest.join(", ");
  const read = han.test(text) ? chineseSpeaker(text) : englishSpeaker(text);
  if (read.speaker !== undefined) {
    const bare = read.speaker.replace(englishOffice, "").replace(offices, "").trim();
    if (bare !== read.speaker) fields.complete = false;
    fields.speaker = bare;
  }
  if (read.occasion !== "") fields.occasion = read.occasion;
}

type Spoken = { speaker?: string; occasion: string };

function chineseSpeaker(text: string): Spoken {
  const match = /^(.{2,20}?)(?:[，,：:、]\s*|(?=[在于於]))(.+)$/u.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined && isChineseSpeaker(match[1])) {
    return { speaker: match[1], occasion: tidy(match[2]) };
  }
  const possessive = /^(\p{Script=Han}{2,4})(?:的)?((?:讲话|講話|演讲|致辞|贺信|回信|文章).*)$/u.exec(text);
  if (possessive?.[1] !== undefined && possessive[2] !== undefined && isChineseSpeaker(possessive[1])) {
    return { speaker: possessive[1], occasion: possessive[2] };
  }
  return isChineseSpeaker(text) && !chineseOccasion.test(text) ? { speaker: text, occasion: "" } : { occasion: text };
}

/** 习近平, 习近平总书记, 国家主席习近平, 约翰·肯尼迪: a surname first, and no more characters than a name has. */
function isChineseSpeaker(text: string): boolean {
  const bare = text.replace(offices, "").replace(/^(?:中共中央|中国|国家)/u, "");
  return /·/u.test(bare) ? looksLikeName(bare) : /^\p{Script=Han}{2,4}$/u.test(bare) && isSurname(bare);
}

function englishSpeaker(text: string): Spoken {
  const possessive = /^(.{3,40}?)['’]s?\s+(.+)$/u.exec(text);
  if (
    possessive?.[1] !== undefined &&
    possessive[2] !== undefined &&
    isEnglishSpeaker(possessive[1]) &&
    englishOccasion.test(possessive[2])
  ) {
    return { speaker: possessive[1], occasion: possessive[2] };
  }
  const by =
    /^(?:The\s+|A\s+)?\w+(?:\s\w+){0,2}?\s+(?:by|of)\s+((?:President |Premier |General Secretary )?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,2})(?=\s+(?:at|to|in|on|during|before)\b|,|$)/u.exec(
      text,
    );
  if (by?.[1] !== undefined && englishOccasion.test(text)) return { speaker: by[1], occasion: text };
  const match = /^([^,:;]{3,50}?)\s*(?:[,:;]\s*|\s(?=(?:at|in|during|speaking|addressing)\s))(.+)$/u.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined && isEnglishSpeaker(match[1])) {
    return { speaker: match[1], occasion: match[2] };
  }
  return isEnglishSpeaker(text) ? { speaker: text, occasion: "" } : { occasion: text };
}

function isEnglishSpeaker(text: string): boolean {
  const bare = text.replace(englishOffice, "");
  return (
    !englishOccasion.test(bare) &&
    !/^(?:The|A|An|At|In|From|On|During)\b/i.test(bare) &&
    /\s/.test(bare) &&
    looksLikeName(bare)
  );
}
