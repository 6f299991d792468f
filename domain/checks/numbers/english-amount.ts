import { type Amount, figuresOf, type Reading } from "#domain/checks/numbers/amount.ts";
import type { Token } from "#domain/checks/numbers/english-numeral.ts";
import { englishQualifier } from "#domain/checks/numbers/qualifiers.ts";
import { englishUnits, unitById } from "#domain/checks/numbers/units.ts";

export const simple = (kind: Reading["kind"], value: number): Reading => ({ kind, value, unit: null });
export const count = (value: number, unit: string | null = null): Reading => ({ kind: "count", value, unit });

/** Amounts, and the token at which the text goes on after them. */
export type Read = { amounts: Amount[]; next: number };

export function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** Capitalised in the middle of a sentence and followed by another such word: Three Gorges, Double First-Class. */
export function isName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isCapital = (one: Token | undefined) => one !== undefined && /^[A-Z]/.test(one.text);
  const next = after?.text === "-" ? tokens[at + 2] : after;
  return isCapital(token) && isCapital(next) && (before === undefined || !/^[.!?]$/.test(before.text));
}

/** A unit in words or letters from token `from`; a hyphen may stand before and in it. */
export function readUnit(tokens: readonly Token[], from: number): { id: string; next: number } | null {
  const start = word(tokens, from) === "-" ? from + 1 : from;
  const joined = (length: number) =>
    tokens
      .slice(start, start + length)
      .map(({ lower }) => lower)
      .join(" ")
      .replace(/ - /g, "-");
  for (const length of [4, 3, 2, 1]) {
    const name = joined(length);
    if (name === "" || tokens.length < start + length) continue;
    const id =
      englishUnits.get(name) ??
      englishUnits.get(name.replace(/ies$/, "y")) ??
      englishUnits.get(name.replace(/(?:es|s)$/, "")) ??
      englishUnits.get(name.replace(/s$/, "")) ??
      englishUnits.get(name.replace("degrees", "degree")) ??
      englishUnits.get(name.replace("-", " "));
    if (
      id !== undefined &&
      !(name === "in" || name === "t" || name === "li" || name === "h" || name === "w" || name === "g")
    )
      return { id, next: start + length };
    if (name === "dollars" || name === "dollar") return { id: "dollar", next: start + 1 };
  }
  if (/^degrees?$/.test(word(tokens, start))) return { id: "celsius", next: start + 1 };
  if (word(tokens, start) === "°" && /^[cf]$/.test(word(tokens, start + 1)))
    return { id: word(tokens, start + 1) === "c" ? "celsius" : "fahrenheit", next: start + 2 };
  // 8C, "8 C, or 46 F"; "10 C-130s" are aircraft.
  const isApart = (tokens[start]?.at ?? 0) - (tokens[start - 1]?.end ?? 0);
  if (/^[CF]$/.test(tokens[start]?.text ?? "") && isApart <= 1 && !(isApart > 0 && word(tokens, start + 1) === "-"))
    return { id: word(tokens, start) === "c" ? "celsius" : "fahrenheit", next: start + 1 };
  const lone = word(tokens, start);
  if (/^(?:[tgwh]|in)$/.test(lone) && tokens[start]?.at === tokens[start - 1]?.end)
    return { id: englishUnits.get(lone) ?? "tonne", next: start + 1 };
  return null;
}

/** An amount of the tokens from `from` up to `next`. */
export function make(
  text: string,
  tokens: readonly Token[],
  from: number,
  next: number,
  readings: Reading[],
  raw: number,
  soft: boolean,
): Amount {
  const at = tokens[from]?.at ?? 0;
  const end = tokens[next - 1]?.end ?? at;
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(end, end + 40);
  return {
    at,
    text: text.slice(at, end),
    readings,
    raw,
    figures: figuresOf(String(raw)),
    qualifier: englishQualifier(before, after),
    sign: signOf(text.slice(Math.max(0, at - 24), at), after, readings[0]),
    sense: senseOf(text.slice(Math.max(0, at - 60), at), after),
    soft,
    bracketed: isBracketed(text, at),
    per: perOf(after) ?? (isMoney(readings) ? perBefore(before) : null),
  };
}

const roseBefore =
  /\b(?:rose|rises?|rising|risen|grew|grows?|grown|growing|up|increased?|increasing|climbed|jumped|gained|added|advanced|soared|surged|expanded|growth of|increase of|rise of)(?: by)?(?: (?:about|around|nearly|almost|some|over|more than|just|only|an?))*$/;
const fellBefore =
  /\b(?:fell|falls?|falling|fallen|down|dropped|drops?|decreased?|declined?|declining|shrank|shrunk|slipped|lost|plunged|slid|tumbled|contracted|shed|eased|dipped|sank|fall of|drop of|decline of)(?: by)?(?: (?:about|around|nearly|almost|some|over|more than|just|only|an?))*$/;

