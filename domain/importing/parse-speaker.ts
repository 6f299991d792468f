import { looksLikeName } from "#domain/credits/split-names.ts";
import { isSurname } from "#domain/credits/surnames.ts";

export const chineseOccasion =
  /讲话|講話|演讲|演講|致辞|致辭|致词|贺信|賀信|回信|贺电|賀電|报告|報告|指示|批示|谈话|談話|发言|發言|访谈|訪談|采访|採訪|会议|會議|会上|會上|学习|學習|座谈|座談|文章|考察|调研|調研|论坛|論壇|仪式|儀式|讲稿|题词|時$|时$/u;
export const englishOccasion =
  /\b(?:speech|address|remarks?|letter|message|report|article|statement|keynote|instructions?|talks?|toast|interview|lecture|comments?|meeting|session|conference|congress|summit|forum|symposium|ceremony|inspection|visit)\b/i;

const offices = /(?:总书记|總書記|国家主席|國家主席|主席|总理|總理|同志|先生|女士|教授|院士|委员长|部长)/gu;
const englishOffice =
  /^(?:Chinese |State )?(?:President|General Secretary|Premier|Chairman|Comrade|Professor|Mr\.?|Ms\.?|Dr\.?)\s+/;

/** Who spoke, as far as a text begins with it, and what is left; "" when nothing is. */
export type Spoken = { speaker?: string; occasion: string };

export function readSpeaker(text: string): Spoken {
  return /\p{Script=Han}/u.test(text) ? chineseSpeaker(text) : englishSpeaker(text);
}

/** 习近平 of 习近平总书记 */
export function bareSpeaker(speaker: string): string {
  return speaker.replace(englishOffice, "").replace(offices, "").trim();
}

function chineseSpeaker(text: string): Spoken {
  const match = /^(.{2,20}?)(?:[，,：:、]\s*|(?=[在于於]))(.+)$/u.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined && isChineseSpeaker(match[1])) {
    return { speaker: match[1], occasion: match[2].trim() };
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
