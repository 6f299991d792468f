import type { Found } from "#domain/checks/finding.ts";
import { equal } from "#domain/checks/numbers/agree.ts";
import type { Amount } from "#domain/checks/numbers/amount.ts";
import { readChineseDates } from "#domain/checks/numbers/chinese-dates.ts";
import { compareAmounts } from "#domain/checks/numbers/compare-amounts.ts";
import { compareDates, type DateDifference, judgeDates } from "#domain/checks/numbers/compare-dates.ts";
import { settleCounted } from "#domain/checks/numbers/counted-dates.ts";
import { dayPartDifferences } from "#domain/checks/numbers/day-parts.ts";
import { dropDerived } from "#domain/checks/numbers/derived.ts";
import { readEnglishDates } from "#domain/checks/numbers/english-dates.ts";
import { takeGlosses } from "#domain/checks/numbers/glosses.ts";
import { judgeLeft } from "#domain/checks/numbers/judge-amounts.ts";
import { lostQualifiers } from "#domain/checks/numbers/lost-qualifiers.ts";
import type { Moment } from "#domain/checks/numbers/moment.ts";
import { lengthOf } from "#domain/checks/numbers/periods.ts";
import { readChineseAmounts } from "#domain/checks/numbers/read-chinese.ts";
import { readEnglishAmounts } from "#domain/checks/numbers/read-english.ts";
import { relativeDifferences } from "#domain/checks/numbers/relative-days.ts";
import { spelledIn } from "#domain/checks/numbers/romanised.ts";
import { takeRounds } from "#domain/checks/numbers/rounds.ts";
import { scoreDifferences } from "#domain/checks/numbers/scores.ts";
import { settleDates } from "#domain/checks/numbers/settle-dates.ts";
import { dropSpanEnds } from "#domain/checks/numbers/span-ends.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";

/** `number-mismatch`, `number-qualifier`, `unit-mismatch` and `date-mismatch`: whether two sides say the same numbers. */
export function checkNumbers(pair: CheckedPair, options: CheckOptions): Found[] {
  if (!pair.zh || !pair.en) return [];
  const lines = { zh: pair.zh.text.split("\n"), en: pair.en.text.split("\n") };
  const isTable = pair.zh.kind === "table" && pair.en.kind === "table";
  const byLine = (isTable || pair.zh.kind === "list") && lines.zh.length === lines.en.length;
  if (!byLine) return checkText(pair.zh.text, pair.en.text, options, isTable);
  let at = { zh: 0, en: 0 };
  return lines.zh.flatMap((zh, line) => {
    const en = lines.en[line] ?? "";
    const found = checkText(zh, en, options, isTable).map((one) => ({
      ...one,
      at: one.at + (one.side === "en" ? at.en : at.zh),
    }));
    at = { zh: at.zh + zh.length + 1, en: at.en + en.length + 1 };
    return found;
  });
}

