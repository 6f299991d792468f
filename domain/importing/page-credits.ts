import { readLabel } from "#domain/credits/credit-label.ts";
import type { ParsedGroup } from "#domain/credits/parse-credit-line.ts";
import { bylineRoles } from "#domain/credits/print-credits.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import { romanizeName } from "#domain/credits/romanize-name.ts";
import type { Page } from "#domain/importing/page.ts";

/** Somebody a page names: Chinese as the page writes it, English where the page has it too. */
export type NamedPerson = { chinese: string; english: string };

export type PageCredits = {
  /** The byline's people first, then the credit lines' groups. Within one page a name is one person. */
  groups: { roles: CreditRole[]; people: NamedPerson[] }[];
  /** Groups, or the unknown part of their label, that no role holds. */
  unplaced: ParsedGroup[];
};

/**
 * The credits of a page as one list. A page with both languages credits the same people twice: where an English group has
 * the roles of a Chinese one and its names in pinyin, it gives those people their English names.
 */
export function creditsOfPage(page: Page): PageCredits {
  const unplaced: ParsedGroup[] = [];
  const known: ParsedGroup[] = [];
  for (const group of page.credits) {
    const { unknown } = readLabel(group.label);
    if (group.roles.length === 0) unplaced.push(group);
    else if (unknown.length > 0) unplaced.push({ ...group, roles: [], label: unknown.join("、") });
    if (group.roles.length > 0 && group.people.length > 0) known.push(group);
  }
  const byline = bylineRoles.map((role): ParsedGroup => {
    const people = role === "author" ? page.byline.authors : page.byline.responsibleEditors;
    const credited = new Set(known.filter((group) => group.roles.includes(role)).flatMap((group) => group.people));
    return { roles: [role], label: "", people: people.filter((name) => !credited.has(name)) };
  });
  const all = [...byline, ...known].filter((group) => group.people.length > 0);
  const english = new Map<string, string>();
  const merged = all.filter((group) => {
    const twin = all.find((other) => other !== group && isTranslation(other, group));
    if (twin === undefined) return true;
    for (const [at, name] of twin.people.entries()) english.set(name, group.people[at] ?? "");
    return false;
  });
  return {
    groups: merged.map(({ roles, people }) => ({
      roles,
      people: [...new Set(people)].map((name) => person(name, english)),
    })),
    unplaced,
  };
}

function person(name: string, english: ReadonlyMap<string, string>): NamedPerson {
  const bilingual = /^(\p{Script=Han}{2,6}) ([\p{Script=Latin}].+)$/u.exec(name);
  if (bilingual?.[1] !== undefined && bilingual[2] !== undefined)
    return { chinese: bilingual[1], english: bilingual[2] };
  return /\p{Script=Han}/u.test(name)
    ? { chinese: name, english: english.get(name) ?? "" }
    : { chinese: "", english: name };
}

function isTranslation(chinese: ParsedGroup, english: ParsedGroup): boolean {
  const letters = (name: string) =>
    name
      .normalize("NFKD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase();
  return (
    chinese.roles.join() === english.roles.join() &&
    chinese.people.length === english.people.length &&
    chinese.people.every((name, at) => {
      const pinyin = romanizeName(name);
      return pinyin !== null && letters(pinyin) === letters(english.people[at] ?? "");
    })
  );
}
