import { Converter as FromHans } from "opencc-js/cn2t";
import { Converter as ToHans } from "opencc-js/t2cn";
import { houseDictionary } from "#domain/hanzi/house-dictionary.ts";
import type { Script } from "#domain/locale.ts";

/** A form that must stand exactly so in each script: a person's name, a verified quotation. */
export type FixedForm = { hans: string; hant: string };

export type ConversionOptions = {
  /** Text kept as it is (a string) or given in its known form of each script (names). */
  protect?: readonly (string | FixedForm)[];
  /** The desk's or the article's own pairs, [简体, 繁體]; they outrank the house dictionary. */
  dictionary?: readonly (readonly [string, string])[];
};

// Characters follow the 臺灣 standard (為, 裡, 群) without its regional vocabulary: 網絡 stays 網絡.
// Made on first use: the dictionaries take some 100 MB, and most processes never convert anything.
const toHant = onFirstUse(() => FromHans({ from: "cn", to: "tw" }));
const hongKongToHans = onFirstUse(() => ToHans({ from: "hk", to: "cn" }));
const taiwanToHans = onFirstUse(() => ToHans({ from: "tw", to: "cn" }));

const general: Record<Script, (text: string) => string> = {
  Hant: toHant,
  // Pages mix 裡/裏, 衛/衞 and 着/著: the Taiwan reading comes first, the Hong Kong one catches what it leaves.
  Hans: (text) => hongKongToHans(taiwanToHans(text)),
};

function onFirstUse(make: () => (text: string) => string): (text: string) => string {
  let made: ((text: string) => string) | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
}

const addressPattern = /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\uff00-\uffef]+|[\w.+-]+@[\w.-]+\.\w+/g;

const quotationMarks: Record<Script, Record<string, string>> = {
  Hant: { "“": "「", "”": "」", "‘": "『", "’": "』" },
  Hans: { "「": "“", "」": "”", "『": "‘", "』": "’" },
};

/**
 * Writes Chinese in the other script: protected forms, then the article's and the house's dictionaries, then the
 * general ones, then quotation marks (GB/T 15834 “ ” against CNS/HK 「 」). Converting to the same script returns the text.
 */
export function convertText(text: string, from: Script, to: Script, options: ConversionOptions = {}): string {
  if (from === to || text === "") return text;
  const fixed = fixedForms(to, options);
  let result = "";
  let free = 0;
  for (const { start, end, form } of findFixed(text, fixed)) {
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

function fixedForms(to: Script, options: ConversionOptions): Map<string, string> {
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

type Fixed = { start: number; end: number; form: string };

/** Leftmost, longest, not overlapping. */
function findFixed(text: string, forms: Map<string, string>): Fixed[] {
  const byFirst = new Map<string, string[]>();
  for (const source of forms.keys()) {
    const first = source.charAt(0);
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), source].sort((a, b) => b.length - a.length),
    );
  }
  const addresses = new Map([...text.matchAll(addressPattern)].map((match) => [match.index, match[0]]));
  const found: Fixed[] = [];
  for (let at = 0; at < text.length; ) {
    const source =
      addresses.get(at) ?? byFirst.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (source === undefined) at++;
    else {
      found.push({ start: at, end: at + source.length, form: forms.get(source) ?? source });
      at += source.length;
    }
  }
  return found;
}
