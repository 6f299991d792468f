import type { PersonNames } from "#domain/credits/credit.ts";
import { groupLabel } from "#domain/credits/role-labels.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** A group ready for print: names already in the reader's locale. `label` is printed where no role is known. */
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
  const parts = groups
    .filter((group) => group.people.length > 0)
    .map((group) => {
      const label = group.roles.length > 0 ? groupLabel(group.roles, locale, group.people.length) : (group.label ?? "");
      return `${label}${marks.colon}${group.people.join(marks.comma)}`;
    });
  return parts.length === 0 ? "" : marks.open + parts.join(marks.semicolon) + marks.close;
}

const chineseMarks = { open: "（", close: "）", colon: "：", comma: "，", semicolon: "；" };
const englishMarks = { open: "(", close: ")", colon: ": ", comma: ", ", semicolon: "; " };

/** A person's name as a locale prints it; a name nobody has written yet falls back to one that is there. */
export function printName(names: Pick<PersonNames, "hans" | "hant" | "en">, locale: ReaderLocale): string {
  if (locale === "en") return names.en || names.hans || names.hant;
  return locale === "zh-Hans" ? names.hans || names.hant || names.en : names.hant || names.hans || names.en;
}
