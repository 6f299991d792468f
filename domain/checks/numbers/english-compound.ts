import type { Amount, Reading } from "#domain/checks/numbers/amount.ts";
import { type Read, readUnit, word } from "#domain/checks/numbers/english-amount.ts";
import { readCardinal, scales, type Token } from "#domain/checks/numbers/english-numeral.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

/** "a year and a half", "2hr 14min 30sec", "three years and four months": what follows of the same kind is added. */
export function withMore(read: Read, tokens: readonly Token[], id: string, text: string): Read {
  const [first] = read.amounts;
  const own = first?.readings[0];
  if (!first || !own) return read;
  let next = read.next;
  if (word(tokens, next) === "and" && word(tokens, next + 1) === "a" && word(tokens, next + 2) === "half") {
    own.value += unitById(id).factor / 2;
    next += 3;
  } else {
    const known = unitById(id);
    let smallest = known.factor;
    for (;;) {
      const start = /^(?:and|,)$/.test(word(tokens, next)) ? next + 1 : next;
      const number =
        ["time", "years"].includes(known.dimension) || known.id === "foot" ? readCardinal(tokens, start) : null;
      const unit = number === null ? null : readUnit(tokens, number.next);
      const more = unit === null ? null : unitById(unit.id);
      // Days behind months: "three months and five days".
      const across = known.dimension === "years" && more?.dimension === "time" && word(tokens, next) === "and";
      if (!number || !unit || !more || (!across && (more.dimension !== known.dimension || more.factor >= smallest)))
        break;
      own.value += across ? (number.value * more.factor) / 2_629_800 : number.value * more.factor;
      if (across) smallest = 0;
      [smallest, next] = [more.factor, unit.next];
      first.raw = own.value / known.factor;
    }
  }
  first.text = text.slice(first.at, tokens[next - 1]?.end);
  return { amounts: read.amounts, next };
}

/** "Cut by 12.5 basis points; most expect 50": a bare number may be of the unit that was last named. */
export function recallUnits(amounts: readonly Amount[]): void {
  let last: Reading | null = null;
  for (const amount of amounts) {
    const [own] = amount.readings;
    if (own === undefined || amount.faint) continue;
    if (own.kind !== "count" || own.unit !== null) {
      if (amount.raw !== 0 && ["count", "ratio", "points"].includes(own.kind))
        last = { ...own, value: own.value / amount.raw };
      continue;
    }
    if (last !== null && !amount.soft) amount.readings.push({ ...last, value: last.value * amount.raw, elided: true });
  }
}

/** "100–150mm", "six, five and three years": numbers before one with a unit may be of it too. */
export function shareUnits(amounts: Amount[], text: string): void {
  for (let place = amounts.length - 2; place >= 0; place--) {
    const [first, second] = [amounts[place], amounts[place + 1]];
    const [own, other] = [first?.readings[0], second?.readings[0]];
    if (!first || !second || second.faint || !own || !other || own.kind !== "count" || own.unit !== null) continue;
    const between = text.slice(first.at + first.text.length, second.at).trim();
    if (!/^(?:to|and|or|,|–|-|—|, and|%)$/.test(between.replace(/[A-Z]{0,2}\$|[¥€£]/, "").trim())) continue;
    if (other.kind === "ratio" && /^(?:to|–|-|—|and|or)$/.test(between))
      first.readings.unshift({ kind: "ratio", value: first.raw / 100, unit: null });
    else if (other.kind === "points" && /^(?:to|–|-|—|and|or)$/.test(between))
      first.readings.unshift({ kind: "points", value: first.raw, unit: null });
    else if (other.unit !== null)
      first.readings.unshift({ kind: "count", value: (other.value / (second.raw || 1)) * first.raw, unit: other.unit });
    else if (
      /^(?:or|to|–|-)$/.test(between) &&
      /\b(?:hundred|thousand|dozen)\b/i.test(second.text) &&
      first.raw < 20 &&
      !/hundred|thousand|dozen/i.test(first.text)
    ) {
      // "two or three hundred": the scale is said once.
      const scale = /dozen/i.test(second.text) ? 12 : /hundred/i.test(second.text) ? 100 : 1000;
      first.readings = [{ kind: "count", value: first.raw * scale, unit: null }];
      first.raw *= scale;
    } else if (
      /million|billion|trillion/.test(second.text) &&
      /^(?:to|–|-|—)$/.test(between) &&
      second.raw / 1000 > first.raw
    ) {
      const scale = scales.get(/million|billion|trillion/.exec(second.text)?.[0] ?? "") ?? 1;
      first.readings.push({ kind: "count", value: first.raw * scale, unit: null });
    }
  }
}
