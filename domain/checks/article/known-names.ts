import { nameReadings } from "#domain/checks/article/name-readings.ts";
import { lettersOf, type NameWord, nameWords, plainWord } from "#domain/checks/article/name-words.ts";
import type { Person } from "#domain/credits/credit.ts";
import { romanizeName } from "#domain/credits/romanize-name.ts";

/** A person as English texts may name her, and as they should. */
export type KnownName = {
  person: Person;
  /** As the desk has it; for a person of whom it has nothing, what pinyin would be. */
  right: string;
  /** Whether somebody said that it is so: else it only tells forms apart. */
  isSaid: boolean;
  words: readonly NameWord[];
  /** 海伦·马什: given names stand first, and no pinyin is meant. */
  isForeign: boolean;
  /** Which of its words is the surname; null with foreign ones. */
  surnameAt: number | null;
};

/** `right` has the letters of the right form in its order, `order` in another, `spelling` others that mean the same name. */
export type FormKind = "right" | "order" | "spelling";
export type KnownForm = { kind: FormKind; name: KnownName };

/** Somebody of whom only one word is known (Confucius) has no form that could be another. */
export function knownName(person: Person): KnownName | null {
  const { hans, hant, en, unconfirmed } = person.names;
  const pinyin = romanizeName(hans || hant);
  const right = en || pinyin || "";
  const words = nameWords(right);
  if (words.length < 2 || words.length > 4) return null;
  const isSaid = en !== "" && !unconfirmed.includes("en");
  const isForeign = !/^\p{Script=Han}{2,4}$/u.test(hans || hant);
  const [surname = ""] = pinyin?.split(" ") ?? [];
  const isLast = words.at(-1)?.letters === lettersOf(surname);
  return { person, right, isSaid, words, isForeign, surnameAt: isForeign ? null : isLast ? words.length - 1 : 0 };
}

/**
 * By their letters, everything that a text may have for the people of whom it is asked; the others have their right names
 * alone, which are nobody's misspelling.
 */
export function formsOf(names: readonly KnownName[], isAsked: (name: KnownName) => boolean): Map<string, KnownForm[]> {
  const forms = new Map<string, KnownForm[]>();
  const add = (letters: string, kind: FormKind, name: KnownName) => {
    const there = forms.get(letters) ?? [];
    if (there.some((form) => form.name === name)) return;
    forms.set(letters, [...there, { kind, name }]);
  };
  for (const name of names) add(joined(name.words), "right", name);
  for (const name of names.filter(isAsked)) {
    for (const turned of turnedOrders(name)) add(joined(turned), "order", name);
    if (name.isForeign) continue;
    const { hans, hant } = name.person.names;
    for (const { surname, given } of nameReadings(hans || hant)) {
      // 李乐 as Li Yue: short readings are names of many.
      if (surname.length + given.length < shortest) continue;
      add(surname + given, "spelling", name);
      add(given + surname, "spelling", name);
    }
  }
  return forms;
}

const shortest = 6;

function turnedOrders({ words, isForeign }: KnownName): NameWord[][] {
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || (isForeign && words.length > 2)) return [];
  return [
    [...rest, first],
    [last, ...words.slice(0, -1)],
  ];
}

function joined(words: readonly NameWord[]): string {
  return words.map(({ letters }) => letters).join("");
}

/** How a form is written, whatever its apostrophes are and whether it stands in capitals. */
export function writingOf(words: readonly NameWord[]): string {
  return words.map(({ written }) => plainWord(written).toLowerCase()).join(" ");
}

/** Whether two words are one letter, or two that changed places, apart. Both are short. */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (b.length - a.length > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