function checkText(zh: string, en: string, options: CheckOptions, isTable: boolean): Found[] {
  const narrow = narrowed(zh);
  const dated = { zh: readChineseDates(narrow, options.script), en: readEnglishDates(en) };
  const rounds = takeRounds(dated.zh.rest, dated.en.rest);
  const amounts = { zh: readChineseAmounts(rounds.zh, options.script), en: readEnglishAmounts(rounds.en) };
  const moments = { zh: [...dated.zh.moments], en: [...dated.en.moments] };
  const counted = settleCounted(moments, { zh: narrow, en });
  const days = compareDates(moments.zh, moments.en, narrow);
  const { differences, left, pairs } = compareAmounts(amounts.zh, amounts.en);
  settleDates(days, left, { amounts, moments: { zh: dated.zh.moments, en: dated.en.moments } }, en);
  dropSpanEnds(days, left, { amounts, moments });
  left.en = left.en.filter((amount) => !isLength(amount, dated.zh.moments));
  left.zh = left.zh.filter((amount) => !isLength(amount, dated.en.moments));
  days.en = days.en.filter((moment) => !endsLength(moment, amounts.zh));
  days.zh = days.zh.filter((moment) => !endsLength(moment, amounts.en));
  left.zh = left.zh.filter((amount) => !counted.isCounted(amount, "zh"));
  left.en = left.en.filter((amount) => !counted.isCounted(amount, "en"));
  const isSpelled = spelledIn(en);
  left.zh = left.zh.filter((amount) => !isSpelled(amount));
  if (isTable) settleScales(left);
  const isOld = [...dated.zh.moments, ...dated.en.moments].some(({ part, value }) => part === "year" && value < 1994);
  const rest = { zh: dated.zh.rest, en: dated.en.rest };
  const wrong = takeGlosses(left, amounts, rest, isOld);
  dropDerived(left, amounts, rest);
  const kindOf = (one: unknown, other: unknown) =>
    one === null ? "missingInChinese" : other === null ? "missingInEnglish" : "differs";
  const numbers = [...rounds.differences, ...differences, ...wrong, ...judgeLeft(left)];
  if (!numbers.some(({ rule }) => rule === "number-mismatch"))
    numbers.push(...scoreDifferences(dated.zh.rest, dated.en.rest));
  return [
    ...numbers.map((difference) => found(difference.rule, difference.kind, difference.zh, difference.en)),
    ...lostQualifiers(pairs, dated.zh.rest, dated.en.rest).map(({ zh: one, en: other }) =>
      found("number-qualifier", "differs", one, other),
    ),
    ...relativeDifferences(narrow, en).map((difference) =>
      found("date-mismatch", "differs", difference.zh, difference.en),
    ),
    ...datesOf(counted.differences, judgeDates(days), () => dayPartDifferences(narrow, en)).map((difference) =>
      found("date-mismatch", kindOf(difference.zh, difference.en), difference.zh, difference.en),
    ),
  ];
}

/** Words for parts of the day say once more what their clocks say: they are held against each other where nothing else differs. */
function datesOf(counted: DateDifference[], days: DateDifference[], partsOf: () => DateDifference[]): DateDifference[] {
  const found = [...counted, ...days];
  return found.length > 0 ? found : partsOf();
}

/** "The nine months to September", "the first three quarters" beside 1至9月. */
function isLength({ readings }: Amount, moments: readonly Moment[]): boolean {
  const months = readings.find(({ unit }) => unit === "month")?.value;
  return months !== undefined && months > 1 && moments.some((moment) => lengthOf(moment) === months);
}

/** "The ten months to October" beside 前十个月: the month in which so many of a year end. */
function endsLength({ part, value }: Moment, amounts: readonly Amount[]): boolean {
  return (
    part === "month" &&
    amounts.some(({ readings }) => readings.some(({ unit, value: months }) => unit === "month" && months === value))
  );
}

/** A column in 万 beside one in units: what its head says, its cells need not. */
function settleScales(left: { zh: Amount[]; en: Amount[] }): void {
  const scales = [1e3, 1e4, 1e6, 1e8, 1e9];
  for (const one of [...left.zh]) {
    const other = left.en.find(({ raw }) =>
      scales.some((scale) => equal(raw, one.raw * scale) || equal(one.raw, raw * scale)),
    );
    if (!other) continue;
    left.zh.splice(left.zh.indexOf(one), 1);
    left.en.splice(left.en.indexOf(other), 1);
  }
}

function found(rule: Found["rule"], kind: string, zh: Amount | Moment | null, en: Amount | Moment | null): Found {
  const about = zh ?? en;
  const values = { zh: zh?.text.trim() ?? "", en: en?.text.trim() ?? "" };
  return {
    rule,
    side: zh === null ? "en" : en === null ? "zh" : "both",
    quote: about?.text ?? "",
    at: about?.at ?? 0,
    said: { kind, values },
  };
}

/** Full-width digits, signs and letters made narrow, one for one: offsets stay. */
function narrowed(text: string): string {
  // ２４，８００: between full-width digits the full-width comma is one of theirs.
  // 一○五: a circle is how many write the zero.
  const zeros = text.replace(/(?<=[〇零一二三四五六七八九○◯])[○◯]|[○◯](?=[〇零一二三四五六七八九])/g, "〇");
  const grouped = zeros.replace(/(?<=[\uFF10-\uFF19])\uFF0C(?=[\uFF10-\uFF19]{3}(?![\uFF10-\uFF19]))/g, ",");
  return grouped.replace(/[\uFF05\uFF0E\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF04]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
