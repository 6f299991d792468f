import { type Judgement, judgeWord } from "#domain/checks/english/judge-word.ts";
import { type RunningWord, readWords } from "#domain/checks/english/read-words.ts";
import type { WordList } from "#domain/checks/english/word-list.ts";
import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";

/** So many different words are looked into that are none; a text with more of them is not English. */
const patience = 40;
/** Longer chains of hyphens are decoration. */
const longest = 80;

/** `missing-space` between run-together words, and `spelling`, of the English side. */
export function checkWords(pair: CheckedPair, _options: CheckOptions, list: WordList): Found[] {
  if (!pair.en) return [];
  const words = readWords(pair.en.text, pair.en.kind);
  const judged = new Map<string, Judgement | null>();
  let looked = 0;
  const counting: WordList = {
    knows: list.knows,
    suggest: (word) => {
      looked++;
      return list.suggest(word);
    },
  };
  const found: Found[] = [];
  for (const word of words) {
    const key = word.begins ? `^${word.text}` : word.text;
    let judgement = judged.get(key);
    if (judgement === undefined) {
      if (looked >= patience || word.text.length > longest) continue;
      judgement = judgeCompound(word, counting);
      judged.set(key, judgement);
    }
    if (judgement !== null) found.push(say(word, judgement));
  }
  const strange = found.filter(({ rule, suggestion }) => rule === "spelling" && suggestion === undefined).length;
  // A motto in Latin, a passage of French: a quarter of the words like nothing English is another language.
  return strange > 3 && strange * 4 > words.length ? found.filter(({ rule }) => rule !== "spelling") : found;
}

/** A word with hyphens is wrong where a part of it is; what it should be is said of the whole. */
function judgeCompound(word: RunningWord, list: WordList): Judgement | null {
  if (!/[‐‑-]/.test(word.text)) return judgeWord(word.text, word.begins, list);
  if (list.knows(word.text)) return null;
  const parts = word.text.split(/([‐‑-])/);
  const judgements = parts.map((part, at) => (at % 2 ? null : judgeWord(part, word.begins && at === 0, list)));
  const wrong = judgements.find((judgement) => judgement !== null) ?? null;
  if (wrong === null) return null;
  const isCertain = judgements.every((judgement) => judgement === null || judgement.instead !== null);
  const instead = parts.map((part, at) => judgements[at]?.instead ?? part).join("");
  return { rule: wrong.rule, instead: isCertain ? instead : null };
}

function say(word: RunningWord, { rule, instead }: Judgement): Found {
  const possessive = /['’]s?$/i.exec(word.text)?.[0] ?? "";
  const suggestion = instead === null ? null : instead.replace(/'/g, word.text.includes("’") ? "’" : "'");
  const kept = suggestion?.endsWith(possessive) ? suggestion : suggestion === null ? null : suggestion + possessive;
  const place = { rule, side: "en", quote: word.text, at: word.at } as const;
  return kept === null
    ? { ...place, said: { kind: "unknown", values: { word: word.text } } }
    : { ...place, said: { kind: "meant", values: { word: word.text, instead: kept } }, suggestion: kept };
}
