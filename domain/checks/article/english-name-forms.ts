import {
  type FormKind,
  formsOf,
  isSlip,
  type KnownForm,
  type KnownName,
  writingOf,
} from "#domain/checks/article/known-names.ts";
import { ReadNames } from "#domain/checks/article/name-readings.ts";
import type { NameText } from "#domain/checks/article/name-texts.ts";
import { hasInnerCapital, isCapital, type NameWord, nameWords } from "#domain/checks/article/name-words.ts";
import { isPinyin } from "#domain/checks/english/pinyin-words.ts";

/** A name as it stands in an English text. `form` is the right order joined, parted or capitalised in another way. */
export type NamedInEnglish = {
  name: KnownName;
  kind: FormKind | "form";
  words: readonly NameWord[];
  isCertain: boolean;
  text: NameText;
};

/** Where the English names people whom the Chinese names too, rightly or not, in reading order. */
export function namedInEnglish(
  names: readonly KnownName[],
  english: readonly NameText[],
  chinese: readonly NameText[],
): NamedInEnglish[] {
  const reader = new FormReader(names, chinese.map(({ text }) => text).join("\n"));
  return english.flatMap((text) => reader.read(text));
}

class FormReader {
  readonly #chinese: string;
  readonly #asked: ReadonlySet<KnownName>;
  readonly #forms: Map<string, KnownForm[]>;
  /** The first letters of all forms: most words of a text begin none. */
  readonly #beginnings: ReadonlySet<string>;
  /** Names of two words by each of them. */
  readonly #byWord = new Map<string, KnownName[]>();
  #readNames: ReadNames | null = null;

