import type { Difference } from "#domain/checks/numbers/compare-amounts.ts";

type Round = { at: number; text: string; left: number };

/** A round of a cup by how many are left in it: 八强 and 四分之一决赛 are the quarter-finals. */
const chinese: [RegExp, number][] = [
  [/(?:半[准準]|四分之一|1\/4|四分一)(?:决赛|決賽)|(?<![0-9十百千世界全国國省市县縣])[八8][强強]/g, 8],
  [/(?:半|[准準]|二分之一|1\/2)(?:决赛|決賽)|(?<![0-9十百千世界全国國省市县縣])[四4][强強]/g, 4],
  [/(?:八分之一|1\/8)(?:决赛|決賽)|(?<![0-9二三四五六七八九百世界全国國省市县縣])(?:十六|16)[强強]/g, 16],
  [/(?:十六分之一|1\/16)(?:决赛|決賽)|(?<![0-9百世界全国國省市县縣])(?:三十二|32)[强強]/g, 32],
  [/(?<![半准準一预預总總\d])(?:决赛|決賽)(?!圈|阶段|階段|[轮輪])|(?:总|總)(?:决赛|決賽)|冠[军軍][战戰]/g, 2],
];
const english: [RegExp, number][] = [
  [/\b(?:quarter-?finals?|(?:last|final|top|best) (?:eight|8)(?! [a-z]+(?:s|ren)\b)|quarter-?finalists?)\b/gi, 8],
  [/\b(?:semi-?finals?|(?:last|final|top|best) (?:four|4)(?! [a-z]+(?:s|ren)\b)|semi-?finalists?|semis)\b/gi, 4],
  [/\b(?:(?:round of|last|final|top) (?:sixteen|16)(?! [a-z]+(?:s|ren)\b)|eighth-finals?)\b/gi, 16],
  [/\b(?:(?:round of|last|final|top) (?:thirty-two|32)(?! [a-z]+(?:s|ren)\b))\b/gi, 32],
  [
    /(?<!\b(?:semi|quarter)[- ])\b(?:in|into|to|reach|the|a|grand|cup|reached|second|first|third) finals?\b(?=[,.;]|$| (?:on|in|at|with|against|after|where|for|when|and|will|was|is|by|between|tonight|today|tomorrow|yesterday|this|last|since|but)\b)/gi,
    2,
  ],
];

function read(text: string, words: [RegExp, number][]): Round[] {
  return words.flatMap(([pattern, left]) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0], left })),
  );
}

/** What is left of two texts once rounds that both may name are out of them, and the rounds that differ. */
export function takeRounds(zh: string, en: string): { zh: string; en: string; differences: Difference[] } {
  const [ours, theirs] = [read(zh, chinese), read(en, english)];
  if (ours.length === 0 || theirs.length === 0)
    return {
      zh: without(
        zh,
        ours.filter(({ text }) => /[一\d]/.test(text)),
      ),
      en,
      differences: [],
    };
  const one = ours.find(({ left }) => !theirs.some((other) => other.left === left));
  const other = theirs.find(({ left }) => !ours.some((mine) => mine.left === left));
  return {
    zh: without(zh, ours),
    en: without(en, theirs),
    differences:
      one && other ? [{ rule: "number-mismatch", kind: "differs", zh: amountOf(one), en: amountOf(other) }] : [],
  };
}

function without(text: string, rounds: readonly Round[]): string {
  return rounds.reduce(
    (rest, { at, text: words }) => rest.slice(0, at) + " ".repeat(words.length) + rest.slice(at + words.length),
    text,
  );
}

function amountOf({ at, text, left }: Round): Difference["zh"] {
  const readings = [{ kind: "count" as const, value: left, unit: null }];
  const plain = { qualifier: null, sign: null, sense: null, soft: false, per: null, bracketed: false };
  return { at, text, readings, raw: left, figures: 1, ...plain };
}
