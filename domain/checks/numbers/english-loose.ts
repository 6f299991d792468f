import type { Amount, Reading } from "#domain/checks/numbers/amount.ts";
import { count, make, simple, word } from "#domain/checks/numbers/english-amount.ts";
import { cardinals, type Token } from "#domain/checks/numbers/english-numeral.ts";
import { englishUnits, unitById } from "#domain/checks/numbers/units.ts";

const of = (value: number, unit: string): Reading => count(value * unitById(unit).factor, unit);
const groups: Readonly<Record<string, number>> = {
  duo: 2,
  twins: 2,
  twin: 2,
  brace: 2,
  bilateral: 2,
  bilingual: 2,
  biennial: 2,
  trio: 3,
  triplets: 3,
  threesome: 3,
  trilogy: 3,
  trilateral: 3,
  tripartite: 3,
  triathlon: 3,
  triangle: 3,
  triangular: 3,
  tricycle: 3,
  quartet: 4,
  quadruplets: 4,
  foursome: 4,
  quadrilateral: 4,
  quintet: 5,
  quintuplets: 5,
  pentathlon: 5,
  pentagon: 5,
  sextet: 6,
  sextuplets: 6,
  hexagon: 6,
  hexagonal: 6,
  septet: 7,
  heptathlon: 7,
  octet: 8,
  octagon: 8,
  octagonal: 8,
  decathlon: 10,
  quarterfinal: 8,
  quarterfinals: 8,
  semifinal: 4,
  semifinals: 4,
  bicentenary: 200,
  bicentennial: 200,
  tercentenary: 300,
  sesquicentennial: 150,
  teenage: 10,
  teenager: 10,
  teenagers: 10,
  teens: 10,
};
/** Words that say a number among other things: they explain one of the other side, and ask for none. */
const loose: Readonly<Record<string, readonly Reading[]>> = {
  ...Object.fromEntries(Object.entries(groups).map(([word, value]) => [word, [count(value)]])),
  daily: [of(1, "day"), of(24, "hour")],
  weekly: [of(1, "week"), of(7, "day"), count(7)],
  fortnightly: [of(2, "week"), of(14, "day"), count(2)],
  biweekly: [of(2, "week"), count(2)],
  monthly: [of(1, "month"), count(12)],
  bimonthly: [of(2, "month"), count(2)],
  quarterly: [of(3, "month"), count(4), simple("ordinal", 4)],
  biannual: [of(6, "month"), count(2)],
  annual: [of(1, "year"), of(12, "month")],
  annually: [of(1, "year"), of(12, "month")],
  yearly: [of(1, "year"), of(12, "month")],
  triennial: [of(3, "year"), count(3)],
  quadrennial: [of(4, "year"), count(4)],
  decades: [of(10, "year")],
  centuries: [of(100, "year")],
  weekend: [of(2, "day"), of(48, "hour")],
  jubilee: [of(25, "year"), of(50, "year"), of(60, "year"), of(70, "year")],
  overnight: [of(1, "day"), of(24, "hour")],
};

const romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

/** "Class V", "Phase II", "Henry VIII"; I alone is a word. */
function romanOf(tokens: readonly Token[], at: number): number | null {
  const value = romans.indexOf(tokens[at]?.text ?? "") + 1;
  const before = tokens[at - 1]?.text ?? "";
  const isNumbered = /^(?:class|phase|type|grade|part|stage|category|tier|level|volume|chapter|act|mark)$/i.test(
    before,
  );
  return value > 0 && (isNumbered || (value > 1 && /^[A-Z][a-z]/.test(before))) ? value : null;
}

/** "Under-sixes", "over-sixties". */
function pluralOf(word: string): number | undefined {
  return (
    cardinals.get(word.replace(/ies$/, "y")) ??
    cardinals.get(word.replace(/e?s$/, "")) ??
    cardinals.get(word.replace(/s$/, ""))
  );
}

/** A faint amount of a word like "quarterly", "trio"; null where it is none. */
export function readLoose(text: string, tokens: readonly Token[], at: number): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const before = tokens[at - 2]?.lower ?? "";
  const many = tokens[at - 1]?.text === "-" && /^(?:over|under)$/.test(before) ? pluralOf(token.lower) : undefined;
  if (many !== undefined) return make(text, tokens, at, at + 1, [count(many)], many, false);
  const roman = romanOf(tokens, at);
  const one = /^(?:an?|whole|entire|full|single|that|this|every|each|per|the|last|first|final)$/.test(token.lower)
    ? (englishUnits.get(word(tokens, at + 1)) ?? null)
    : null;
  const readings =
    roman !== null
      ? [count(roman), simple("ordinal", roman)]
      : one
        ? [of(1, one)]
        : Object.hasOwn(loose, token.lower)
          ? [...(loose[token.lower] ?? [])]
          : [];
  const [first] = readings;
  if (first === undefined) return null;
  const raw = first.unit === null ? first.value : first.value / unitById(first.unit).factor;
  const amount = make(text, tokens, at, at + 1, readings, raw, true);
  return { ...amount, qualifier: null, sign: null, sense: null, per: null, faint: true };
}
