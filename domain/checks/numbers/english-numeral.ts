/** One word, number or sign of an English text. */
export type Token = {
  text: string;
  lower: string;
  at: number;
  end: number;
  kind: "number" | "word" | "sign";
  value: number;
};

const pattern =
  /\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|(?<=^|[\s(])\.\d+|\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-zµμ°²³]+(?:['’][a-z]+)?|[^\sA-Za-z\d一-龥]/g;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [word] = match;
    const at = match.index;
    const kind = /^\.?\d/.test(word) ? "number" : /^[A-Za-zµμ°]/.test(word) ? "word" : "sign";
    return {
      text: word,
      lower: word.toLowerCase(),
      at,
      end: at + word.length,
      kind,
      value: kind === "number" ? Number(word.replaceAll(",", "")) : Number.NaN,
    };
  });
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
export const cardinals: ReadonlyMap<string, number> = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
]);
export const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, crore: 1e7 }),
);
const irregular: Record<string, number> = { first: 1, second: 2, third: 3, fifth: 5, eighth: 8, ninth: 9, twelfth: 12 };
export const ordinalWords: ReadonlyMap<string, number> = new Map<string, number>([
  ...ones.map((word, value) => [`${word}th`, value] as const),
  ...tens.map((word, at) => [word.replace(/y$/, "ieth"), (at + 2) * 10] as const),
  ["hundredth", 100],
  ["thousandth", 1000],
  ...Object.entries(irregular),
]);
/** What a fraction is of: thirds, quarters; halves are read by themselves. */
export const denominators: ReadonlyMap<string, number> = new Map<string, number>(
  [...[...ordinalWords].filter(([, value]) => value >= 3), ["quarter", 4] as const].flatMap(([word, value]) => [
    [word, value] as const,
    [`${word}s`, value] as const,
  ]),
);

export type EnglishNumeral = { value: number; next: number; words: boolean; scale: number };

/** Written in words, or in digits with scale words behind: the number that begins at token `from`; null where none does. */
export function readCardinal(tokens: readonly Token[], from: number): EnglishNumeral | null {
  let [total, section, next, any, words, scale] = [0, 0, from, false, true, 1];
  let [last, unscaled] = [Number.POSITIVE_INFINITY, true];
  for (;;) {
    const token = tokens[next];
    if (!token) break;
    const word = cardinals.get(token.lower);
    if (token.kind === "number") {
      if (any) break;
      [section, any, words] = [token.value, true, false];
      next += 1;
    } else if (word !== undefined) {
      // "thirty five" and "two hundred and five" go on, "five six" does not.
      const fits =
        !any ||
        (words && word < last && (last >= 20 || last === Number.POSITIVE_INFINITY) && !(word >= 20 && last < 100));
      if (!fits) break;
      section += word;
      [last, any] = [word === 0 ? 0 : word, true];
      next += 1;
      if (word < 20) last = 1;
    } else if (scales.has(token.lower)) {
      const factor = scales.get(token.lower) ?? 1;
      const before = tokens[next - 1]?.lower;
      if (
        !any &&
        !/^(?:an?|one|the|that|this|another|every|each)$/.test(before ?? "") &&
        tokens[next + 1]?.text !== "-"
      )
        break;
      if (factor === 100) section = (any ? section : 1) * 100;
      else {
        // "a thousand million": a scale behind a scale multiplies what is there.
        const behind = scales.get(tokens[next - 1]?.lower ?? "") ?? 0;
        if (any && behind >= 1000 && total > 0 && section === 0) total *= factor;
        else total += (any ? section : 1) * factor;
        section = 0;
      }
      [scale, any, last, unscaled] = [scale * factor, true, factor === 100 ? 100 : Number.POSITIVE_INFINITY, false];
      next += 1;
    } else if (
      any &&
      words &&
      token.text === "-" &&
      tens.includes(tokens[next - 1]?.lower ?? "") &&
      (cardinals.get(tokens[next + 1]?.lower ?? "") ?? 99) < 10
    )
      next += 1;
    else if (any && !unscaled && words && token.lower === "and" && cardinals.has(tokens[next + 1]?.lower ?? ""))
      next += 1;
    else if (any && token.text === "-" && scales.has(tokens[next + 1]?.lower ?? "")) next += 1;
    else break;
  }
  return any ? { value: total + section, next, words, scale } : null;
}
