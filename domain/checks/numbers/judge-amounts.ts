import { equal, otherMeasure } from "#domain/checks/numbers/agree.ts";
import type { Amount } from "#domain/checks/numbers/amount.ts";
import type { Difference } from "#domain/checks/numbers/compare-amounts.ts";
import { unitById } from "#domain/checks/numbers/units.ts";

/** "per jin (500g)": what a unit or a sum comes to, told in brackets to those who do not know it. */
function glosses({ bracketed, readings }: Amount): boolean {
  return bracketed && readings[0]?.unit !== null;
}

const prefixed = new Set(["power", "energy", "data", "bits", "pressure", "frequency", "voltage", "heat", "dose"]);

/** 600亩 beside 60 hectares: the same figures with the point moved, and that is not what the one unit is of the other. */
function otherScale(zh: Amount, en: Amount): boolean {
  const [a, b] = [zh.readings[0]?.unit, en.readings[0]?.unit];
  if (!a || !b || a === b || zh.per !== null || en.per !== null || en.raw === 0) return false;
  const { dimension } = unitById(a);
  const isMeasure = ["length", "area", "mass", "volume"].includes(dimension);
  return (
    isMeasure && dimension === unitById(b).dimension && [10, 100, 0.1, 0.01].some((by) => equal(zh.raw / en.raw, by))
  );
}

/** 9.2亿千瓦 and 920 megawatts: the same figures under another prefix of the same unit. */
function byPrefix(zh: Amount, en: Amount): boolean {
  const [a, b] = [zh.readings[0], en.readings[0]];
  if (!a?.unit || !b?.unit || a.unit === b.unit) return false;
  const [one, other] = [unitById(a.unit), unitById(b.unit)];
  if (one.dimension !== other.dimension || !prefixed.has(one.dimension)) return false;
  const steps = one.dimension === "pressure" ? [10, 1e3, 1e4] : [1e3, 1e6, 1e9];
  return steps.some((factor) => equal(a.value, b.value * factor) || equal(b.value, a.value * factor));
}

/** What is left says the two sides differ: in the unit, in the number, or one says nothing of it. */
export function judgeLeft({ zh, en }: { zh: readonly Amount[]; en: readonly Amount[] }): Difference[] {
  const differences: Difference[] = [];
  // 1负, 1人: "a defeat", "a man".
  const isArticle = ({ raw, text, qualifier }: Amount) =>
    en.length === 0 && raw === 1 && /^1(?!\.)/.test(text) && qualifier === null;
  const [restZh, restEn] = [zh.filter((amount) => !isArticle(amount)), [...en]];
  const takeOut = (one: Amount, other: Amount, difference: Omit<Difference, "zh" | "en">) => {
    restZh.splice(restZh.indexOf(one), 1);
    restEn.splice(restEn.indexOf(other), 1);
    differences.push({ ...difference, zh: one, en: other });
  };
  for (const one of [...restZh])
    for (const other of [...restEn]) {
      if (!restZh.includes(one) || !restEn.includes(other)) continue;
      if (byPrefix(one, other)) {
        takeOut(one, other, { rule: "unit-mismatch", kind: "differs" });
        continue;
      }
      if (otherScale(one, other)) {
        takeOut(one, other, { rule: "unit-mismatch", kind: "differs" });
        continue;
      }
      if (!equal(one.raw, other.raw)) continue;
      const [a, b] = [one.readings[0], other.readings[0]];
      if (a === undefined || b === undefined) continue;
      if (a.kind === "points" || b.kind === "points")
        takeOut(one, other, { rule: "number-mismatch", kind: "pointsOrPercent" });
      else if (otherMeasure(one, other)) takeOut(one, other, { rule: "unit-mismatch", kind: "differs" });
      else if (a.unit !== null && b.unit !== null && a.unit !== b.unit)
        takeOut(one, other, { rule: "unit-mismatch", kind: "differs" });
    }
  // Where both sides tell what a sum comes to, what they tell is compared.
  const bothGloss = restZh.some(glosses) && restEn.some(glosses);
  const weighs = (amount: Amount) => bothGloss || !glosses(amount);
  return [...differences, ...unsaid(restZh.filter(weighs), restEn.filter(weighs))];
}

/** What weighs on one side has no like on the other; small words count only against small words of the other side. */
function unsaid(zh: readonly Amount[], en: readonly Amount[]): Difference[] {
  const isSoft = ({ soft, raw, readings: [reading] }: Amount) =>
    soft && (raw > 1 || (raw < 1 && reading?.kind === "ratio"));
  const isOne = ({ soft, raw, readings: [reading] }: Amount) => soft && raw === 1 && reading?.unit != null;
  const hard = { zh: zh.filter(({ soft }) => !soft), en: en.filter(({ soft }) => !soft) };
  const soft = { zh: zh.filter(isSoft), en: en.filter(isSoft) };
  const differences: Difference[] = [];
  const tell = (one: Amount | null, other: Amount | null) =>
    differences.push({
      rule: "number-mismatch",
      kind: one === null ? "missingInChinese" : other === null ? "missingInEnglish" : "differs",
      zh: one,
      en: other,
    });
  const nothingHard = hard.zh.length + hard.en.length === 0;
  for (const one of hard.zh) tell(one, hard.en.shift() ?? soft.en.shift() ?? null);
  for (const other of hard.en) tell(soft.zh.shift() ?? null, other);
  if (!nothingHard) return differences;
  // 一小时 beside "two hours" differs; 一家 beside "two" may well not.
  const isSameUnit = ({ readings: [a] }: Amount, { readings: [b] }: Amount) => a?.unit != null && a.unit === b?.unit;
  for (const one of [...soft.zh, ...zh.filter(isOne)]) {
    const isLike = (other: Amount) =>
      isOne(one) ? isSameUnit(one, other) : other.readings.some(({ kind }) => kind === one.readings[0]?.kind);
    const at = soft.en.findIndex(isLike);
    if (at >= 0) tell(one, soft.en.splice(at, 1)[0] ?? null);
  }
  for (const one of soft.zh) {
    const other = differences.some((told) => told.zh === one)
      ? undefined
      : en.filter(isOne).find((own) => isSameUnit(one, own));
    if (other && !differences.some((told) => told.en === other)) tell(one, other);
  }
  return differences;
}
