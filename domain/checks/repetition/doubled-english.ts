import { functionWords } from "#domain/checks/english/common-words.ts";
import type { Found } from "#domain/checks/finding.ts";
import type { CheckedText } from "#domain/checks/pair.ts";

/** Said twice on purpose, or two uses of one word side by side: "he had had", "her her", "very very", "bye bye". */
const rightTwice = new Set(
  "again aye blah bling bye can choo chop dada dear do dum far go had ha haha hear her ho hush it knock la long log mama many more much my never night no now out papa pom pretty quick really so some sing tap tick that there tut tuk two very wait walla well yeah yes yum you yo".split(
    " ",
  ),
);

const pairPattern =
  /(?<![\p{L}\p{N}'’-])(?<word>[A-Za-z]{1,30}(?:['’][a-z]{1,3})?)(?<gap>[ \t\u00a0]{1,4})\k<word>(?![\p{L}\p{N}'’-])/giu;

/** "the the" of the English side. Not across a line's end, where a list or a table goes on. */
export function doubledInEnglish({ text, kind }: CheckedText): Found[] {
  return [...text.matchAll(pairPattern)].flatMap((match) => {
    const quote = match[0];
    const word = match.groups?.word ?? "";
    const lower = word.toLowerCase();
    const second = quote.slice(-word.length);
    const isFunction = functionWords.has(lower) && lower !== "i";
    if (rightTwice.has(lower) || (word.length === 1 && lower !== "a") || word === "A") return [];
    // "What it is is a question."
    if (lower === "is" && /\bwhat [a-z ]{1,30}$/i.test(text.slice(Math.max(0, match.index - 36), match.index)))
      return [];
    // Names: Lin Lin, Duran Duran; "Will will", "May may".
    if (/^[A-Z]/.test(second) && !isFunction) return [];
    if (/^[A-Z]/.test(word) && /^(?:may|will|march|mark|hope|page|bill|rose|sue)$/.test(lower)) return [];
    // "on and on on", "faster faster faster" in a poem.
    if (kind === "verse" && !isFunction) return [];
    if (!isFunction && repeatsOn(text, match.index + quote.length, lower)) return [];
    return [
      {
        rule: "doubled-word",
        side: "en",
        quote,
        at: match.index,
        said: { kind: "found", values: { word } },
        suggestion: word,
      },
    ];
  });
}

/** Three times is emphasis. */
function repeatsOn(text: string, end: number, lower: string): boolean {
  return new RegExp(`^[ ,]{1,2}${lower.replace(/[^a-z]/g, ".")}\\b`).test(text.slice(end, end + 40).toLowerCase());
}
