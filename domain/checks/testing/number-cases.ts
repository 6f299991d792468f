import { checkNumbers } from "#domain/checks/numbers/check-numbers.ts";

/** Chinese, English that says the same, English that does not, and what is said of that. */
export type NumberCase = [zh: string, right: string, wrong: string, rule: string];

/** The rules that speak up on a pair; Traditional where a sign of the Chinese is written so. */
export function rulesOf(zh: string, en: string): string[] {
  const script = /[億萬個國時點臺農曆壓達價]/.test(zh) ? "Hant" : "Hans";
  const found = checkNumbers({ zh: { text: zh, kind: "text" }, en: { text: en, kind: "text" } }, { script });
  return [...new Set(found.map(({ rule }) => rule))];
}