  constructor(names: readonly KnownName[], chinese: string) {
    this.#chinese = chinese;
    this.#asked = new Set(
      names.filter(
        ({
          person: {
            names: { hans, hant },
          },
        }) => [hans, hant].some((name) => name !== "" && chinese.includes(name)),
      ),
    );
    this.#forms = formsOf(names, (name) => this.#asked.has(name));
    this.#beginnings = new Set([...this.#forms.keys()].map(beginningOf));
    for (const name of this.#asked) {
      if (name.words.length !== 2) continue;
      for (const { letters } of name.words) this.#byWord.set(letters, [...(this.#byWord.get(letters) ?? []), name]);
    }
  }

  read(text: NameText): NamedInEnglish[] {
    if (this.#asked.size === 0) return [];
    const words = nameWords(text.text);
    const found: NamedInEnglish[] = [];
    for (let at = 0; at < words.length; ) {
      const named = this.#canBegin(words, at) ? this.#readAt(words, at, text) : null;
      if (named && this.#asked.has(named.name)) found.push(named);
      at += named?.words.length ?? 1;
    }
    return found;
  }

  #canBegin(words: readonly NameWord[], at: number): boolean {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || !isCapital(word.written)) return false;
    return (
      this.#beginnings.has(beginningOf(word.letters)) ||
      this.#byWord.has(word.letters) ||
      (next !== undefined && this.#byWord.has(next.letters))
    );
  }

  #readAt(words: readonly NameWord[], at: number, text: NameText): NamedInEnglish | null {
    const windows = [4, 3, 2, 1].flatMap((length) => {
      const window = words.slice(at, at + length);
      return window.length === length && window.every(({ follows }, place) => place === 0 || follows) ? [window] : [];
    });
    const withForms = windows.map((window) => ({ window, forms: this.#formsAt(window) }));
    // What is somebody's name as it should be is that, though longer words might be another's in a wrong form.
    for (const { window, forms } of withForms) {
      const right = forms.find(({ kind, name }) => kind === "right" && writingOf(window) === writingOf(name.words));
      if (right && !isOddlyCapital(window, right.name)) return named(right.name, "right", window, text);
    }
    for (const { window, forms } of withForms) {
      const [form, ...others] = forms;
      if (form === undefined || others.length > 0 || !this.#isMeant(words, at, window, form)) continue;
      return named(form.name, form.kind === "right" ? "form" : form.kind, window, text);
    }
    const pair = windows.find(({ length }) => length === 2);
    return pair ? this.#slipAt(pair, text) : null;
  }

  #formsAt(window: readonly NameWord[]): KnownForm[] {
    return this.#forms.get(window.map(({ letters }) => letters).join("")) ?? [];
  }

  /** Whether the words are the person's and not words that look like her name. */
  #isMeant(words: readonly NameWord[], at: number, window: readonly NameWord[], { kind, name }: KnownForm): boolean {
    const letters = window.map((word) => word.letters).join("");
    const [first, ...rest] = window;
    if (first === undefined) return false;
    if (rest.length === 0 && !hasInnerCapital(first.written) && !/-\p{Lu}/u.test(first.written)) return false;
    if (kind === "right") return rest.every(({ written }) => isCapital(written)) || letters.length >= 7;
    if (!rest.every(({ written }) => isCapital(written))) return false;
    if (isPlaceWord(words[at + window.length])) return false;
    const isShort = window.length === 2 && window.every((word) => word.letters.length <= 4 && isPinyin(word.letters));
    // Of more syllables in a row it does not tell which belong together.
    if (isShort && [words[at - 1], words[at + window.length]].some((word) => isSyllables(word))) return false;
    return name.isForeign || !this.#isReadElsewhere(letters, window, name);
  }

  /** Somebody else whose Chinese name is read so is in the text. */
  #isReadElsewhere(letters: string, window: readonly NameWord[], { person }: KnownName): boolean {
    this.#readNames ??= new ReadNames(this.#chinese);
    const own = [person.names.hans, person.names.hant];
    const last = window.at(-1)?.letters ?? "";
    const turned = last + letters.slice(0, letters.length - last.length);
    return [letters, turned].some((one) => this.#readNames?.has(one, own));
  }

  /** Two words of which one is a person's and the other nearly so. */
  #slipAt(window: readonly NameWord[], text: NameText): NamedInEnglish | null {
    const [one, two] = window;
    if (!one || !two || !isCapital(two.written)) return null;
    const slips = [one, two].flatMap((kept, place) =>
      (this.#byWord.get(kept.letters) ?? []).filter((name) => {
        const { words } = name;
        const [other, meant] = place === 0 ? [two, words[1]] : [one, words[0]];
        if (words[place]?.letters !== kept.letters || meant === undefined) return false;
        return isNearly(other.letters, meant.letters, isSurnameOf(name, 1 - place) ? 3 : 5);
      }),
    );
    const [name, ...others] = [...new Set(slips)];
    if (name === undefined || others.length > 0) return null;
    const letters = one.letters + two.letters;
    if (name.isForeign ? this.#hasNamesake(name) : this.#isReadElsewhere(letters, window, name)) return null;
    const isCertain = name.isForeign || !window.every((word) => isPinyin(word.letters));
    return { ...named(name, "spelling", window, text), isCertain };
  }

  /** 丹妮拉·奥卡福 beside 丹尼尔·奥卡福. */
  #hasNamesake({ person: { names } }: KnownName): boolean {
    const own = [names.hans, names.hant].filter((name) => name.includes("·"));
    const rest = own.reduce((text, name) => text.replaceAll(name, "\n"), this.#chinese);
    return own.some((name) =>
      [name.slice(0, name.indexOf("·") + 1), name.slice(name.lastIndexOf("·"))].some((part) => rest.includes(part)),
    );
  }
}

function named(
  name: KnownName,
  kind: NamedInEnglish["kind"],
  words: readonly NameWord[],
  text: NameText,
): NamedInEnglish {
  return { name, kind, words, isCertain: true, text };
}

/** Long enough for a letter to be a slip; an s more is several of that name. */
function isNearly(letters: string, meant: string, shortest: number): boolean {
  if (Math.min(letters.length, meant.length) < shortest || letters === `${meant}s`) return false;
  return isSlip(letters, meant);
}

/** Beside a given name of two syllables a surname is known by less. */
function isSurnameOf({ words, surnameAt }: KnownName, place: number): boolean {
  return place === surnameAt && (words[1 - place]?.letters.length ?? 0) >= 5;
}

/** Shen YiWen, Shen yiwen; but SHEN Yiwen is how some houses mark a surname, and capitals may be the whole line's. */
function isOddlyCapital(window: readonly NameWord[], { words }: KnownName): boolean {
  return window.some(({ written }, at) => {
    const right = words[at]?.written ?? "";
    if (hasInnerCapital(written) && !hasInnerCapital(right)) return true;
    // “He An” begins “he an…”: only longer words are nothing else.
    return !isCapital(written) && isCapital(right) && written.length >= 5;
  });
}

function isSyllables(word: NameWord | undefined): boolean {
  return word !== undefined && isCapital(word.written) && isPinyin(word.letters);
}

const placeWords = new Set(
  (
    "road street avenue lane river lake mountain mountains hill island county city province district town village township " +
    "prefecture university college school temple bridge station airport port square park museum hotel hospital company group " +
    "dynasty valley bay sea gorge pass tower hall gate canal garden gardens palace"
  ).split(" "),
);

function isPlaceWord(word: NameWord | undefined): boolean {
  return word?.follows === true && isCapital(word.written) && placeWords.has(word.letters);
}

function beginningOf(letters: string): string {
  return letters.slice(0, 2);
}
