import { pinyin } from "pinyin-pro";
import { romanizeName } from "#domain/credits/romanize-name.ts";
import { isSurname } from "#domain/credits/surnames.ts";

/** Everything that a character can be read as: 曾 is zeng and ceng. */
const readings = new Map<string, readonly string[]>();

function readingsOf(character: string): readonly string[] {
  let found = readings.get(character);
  if (found === undefined) {
    found = pinyin(character, { multiple: true, toneType: "none", type: "array" }).filter((one) =>
      /^[a-zü]+$/.test(one),
    );
    readings.set(character, found);
  }
  return found;
}

export type NameReading = { surname: string; given: string };

/** More than any name has that somebody could mean. */
const mostReadings = 24;

/**
 * How a Chinese name may be read, in small letters, first as it is; empty where it is no Chinese name (约翰·史密斯). With ü also
 * in the ways in which keyboards and passports write it.
 */
export function nameReadings(name: string): NameReading[] {
  const usual = romanizeName(name);
  if (usual === null) return [];
  const [surname = "", given = ""] = usual.toLowerCase().replace(/'/g, "").split(" ");
  const characters = [...name.replace(/\s/gu, "")];
  // What is read as the surname has one character, or two.
  const length = readingsOf(characters[0] ?? "").includes(surname) || characters.length < 3 ? 1 : 2;
  const of = (part: readonly string[]) =>
    part.reduce<string[]>(
      (begun, each) => begun.flatMap((start) => readingsOf(each).map((one) => start + one)).slice(0, mostReadings),
      [""],
    );
  const all = of(characters.slice(0, length)).flatMap((one) =>
    of(characters.slice(length)).map((two) => ({ surname: one, given: two })),
  );
  const written = [{ surname, given }, ...all.slice(0, mostReadings)].flatMap(inLetters);
  return [...new Map(written.map((one) => [`${one.surname} ${one.given}`, one])).values()];
}

function inLetters(reading: NameReading): NameReading[] {
  const { surname, given } = reading;
  if (!/ü/.test(surname + given)) return [reading];
  const as = (letters: string) => ({ surname: surname.replace(/ü/g, letters), given: given.replace(/ü/g, letters) });
  return [reading, as("v"), as("u"), as("yu")];
}

/** A Chinese text by what its names could be read as. */
export class ReadNames {
  /** By the reading of the first: what stands where a name can begin, as long as names are. */
  readonly #starts = new Map<string, Set<string>>();
  readonly #known = new Map<string, readonly string[]>();

  constructor(text: string) {
    for (const { 0: run } of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let at = 0; at < run.length - 1; at++) {
        if (!isSurname(run.slice(at, at + 2))) continue;
        for (const reading of readingsOf(run.charAt(at))) {
          const starts = this.#starts.get(reading) ?? new Set();
          this.#starts.set(reading, starts.add(run.slice(at, at + longestName)));
        }
      }
    }
  }

  /** Whether characters that can be a name, and are not `own`, are read as these letters. */
  has(letters: string, own: readonly string[]): boolean {
    let names = this.#known.get(letters);
    if (names === undefined) {
      // A text that has so many other spellings of names is none: everything may be in it.
      if (this.#known.size >= mostAsked) return true;
      names = this.#find(letters);
      this.#known.set(letters, names);
    }
    return names.some((name) => !own.includes(name));
  }

  #find(letters: string): string[] {
    const found = new Set<string>();
    for (let length = 1; length <= 6; length++) {
      for (const start of this.#starts.get(letters.slice(0, length)) ?? []) {
        const end = readOn(start, 1, letters.slice(length));
        if (end !== null) found.add(start.slice(0, end));
      }
    }
    return [...found];
  }
}

/** Where the characters from a place on end that are read as these letters; null where they are read otherwise. */
function readOn(characters: string, at: number, letters: string): number | null {
  if (letters === "") return at;
  if (at === characters.length) return null;
  for (const reading of readingsOf(characters.charAt(at))) {
    const end = letters.startsWith(reading) ? readOn(characters, at + 1, letters.slice(reading.length)) : null;
    if (end !== null) return end;
  }
  return null;
}

const mostAsked = 30;
const longestName = 4;