/** "minus 5C", "5 degrees below zero", "fell 3%"; "rose 3%", and a temperature of which nothing of the kind is said. */
function signOf(before: string, after: string, reading: Reading | undefined): Amount["sign"] {
  const near = before.replace(/(?:[A-Z]{0,2}\$|[¥€£])$/, "").trimEnd();
  if (
    /\b(?:minus|negative)$|(?:^|[\s(])[-−–]$/i.test(near) ||
    /^(?: degrees?)?(?: Celsius| Fahrenheit| ?[CF])? below(?: zero| freezing)?\b/.test(after)
  )
    return "minus";
  const dimension = reading?.unit ? unitById(reading.unit).dimension : null;
  if (dimension === "temperature" || dimension === "fahrenheit")
    return /\b(?:below|under|sub-zero)\b/.test(before + after) ? null : "plus";
  if (reading === undefined || !["ratio", "points", "count"].includes(reading.kind)) return null;
  const compared =
    /^ (above|below|more|higher|faster|larger|bigger|dearer|pricier|less|fewer|lower|smaller|slower|cheaper)\b(?! than \d)/.exec(
      after,
    )?.[1];
  if (compared) {
    // "Three percent more expensive", "less than".
    return /^(?:below|less|fewer|lower|smaller|slower|cheaper)$/.test(compared) ? "minus" : "plus";
  }
  return fellBefore.test(near) ? "minus" : roseBefore.test(near) ? "plus" : null;
}

const amountWords =
  "(?:about|around|nearly|almost|some|over|more than|just|only|an estimated|close to|roughly|up|down|as much as|well)";

const goesBy = new RegExp(`\\bby(?: ${amountWords})?$`);
const goesTo = new RegExp(`\\bto(?: ${amountWords})?$`);

function senseOf(before: string, after: string): "to" | "by" | null {
  const near = before.replace(/(?:[A-Z]{0,2}\$|[¥€£])$/, "").trimEnd();
  if (/^ of (?:the |its |their |a )(?:level|figure|total a|number in|previous)/.test(after)) return "to";
  if (goesBy.test(near)) return "by";
  // "15 to 20" is a range, "from 15 to 20" and "rose to 20" say where it went.
  if (goesTo.test(near) && !/(?:\d[\d.,%a-z]* ?|\bup )to(?: [a-z]+)?$/.test(near)) return "to";
  return /\bfrom [^,;]{1,30} to$/.test(near) ? "to" : null;
}

const materials = [...englishUnits].filter(([, id]) =>
  ["mass", "area", "volume", "length"].includes(unitById(id).dimension),
);
/** Seconds in what a rate is told for. */
const spans: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};
const adverbs: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  annually: "year",
  yearly: "year",
};
const each = new RegExp(
  `^(?: or so)?(?: (?!(?:after|in|for|within|over|than|once|since|until|before|during|from|by|at|as|to|on|with|when|half|about|just|into|through) )[a-z]+){0,4} (?:per|a|an|every|each|for each|to the) (${Object.keys(spans).join("|")}|${materials
    .map(([name]) => name.replace(/[^a-z ]/g, ""))
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})\\b`,
);

/** What it is so much for: "a hectare", "per kilogram". */
function perOf(after: string): Amount["per"] {
  const name =
    each.exec(after)?.[1] ??
    adverbs[/^(?: [a-z]+){0,2} (hourly|daily|weekly|monthly|annually|yearly)\b/.exec(after)?.[1] ?? ""];
  const span = name === undefined ? undefined : spans[name];
  if (span !== undefined) return { id: name ?? "", dimension: "span", factor: span };
  const id = name === undefined ? undefined : englishUnits.get(name);
  return id === undefined ? null : unitById(id);
}

const leading = new RegExp(
  `\\b(?:an?|each|every|one|per) (${materials
    .map(([name]) => name)
    .filter((name) => /^[a-z ]{2,}$/.test(name))
    .join("|")}) of (?:[a-z]+ ){1,6}(?:[a-z]{0,2}[$£€¥])?$`,
);

/** "An ounce of gold costs US$2,600". */
function perBefore(before: string): Amount["per"] {
  const id = englishUnits.get(leading.exec(before.toLowerCase())?.[1] ?? "");
  return id === undefined ? null : unitById(id);
}

function isMoney([reading]: readonly Reading[]): boolean {
  return reading?.unit != null && unitById(reading.unit).dimension === "money";
}

function isBracketed(text: string, at: number): boolean {
  return /\([^()]{0,30}$/.test(text.slice(Math.max(0, at - 32), at));
}
