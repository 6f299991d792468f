import { measures, money } from "#domain/checks/numbers/unit-table.ts";

export type KnownUnit = { id: string; dimension: string; factor: number };

const byId = new Map<string, KnownUnit>(
  [
    ...Object.entries(measures).map(([id, { dimension, factor }]) => ({ id, dimension, factor })),
    ...money.map(({ id }) => ({ id, dimension: "money", factor: 1 })),
    { id: "localMoney", dimension: "money", factor: 1 },
    { id: "dollar", dimension: "money", factor: 1 },
    { id: "yenOrYuan", dimension: "money", factor: 1 },
  ].map((unit) => [unit.id, unit]),
);

/** @throws on an id that is not in the table */
export function unitById(id: string): KnownUnit {
  const unit = byId.get(id);
  if (!unit) throw new Error(`no unit is called ${id}`);
  return unit;
}

function namesOf(language: "zh" | "en"): [string, string][] {
  return [
    ...Object.entries(measures).map(([id, unit]) => [id, unit[language]] as const),
    ...money.map((unit) => [unit.id, unit[language]] as const),
  ]
    .flatMap(([id, names]) => names.split("|").map((name): [string, string] => [name, id]))
    .filter(([name]) => name !== "");
}

/** Chinese name → id, the longest first. */
export const chineseUnits: readonly [string, string][] = namesOf("zh").sort(([a], [b]) => b.length - a.length);
/** The same by their first sign: every number of a text asks for what follows it. */
export const chineseUnitsBySign: ReadonlyMap<string, readonly [string, string][]> = Map.groupBy(
  chineseUnits,
  ([name]) => name[0] ?? "",
);
/** English name in lower case and the singular → id. */
export const englishUnits: ReadonlyMap<string, string> = new Map(namesOf("en"));

/** What the same name is also of, by the place it is said in: a 斤 is heavier in Taiwan, a 寸 of a screen is an inch. */
export const alsoMeans: Readonly<Record<string, readonly string[]>> = {
  jin: ["catty"],
  liang: ["tael"],
  chi: ["foot", "sqFoot"],
  // A 呎 of floor is a square foot.
  foot: ["sqFoot"],
  cun: ["inch"],
  ounce: ["troyOunce"],
  troyOunce: ["ounce"],
};

/** Whether a name may be of either: a 两 is a tael where gold is sold by it. */
export function mayBeSame(a: string, b: string): boolean {
  return a === b || (alsoMeans[a] ?? []).includes(b) || (alsoMeans[b] ?? []).includes(a);
}

const local = new Set(["CNY", "TWD", "HKD", "dollar", "yenOrYuan", "localMoney"]);
const dollars = new Set(["USD", "HKD", "TWD", "AUD", "NZD", "CAD", "SGD", "localMoney"]);

/** Whether two names of money may mean the same. */
export function sameMoney(a: string, b: string): boolean {
  if (a === b) return true;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one === "localMoney" && local.has(other)) return true;
    if (one === "dollar" && dollars.has(other)) return true;
    if (one === "yenOrYuan" && (other === "CNY" || other === "JPY")) return true;
  }
  return false;
}
