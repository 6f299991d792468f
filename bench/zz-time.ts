import { readChineseAmounts } from "#domain/checks/numbers/read-chinese.ts";
import { readChineseDates } from "#domain/checks/numbers/chinese-dates.ts";
import { readEnglishDates } from "#domain/checks/numbers/english-dates.ts";
import { readEnglishAmounts } from "#domain/checks/numbers/read-english.ts";
const time = (n: string, f: () => unknown) => { const t = performance.now(); f(); const d = performance.now() - t; if (d > 20) console.log(n, d.toFixed(0)); };
for (const part of ["9", "1,", "一", "十", "万亿", "百分之", "two ", "$", "约", "十月", "a hundred ", "of a ", "二〇", "半", " ", "第", "from to ", "至", "(", "（", "5至", "one in ", "and ", "1 ", "9.", "十一、", "Jan ", "May ", "a ", "-", "百", "twenty-", "thousand "]) for (const n of [5000, 20000, 100000]) {
  const text = part.repeat(Math.ceil(n / part.length)); const l = JSON.stringify(part) + n;
  time(l + " zd", () => readChineseDates(text, "Hant")); time(l + " za", () => readChineseAmounts(text, "Hant")); time(l + " ed", () => readEnglishDates(text)); time(l + " ea", () => readEnglishAmounts(text));
}
