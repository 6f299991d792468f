/** What stands around a number and moves it: 约 近 逾 不足 至少 至多 高达 正好, about nearly over under at least at most as much as exactly. */
export type Qualifier = "about" | "nearly" | "over" | "under" | "least" | "most" | "reach" | "exact";

/**
 * One way to understand an amount. `ratio` is a share (0.4 for 40%, 四成, two-fifths), `off` what a price falls by (打八折 =
 * 0.2), `points` percentage points, `times` a multiple (×2 for doubled, 翻一番), `vague` an order of magnitude (数十, dozens).
 */
export type Reading = {
  /** What it is only if the number leaves out the unit of one before it: "12.5 basis points; most expect 50". */
  elided?: true;
  kind: "count" | "ratio" | "off" | "points" | "times" | "ordinal" | "vague";
  /** In the base unit of `unit` where there is one. */
  value: number;
  unit: string | null;
};

export type Amount = {
  at: number;
  text: string;
  /** What it says, first what it says most naturally; the other side agrees with any of them. */
  readings: Reading[];
  /** The number itself, before its unit. */
  raw: number;
  /** Significant figures as written. */
  figures: number;
  qualifier: Qualifier | null;
  /** Below zero or falling, or said to rise; null where neither is said. */
  sign: "minus" | "plus" | null;
  /** Whether it is where something went or how far: 增长到 / 增长了, rose to / rose by. */
  sense: "to" | "by" | null;
  /** Small words that one side may well leave unsaid: 两家, 三项, one, both, the first. */
  soft: boolean;
  /** A sign before what is counted in no way we know: 五粮液, 六合. It explains a number of the other side and asks for none. */
  faint?: boolean;
  /** Of what it is so much for each (a square metre of land): divides the value. */
  per: { id: string; dimension: string; factor: number } | null;
  /** It stands in brackets. */
  bracketed: boolean;
  /** Of "four in ten": the numbers themselves, where the other side says them one by one. */
  parts?: readonly number[];
};

/** More numbers than any paragraph has: each is held against each of the other side, so nothing beyond them is read. */
export const mostCompared = 200;

/** Significant figures of a number in Western digits: 2.63 has 3, 1,860 has 3, 4200 has 2. */
export function figuresOf(digits: string): number {
  const plain = digits.replace(/[^0-9.]/g, "");
  const bare = plain.includes(".") ? plain.replace(".", "") : plain.replace(/0+$/, "");
  return Math.max(1, bare.replace(/^0+/, "").length);
}
