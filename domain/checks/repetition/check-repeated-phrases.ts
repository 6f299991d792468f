import { functionWords } from "#domain/checks/english/common-words.ts";
import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckedText, CheckOptions } from "#domain/checks/pair.ts";
import { longRepeats, numbered, type Repeat, repeatsAtOnce } from "#domain/checks/repetition/find-repeats.ts";

type Unit = { text: string; at: number };

/** `repeated-phrase`: a run of words that a slip of pasting put in twice. Verse repeats as it likes. */
export function checkRepeatedPhrases(pair: CheckedPair, _options: CheckOptions): Found[] {
  return [
    ...(pair.zh && pair.zh.kind !== "verse" ? repeated(pair.zh, "zh") : []),
    ...(pair.en && pair.en.kind !== "verse" ? repeated(pair.en, "en") : []),
  ];
}

/** How many units a phrase has at least: at once, as a whole clause, and anywhere. Units are Han characters or English words. */
const least = { zh: { atOnce: 3, clause: 8, anywhere: 26 }, en: { atOnce: 2, clause: 5, anywhere: 16 } };
const longestAtOnce = { zh: 26, en: 16 };

const unitPatterns = {
  // Stops are units too, so that only what touches repeats at once.
  zh: /[A-Za-z]+|[\p{L}\p{N}]|[^\s]/gu,
  en: /[\p{L}\p{N}]+(?:['’‐‑-][\p{L}\p{N}]+)*|[^\s]|\n/gu,
};

function repeated({ text }: CheckedText, side: "zh" | "en"): Found[] {
  const units: Unit[] = [...text.matchAll(unitPatterns[side])].map((match) => ({
    text: match[0].toLowerCase(),
    at: match.index,
  }));
  const numbers = numbered(units.map((unit) => unit.text));
  const isRight = side === "zh" ? isRightInChinese : isRightInEnglish;
  const atOnce = repeatsAtOnce(numbers, least[side].atOnce, longestAtOnce[side]).filter(
    (repeat) => !isRight(units, repeat),
  );
  const taken = new Uint8Array(units.length);
  const take = ({ first, second, length }: Repeat) => {
    if (taken.subarray(second, second + length).includes(1)) return false;
    taken.fill(1, first, first + length).fill(1, second, second + length);
    return true;
  };
  atOnce.forEach(take);
  const again = [...repeatedClauses(units, side), ...repeatedAnywhere(units, numbers, side)].filter(take);
  return [
    ...atOnce.map((repeat) => say(text, units, repeat, side, true)),
    ...again.map((repeat) => say(text, units, repeat, side, false)),
  ];
}

const stop = /^[，。；：！？,.;:!?\n]$/;
/** Who says it is said again and again. */
const attribution =
  /(?:说|說|表示|指出|强调|強調|认为|認為|介绍|介紹|显示|顯示|写道|寫道|告诉记者|告訴記者|said|says|added|noted|shows?|showed|told reporters)$|^(?:据|據|根据|根據|according to)/;

/** Clauses of one paragraph that are the same from stop to stop. */
function repeatedClauses(units: readonly Unit[], side: "zh" | "en"): Repeat[] {
  const seen = new Map<string, number>();
  const found: Repeat[] = [];
  let start = 0;
  for (let end = 0; end <= units.length; end++) {
    if (end < units.length && !stop.test(units[end]?.text ?? "")) continue;
    const length = end - start;
    if (length >= least[side].clause) {
      const clause = units.slice(start, end).map((unit) => unit.text);
      const key = clause.join(side === "zh" ? "" : " ");
      const first = seen.get(key);
      if (first === undefined) seen.set(key, start);
      else if (!attribution.test(key) && clause.filter((unit) => /\p{L}/u.test(unit)).length >= least[side].clause)
        found.push({ first, second: start, length });
    }
    start = end + 1;
  }
  return found;
}

/** A long run of words, not of the rules of a table or the addresses of a list. */
function repeatedAnywhere(units: readonly Unit[], numbers: Int32Array, side: "zh" | "en"): Repeat[] {
  const { anywhere } = least[side];
  return longRepeats(numbers, anywhere).filter(({ first, length }) => {
    const words = units.slice(first, first + length).filter((unit) => /^\p{L}/u.test(unit.text));
    return words.length >= anywhere / 2;
  });
}

function isRightInChinese(units: readonly Unit[], { first, length }: Repeat): boolean {
  const phrase = units.slice(first, first + length).map(({ text }) => text);
  const han = phrase.filter((unit) => /\p{Script=Han}/u.test(unit)).length;
  if (phrase.some((unit) => !/[\p{L}\p{N}]/u.test(unit))) return true;
  // 一步一步, 好不好: said twice for emphasis.
  return (
    han === 0 ||
    phrase.length < 3 ||
    (phrase.length === 3 && phrase.some((unit) => "么麼不啊吧吗嗎呢一好快哈呀啦0123456789".includes(unit)))
  );
}

function isRightInEnglish(units: readonly Unit[], { first, length, second }: Repeat): boolean {
  const phrase = units.slice(first, first + length).map(({ text }) => text);
  if (phrase.some((unit) => !/^\p{L}/u.test(unit))) return true;
  // "year by year by year" goes on as it began.
  if (length === 2 && units[second + length]?.text === phrase[0]) return true;
  return length === 2 && !phrase.some((unit) => functionWords.has(unit));
}

function say(text: string, units: readonly Unit[], repeat: Repeat, side: "zh" | "en", isAtOnce: boolean): Found {
  const place = (from: number, count: number): [number, number] => {
    const last = units[from + count - 1];
    return [units[from]?.at ?? 0, (last?.at ?? 0) + (last?.text.length ?? 0)];
  };
  const [start, end] = place(repeat.second, repeat.length);
  const phrase = text.slice(start, end);
  if (!isAtOnce)
    return { rule: "repeated-phrase", side, quote: phrase, at: start, said: { kind: "again", values: { phrase } } };
  const [firstStart, firstEnd] = place(repeat.first, repeat.length);
  return {
    rule: "repeated-phrase",
    side,
    quote: text.slice(firstStart, end),
    at: firstStart,
    said: { kind: "atOnce", values: { phrase } },
    suggestion: text.slice(firstStart, firstEnd),
  };
}
