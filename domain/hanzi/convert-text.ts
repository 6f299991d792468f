import { Converter as FromHans } from "opencc-js/cn2t";
import { readDryOrDone } from "#domain/hanzi/dry-or-done.ts";
import { houseDictionary } from "#domain/hanzi/house-dictionary.ts";
import { onFirstUse, toHans } from "#domain/hanzi/to-hans.ts";
import type { Script } from "#domain/locale.ts";

/** A form that must stand exactly so in each script: a person's name, a verified quotation. */
export type FixedForm = { hans: string; hant: string };

/** Not changed once it was used: what it names is indexed for as long as it lives. */
export type ConversionOptions = {
  /** Text kept as it is (a string) or given in its known form of each script (names). */
  protect?: readonly (string | FixedForm)[];
  /** The desk's or the article's own pairs, [简体, 繁體]; they outrank the house dictionary. */
  dictionary?: readonly (readonly [string, string])[];
};

// Characters follow the 臺灣 standard (為, 裡, 群) without its regional vocabulary: 網絡 stays 網絡.
// Made on first use: the dictionary takes some 100 MB, and most processes never convert anything.
const toHant = onFirstUse(() => FromHans({ from: "cn", to: "tw" }));

const general: Record<Script, (text: string) => string> = { Hant: toHant, Hans: toHans };

const noOptions: ConversionOptions = {};

const addressPattern = /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\uff00-\uffef]+|[\w.+-]+@[\w.-]+\.\w+/g;

const quotationMarks: Record<Script, Record<string, string>> = {
  Hant: { "“": "「", "”": "」", "‘": "『", "’": "』" },
  Hans: { "「": "“", "」": "”", "『": "‘", "』": "’" },
};

/**
 * Writes Chinese in the other script: protected forms, then the article's and the house's dictionaries, then the
 * general ones, then quotation marks (GB/T 15834 “ ” against CNS/HK 「 」). Converting to the same script returns the text.
 */
export function convertText(text: string, from: Script, to: Script, options: ConversionOptions = noOptions): string {
  if (from === to || text === "") return text;
  const fixed = fixedForms(to, options);
  let result = "";
  let free = 0;
  const read = to === "Hant" ? readDryOrDone(text) : new Map<number, string>();
  for (const { start, end, form } of findFixed(text, fixed, read)) {
    result += convertFree(text.slice(free, start), to) + form;
    free = end;
  }
  return result + convertFree(text.slice(free), to);
}

function convertFree(text: string, to: Script): string {
  if (text === "") return text;
  const marks = quotationMarks[to];
  return general[to](text).replace(/[“”‘’「」『』]/g, (mark, at: number, whole: string) =>
    // An apostrophe between Latin letters is not a quotation mark.
    mark === "’" && /[A-Za-z]/.test(whole.charAt(at - 1)) ? mark : (marks[mark] ?? mark),
  );
}

/** Forms by their first character, the longest first. */
type FixedForms = { forms: ReadonlyMap<string, string>; byFirst: ReadonlyMap<string, readonly string[]> };

const indexed: Record<Script, WeakMap<ConversionOptions, FixedForms>> = { Hans: new WeakMap(), Hant: new WeakMap() };

/** The index of what stands fixed, made once for the same options: a document is converted run by run. */
function fixedForms(to: Script, options: ConversionOptions): FixedForms {
  const known = indexed[to].get(options);
  if (known) return known;
  const made = indexForms(collectForms(to, options));
  indexed[to].set(options, made);
  return made;
}

function collectForms(to: Script, options: ConversionOptions): Map<string, string> {
  const forms = new Map<string, string>();
  const add = (hans: string, hant: string) => {
    const [source, target] = to === "Hant" ? [hans, hant] : [hant, hans];
    if (source !== "" && !forms.has(source)) forms.set(source, target);
  };
  for (const item of options.protect ?? []) {
    if (typeof item === "string") add(item, item);
    else {
      add(item.hans, item.hant);
      // A page in one script may still write a name in the other: it gets the form of the page that is made.
      forms.set(to === "Hant" ? item.hant : item.hans, to === "Hant" ? item.hant : item.hans);
    }
  }
  for (const [hans, hant] of options.dictionary ?? []) add(hans, hant);
  if (to === "Hant") for (const [hans, hant] of houseDictionary) add(hans, hant);
  forms.delete("");
  return forms;
}

function indexForms(forms: Map<string, string>): FixedForms {
  const byFirst = new Map<string, string[]>();
  for (const source of forms.keys()) {
    const alike = byFirst.get(source.charAt(0));
    if (alike) alike.push(source);
    else byFirst.set(source.charAt(0), [source]);
  }
  for (const sources of byFirst.values()) sources.sort((a, b) => b.length - a.length);
  return { forms, byFirst };
}

type Fixed = { start: number; end: number; form: string };

/** Leftmost, longest, not overlapping; a character that is read from its neighbours only where no form covers it. */
function findFixed(text: string, { forms, byFirst }: FixedForms, read: ReadonlyMap<number, string>): Fixed[] {
  const addresses = new Map([...text.matchAll(addressPattern)].map((match) => [match.index, match[0]]));
  const found: Fixed[] = [];
  for (let at = 0; at < text.length; ) {
    const source =
      addresses.get(at) ?? byFirst.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (source === undefined) {
      const form = read.get(at);
      if (form !== undefined) found.push({ start: at, end: at + 1, form });
      at++;
    } else {
      found.push({ start: at, end: at + source.length, form: forms.get(source) ?? source });
      at += source.length;
    }
  }
  return found;
}
