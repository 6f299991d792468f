import type { Amount } from "#domain/checks/numbers/amount.ts";

/** How a number's sign is spelled in pinyin and in the spelling of Taiwan. */
const pinyin: Readonly<Record<string, string>> = {
  一: "yi",
  二: "er",
  三: "san",
  四: "si|szu",
  五: "wu",
  六: "liu|liou",
  七: "qi|chi|ci",
  八: "ba|pa",
  九: "jiu|chiu",
  十: "shi|shih",
  百: "bai|pai",
  千: "qian|chien",
  万: "wan",
  萬: "wan",
  两: "liang",
  兩: "liang",
  半: "ban|pan",
};
/** And in Hong Kong, where each syllable is a word. */
const cantonese: Readonly<Record<string, string>> = {
  一: "Yat",
  二: "Yee|Yi",
  三: "Sam",
  四: "Sze|Sei",
  五: "Ng",
  六: "Luk|Lok",
  七: "Tsat|Chat",
  八: "Pat",
  九: "Kau|Gau",
  十: "Shap|Sap",
  百: "Pak",
  千: "Tsin|Chin",
  万: "Man",
  萬: "Man",
};
const syllable =
  /(?:zh|ch|sh|ts|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|iou|uai|uan|ih|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|er|a|o|e|i|u)/y;
/** Ordinary words that could be read so, where a sentence begins with them. */
const ordinary = new Set(
  "since|side|site|size|same|sane|shine|wine|bare|base|bale|bane|erase|sire|wane|sideline".split("|"),
);

/** The syllables of a word that is nothing but such; none where it is not. */
function syllablesOf(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; ) {
    syllable.lastIndex = at;
    let part = syllable.exec(word)?.[0];
    if (part === undefined) return [];
    // Jinan is ji-nan.
    const next = word[at + part.length] ?? "";
    if (/[ng]$/.test(part) && part.length > 2 && /[aeiou]/.test(next)) part = part.slice(0, -1);
    found.push(part);
    at += part.length;
  }
  return found;
}

/**
 * Tells which amounts the English spells as part of a name: 六張犁 beside "Liuzhangli", 東四十條 beside "Dongsi Shitiao". A
 * syllable alone is a family name more often than a number.
 */
export function spelledIn(english: string): (amount: Amount) => boolean {
  let known: { syllables: ReadonlySet<string>; words: ReadonlySet<string> } | null = null;
  return ({ text, raw }) => {
    const signs = [...text].filter((sign) => pinyin[sign] !== undefined);
    if (signs.length === 0 || signs.length > 3 || raw > 1e4 || /\d/.test(text)) return false;
    known ??= spellingsOf(english);
    const { syllables, words } = known;
    return signs.some(
      (sign) =>
        (pinyin[sign] ?? "").split("|").some((name) => syllables.has(name)) ||
        (cantonese[sign] ?? "").split("|").some((name) => words.has(name)),
    );
  };
}

/** The syllables of names in pinyin, and short names that stand beside another capital: "Pat Sin Leng". */
function spellingsOf(english: string): { syllables: ReadonlySet<string>; words: ReadonlySet<string> } {
  const [syllables, words] = [new Set<string>(), new Set<string>()];
  for (const [word] of english.matchAll(/\b[A-Z][a-z]{1,20}(?:['’-][a-z]{1,12})?/g)) {
    const lower = word.toLowerCase();
    const parts = ordinary.has(lower) ? [] : lower.split(/['’-]/).flatMap(syllablesOf);
    if (parts.length > 1) for (const part of parts) syllables.add(part);
  }
  for (const [, word = ""] of english.matchAll(/\b([A-Z][a-z]{1,4})(?= [A-Z][a-z])/g)) words.add(word);
  for (const [word] of english.matchAll(/(?<=\b[A-Z][a-z]{1,12} )[A-Z][a-z]{1,4}\b/g)) words.add(word);
  return { syllables, words };
}
