import { readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";

const jiao: [RegExp, number][] = [[/^(\d|[一二三四五六七八九])角(?:(\d|[一二三四五六七八九])分)?/, 0.1]];
const smaller: Record<string, [RegExp, number][]> = {
  localMoney: jiao,
  CNY: jiao,
  year: [[/^(\d{1,2}|[一二三四五六七八九十]{1,2})(?:个|個)?月/, 1]],
  hour: [[/^(\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)分(?:钟|鐘)?/, 60]],
  m: [[/^(\d\d)(?!\d)/, 0.01]],
  minute: [[/^(\d{1,2})秒/, 1]],
};

/** What follows a unit and is of a smaller one: 1元2角, 3小时20分, 9秒98. */
export function readSmaller(text: string, at: number, id: string): { value: number; end: number } | null {
  if (id === "second") {
    const hundredths = /^\d{2}(?!\d)/.exec(text.slice(at, at + 3));
    return hundredths && text.slice(at - 2, at - 1) !== "" ? { value: Number(hundredths[0]) / 100, end: at + 2 } : null;
  }
  for (const [pattern, factor] of smaller[id] ?? []) {
    const found = pattern.exec(text.slice(at, at + 8));
    const main = found ? readNumeral(found[1] ?? "", 0, false) : null;
    if (!found || !main) continue;
    const minor = found[2] ? (readNumeral(found[2], 0, false)?.value ?? 0) / 100 : 0;
    const until = at + found[0].length;
    const seconds =
      id === "hour" ? /^(\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)秒/.exec(text.slice(until, until + 4)) : null;
    const rest = seconds ? (readNumeral(seconds[1] ?? "", 0, false)?.value ?? 0) : 0;
    return { value: main.value * factor + minor + rest, end: until + (seconds?.[0].length ?? 0) };
  }
  return null;
}
