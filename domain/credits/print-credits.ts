import type { PersonNames } from "#domain/credits/credit.ts";
import { groupLabel } from "#domain/credits/role-labels.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/**
 * A group ready for print: names already in the reader's locale. `label` is what the page had; it is printed where no
 * role is known, and where the house's word would not tell two groups apart (總策劃 and 執行策劃).
 */
export type PrintableGroup = { roles: readonly CreditRole[]; label?: string; people: readonly string[] };

/** Roles that the byline prints; a group of nothing else stays out of the credit line, wherever it was read. */
export const bylineRoles: readonly CreditRole[] = ["author", "responsibleEditor"];

export function isBylineGroup(group: { roles: readonly CreditRole[] }): boolean {
  return group.roles.length > 0 && group.roles.every((role) => bylineRoles.includes(role));
}

/**
 * The house credit line: `（監製：蔚力；策劃、文案：曹川川）` with full-width punctuation in Chinese,
 * `(Supervisor: Wei Li; Planning and copy: Cao Chuanchuan)` in English; "" without groups. Prints every group it is
 * given: leave out byline groups with `isBylineGroup` first.
 */
export function printCreditLine(groups: readonly PrintableGroup[], locale: ReaderLocale): string {
  const marks = locale === "en" ? englishMarks : chineseMarks;
  const printed = groups.filter((group) => group.people.length > 0);
  const parts = printed.map(
    (group) => `${labelOf(group, printed, locale)}${marks.colon}${group.people.join(marks.comma)}`,
  );
  return parts.length === 0 ? "" : marks.open + parts.join(marks.semicolon) + marks.close;
}

function labelOf(group: PrintableGroup, all: readonly PrintableGroup[], locale: ReaderLocale): string {
  const { roles, label = "", people } = group;
  const isTwin = (other: PrintableGroup) => other.roles.join() === roles.join() && (other.label ?? "") !== label;
  const inLanguage = label !== "" && /\p{Script=Han}/u.test(label) === (locale !== "en");
  const own = roles.length === 0 || (inLanguage && all.some(isTwin));
  return own ? label : groupLabel(roles, locale, people.length);
}

const chineseMarks = { open: "（", close: "）", colon: "：", comma: "，", semicolon: "；" };
const englishMarks = { open: "(", close: ")", colon: ": ", comma: ", ", semicolon: "; " };

/** A person's name as a locale prints it; a name nobody has written yet falls back to one that is there. */
export function printName(names: Pick<PersonNames, "hans" | "hant" | "en">, locale: ReaderLocale): string {
  if (locale === "en") return names.en || names.hans || names.hant;
  return locale === "zh-Hans" ? names.hans || names.hant || names.en : names.hant || names.hans || names.en;
}
