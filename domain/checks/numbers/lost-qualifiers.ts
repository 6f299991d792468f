import { equal } from "#domain/checks/numbers/agree.ts";
import type { Amount } from "#domain/checks/numbers/amount.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

/** Said at the number itself, and nothing but on which side of it the truth is; 近五年 is as often the last five years. */
const strictChinese =
  /(?:逾|超|最长|最長|最高|超过|超過|超出|不足|将近|將近|接近|不到|至少|不少于|不少於|不低于|不低於|至多|最多|不超过|不超過)(?:了|有|可|为|為)?$/;
/** 六十岁以上, 八百元起. */
const afterChinese = /^(?!规模|規模)[^，。；、（）]{0,2}(?:以上|以下)/;
const startsAt = /^起(?![来來诉訴点點步码碼降火飞飛因源初到至草跑立床始])/;
const afterEnglish =
  /^(?: [a-z]+)?(?: or more| or over| and over| or older| and older| or above| and above| or less| or fewer| and under| upwards|-plus|\+)/;
const nearChinese = /近$/;
const someChinese = /[余餘多](?:[万萬亿億]|[^\d]{0,3}$)/;
const strictEnglish =
  /(?<!(?:\d|points?|percent|cent|%|times|years?|yuan|dollars?|people|much|many|far) )\b(?:more than|nearly|almost|fewer than|less than|just over|just under|well over|at least|at most|no more than|no fewer than|no less than|(?<!\b(?:go|goes|went|gone|going|moved?|moving|ris(?:es?|en|ing)|rose|raised?|raising|climb(?:s|ed)|push(?:ed|es)|brings?|brought|bringing|takes?|taking|took|came|comes?|stepped|ramped|jumped|bumped|it|them|back|sped|adds?|added|amounts?) )up to)(?: (?:an?|the))?(?: [A-Z]{0,2}\$|\s?[¥€£]|[A-Z]{0,2}\$)?$/i;
/** Anything that may say as much in its own way, anywhere near. */
const hintsChinese =
  /[逾近超过過余餘多约約几幾差破高低少不未接来來许許强強弱概估左右上下达達满滿届屆逼突及至限最起内內仅僅止]/;
const hintsEnglish =
  /\b(?:over|more|above|tops?|topped|topping|pass|passe[sd]|passing|exceed\w*|beyond|surpass\w*|past|than|least|plus|some|about|around|nearly|almost|roughly|approximately|upwards|odd|well|or so|close|approach\w*|under|below|less|fewer|short|just|turn\w*|estimated|up to|as many|as much|reach\w*|cross\w*|brok?e\w*|break\w*|breach\w*|barely|scarcely|hardly|only|hit|hits|mark|thresholds?|outnumber\w*|excess|several|majority|most|part|not|no|a good|full|approaching|shy|within|last|latest|recent|older|younger|higher|lower|upwards?|beyond|exceeding|limit\w*|cap|capped|ceiling|floor|from|start\w*|must|restrict\w*|allow\w*|maximum|minimum|at best|at most|or|between|top|peak|high|long|[a-z]+est)\b|\+/i;

/**
 * 逾130人 beside "130 people", "nearly 46,000" beside 4.6万张: the same figure, and one side leaves out on which side of it
 * the truth lies. Lengths of time and multiples are told loosely; 约 may go.
 */
export function lostQualifiers(
  pairs: readonly (readonly [Amount, Amount])[],
  zhText: string,
  enText: string,
): { zh: Amount; en: Amount }[] {
  const others = { zh: pairs.map(([one]) => one), en: pairs.map(([, one]) => one) };
  return pairs.flatMap(([zh, en]) => {
    if (!weighs(zh) || !weighs(en) || !isSame(zh, en)) return [];
    if (
      en.qualifier === null &&
      strictlyChinese(zh, zhText) &&
      isBare(en, enText, 60, 24, /[.;,:]\s|[()—]/, hintsEnglish, others.en)
    )
      return [{ zh, en }];
    if (
      zh.qualifier === null &&
      strictlyEnglish(en, enText) &&
      isBare(zh, zhText, 14, 8, /[，。；、：（）]/, hintsChinese, others.zh)
    )
      return [{ zh, en }];
    return [];
  });
}

function isSame({ readings: [one], raw }: Amount, { readings: [other], raw: otherRaw }: Amount): boolean {
  return one?.kind === "ratio" && other?.kind === "ratio" ? equal(one.value, other.value) : equal(raw, otherRaw);
}

function weighs({ readings: [reading], raw, faint, text }: Amount): boolean {
  if (reading === undefined || faint || raw <= 1 || /ies$|[几幾数數]/.test(text)) return false;
  return ["count", "ratio", "points"].includes(reading.kind);
}

function strictlyChinese({ at, text, qualifier, readings: [reading] }: Amount, whole: string): boolean {
  if (qualifier === null || qualifier === "about" || /\s/.test(text)) return false;
  const before = whole.slice(Math.max(0, at - 5), at);
  const isTime = reading?.unit != null && ["time", "years"].includes(unitById(reading.unit).dimension);
  const isMoney = reading?.unit != null && unitById(reading.unit).dimension === "money";
  const after = whole.slice(at + text.length, at + text.length + 8);
  const isRun = /^[战戰场場届屆次期轮輪]/.test(after);
  return (
    strictChinese.test(before) ||
    (afterChinese.test(after) && !/以上.{1,12}以下/.test(whole)) ||
    (isMoney && startsAt.test(after)) ||
    someChinese.test(text) ||
    (nearChinese.test(before) && !isTime && !isRun)
  );
}

function strictlyEnglish({ at, text, qualifier }: Amount, whole: string): boolean {
  if (qualifier === null || qualifier === "about") return false;
  return (
    strictEnglish.test(whole.slice(Math.max(0, at - 60), at).trimEnd()) ||
    afterEnglish.test(whole.slice(at + text.length, at + text.length + 40))
  );
}

const ofNext =
  /(?: (?:more|fewer|less|rather) than| at least| at most| up to| over| about| around| nearly| almost| some| as (?:many|much) as| just (?:over|under)| an estimated| no (?:more|fewer|less) than)(?: an?)? ?(?:[A-Z]{0,3}[$¥€£])?$|[逾近超约約至少多达達不足到]{1,3}$/;

/** Nothing in the clause around it that may be the other side's qualifier in other words. */
function isBare(
  { at, text }: Amount,
  whole: string,
  before: number,
  after: number,
  edge: RegExp,
  hints: RegExp,
  others: readonly Amount[],
): boolean {
  const end = at + text.length;
  // "17 people and injured more than 40": what is said of another number says nothing of this one.
  const next = Math.min(...others.filter((one) => one.at >= end).map((one) => one.at));
  const isNear = next - end < after + 20 && /[a-z]{4}|[一-龥]{3}/.test(whole.slice(end, next));
  const behind = isNear ? whole.slice(end, next).replace(ofNext, "") : whole.slice(end, end + after);
  const left =
    whole
      .slice(Math.max(0, at - before), at)
      .split(edge)
      .at(-1) ?? "";
  const right = behind.slice(0, after).split(edge)[0] ?? "";
  return !hints.test(left) && !hints.test(right) && !hints.test(text);
}
