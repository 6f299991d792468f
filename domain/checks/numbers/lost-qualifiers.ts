import { equal } from "#domain/checks/numbers/agree.ts";
import type { Amount } from "#domain/checks/numbers/amount.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

/** Said at the number itself, and nothing but on which side of it the truth is. */
const strictChinese = /(?:逾|超过|超過|不足|近|将近|將近|接近|不到)(?:了)?$/;
const strictEnglish =
  /(?<!(?:\d|points?|percent|cent|%|times|years?|yuan|dollars?|people|much|many|far|no|not) )\b(?:more than|nearly|almost|fewer than|less than|just over|just under|well over)(?: (?:a|an))?(?: [A-Z]{0,2}\$|\s?[¥€£]|[A-Z]{0,2}\$)?$/i;
/** Anything that may say as much in its own way, anywhere near. */
const hintsChinese =
  /[逾近超过過余餘多约約几幾差破高低少不未将將接来來许許强強弱概估左右上下达達满滿届屆逼突及至限最起内內仅僅止]/;
const hintsEnglish =
  /\b(?:over|more|above|tops?|topped|topping|pass|passe[sd]|passing|exceed\w*|beyond|surpass\w*|past|than|least|plus|some|about|around|nearly|almost|roughly|approximately|upwards|odd|well|or so|close|approach\w*|under|below|less|fewer|short|just|turn\w*|estimated|up to|as many|as much|reach\w*|cross\w*|brok?e\w*|break\w*|breach\w*|barely|scarcely|hardly|only|hit|hits|mark|thresholds?|outnumber\w*|excess|several|majority|most|part|not|no|good|full|late|early|mid|approaching|shy|within|last|latest|recent|maximum|minimum|at best|at most|or)\b|\+/i;

/**
 * 逾130人 beside "130 people", "nearly 46,000" beside 4.6万张: the same figure, and one side leaves out on which side of it
 * the truth lies. Lengths of time and multiples are told loosely; 约 may go.
 */
export function lostQualifiers(
  pairs: readonly (readonly [Amount, Amount])[],
  zhText: string,
  enText: string,
): { zh: Amount; en: Amount }[] {
  return pairs.flatMap(([zh, en]) => {
    if (!weighs(zh) || !weighs(en) || !equal(zh.raw, en.raw)) return [];
    if (
      en.qualifier === null &&
      strictlyChinese(zh, zhText) &&
      isBare(en, enText, 60, 24, /[.;,:]\s|[()—]/, hintsEnglish)
    )
      return [{ zh, en }];
    if (
      zh.qualifier === null &&
      strictlyEnglish(en, enText) &&
      isBare(zh, zhText, 14, 8, /[，。；、：（）]/, hintsChinese)
    )
      return [{ zh, en }];
    return [];
  });
}

function weighs({ readings: [reading], raw, faint, soft }: Amount): boolean {
  if (reading === undefined || faint || soft || raw < 10 || reading.kind !== "count") return false;
  return reading.unit === null || !["time", "years"].includes(unitById(reading.unit).dimension);
}

function strictlyChinese({ at, text, qualifier }: Amount, whole: string): boolean {
  return (
    ["over", "nearly", "under"].includes(qualifier ?? "") &&
    strictChinese.test(whole.slice(Math.max(0, at - 5), at)) &&
    !/\s/.test(text)
  );
}

function strictlyEnglish({ at, qualifier }: Amount, whole: string): boolean {
  return (
    ["over", "nearly", "under"].includes(qualifier ?? "") &&
    strictEnglish.test(whole.slice(Math.max(0, at - 40), at).trimEnd())
  );
}

/** Nothing in the clause around it that may be the other side's qualifier in other words. */
function isBare(
  { at, text }: Amount,
  whole: string,
  before: number,
  after: number,
  edge: RegExp,
  hints: RegExp,
): boolean {
  const left =
    whole
      .slice(Math.max(0, at - before), at)
      .split(edge)
      .at(-1) ?? "";
  const right = whole.slice(at + text.length, at + text.length + after).split(edge)[0] ?? "";
  return !hints.test(left) && !hints.test(right) && !hints.test(text);
}
