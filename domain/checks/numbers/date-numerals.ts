import { readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";

/** A numeral of either kind: 16, 十六, 二〇一六, 元 for the first month. */
export function number(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  if (text === "元") return 1;
  if (text.startsWith("廿")) return 20 + (text.length > 1 ? number(text.slice(1)) : 0);
  if (text.startsWith("卅")) return 30 + (text.length > 1 ? number(text.slice(1)) : 0);
  return readNumeral(text, 0, false)?.value ?? 0;
}

/** Years are read digit by digit: 二〇二三, 一〇九; but 七十三 as a number. */
export function digits(text: string | undefined): number {
  if (text === undefined) return 0;
  return /[十百]|^\d+$/.test(text)
    ? number(text)
    : Number([...text].map((character) => "〇一二三四五六七八九".indexOf(character.replace("零", "〇"))).join(""));
}
