import type { Reading } from "#domain/checks/numbers/amount.ts";
import { count } from "#domain/checks/numbers/chinese-amount.ts";

/** What a number is of by a word of its own: 华氏95度, 两打, 26对, 第三个十年. */
export function readNamed(
  text: string,
  at: number,
  end: number,
  value: number,
): { end: number; readings: Reading[] } | null {
  const after = text.slice(end, end + 4);
  const scale = /(摄氏|攝氏|华氏|華氏)(?:零下|[-－−负負])?$/.exec(text.slice(Math.max(0, at - 6), at))?.[1];
  if (scale && after.startsWith("度"))
    return { end: end + 1, readings: [count(value, /^[华華]/.test(scale) ? "fahrenheit" : "celsius")] };
  if (/^打(?![一断斷算造击擊扮扰擾工架仗开開破入进進响響包折电電])/.test(after) && value <= 100)
    return { end: end + 1, readings: [count(value * 12)] };
  if (/^[对對双雙](?![半于於此比方手抗阵陣决決]|[一二三四五六七八九十\d])/.test(after))
    return { end: end + 1, readings: [count(value), count(value * 2)] };
  // 双向六车道 is three lanes each way.
  if (/^(?:车道|車道|线道|線道)/.test(after) && /[双雙]向$/.test(text.slice(Math.max(0, at - 2), at)))
    return { end, readings: [count(value), count(value / 2)] };
  const decades = /^(?:个|個)(十|百|千)年/.exec(after);
  if (decades)
    return { end: end + 3, readings: [count(value * 12 * ({ 十: 10, 百: 100 }[decades[1] ?? ""] ?? 1000), "decade")] };
  const coin = /^(?:美分|欧分|歐分|便士)/.exec(after)?.[0];
  if (coin)
    return {
      end: end + coin.length,
      readings: [count(value / 100, coin === "便士" ? "GBP" : coin === "美分" ? "USD" : "EUR")],
    };
  const knots =
    /^节|^節/.test(after) &&
    /(?:航速|时速|時速|风速|風速|速度)[^，。；,;]{0,6}$/.test(text.slice(Math.max(0, at - 10), at));
  if (knots) return { end: end + 1, readings: [count(value, "knot")] };
  return null;
}
