import { commonness, functionWords } from "#domain/checks/english/common-words.ts";
import { combiningForms, isNewsroomWord } from "#domain/checks/english/newsroom-words.ts";
import { isPinyin } from "#domain/checks/english/pinyin-words.ts";
import { isCompound, type Split, splitWord } from "#domain/checks/english/split-word.ts";
import type { Slip, WordList } from "#domain/checks/english/word-list.ts";

/** What is wrong with a word: others ran into it, or it is none. With what it should be, where that is certain. */
export type Judgement = { rule: "missing-space" | "spelling"; instead: string | null };

/**
 * Judges one part of a word, without hyphens. Names are not judged: a word with a capital inside a sentence is one, and at
 * its beginning it is taken for one unless something very likely was meant.
 */
export function judgeWord(written: string, begins: boolean, list: WordList): Judgement | null {
  const [, owner = "", mark = "", owned = ""] = /^([A-Za-z]{2,40})(['’]s)([a-z]{3,40})$/.exec(written) ?? [];
  if (owned !== "" && list.knows(owned)) return { rule: "missing-space", instead: `${owner}${mark} ${owned}` };
  const word = written.replace(/’/g, "'").replace(/'s?$/i, "");
  if (word.length < 2 || word.length > 40) return null;
  if (/^[\d]/.test(word) || /\d$/.test(word)) return judgeNumber(word);
  if (!/^[A-Za-z']+$/.test(word) || list.knows(word) || /^[A-Z]+s?$/.test(word)) return null;
  const lower = word.toLowerCase();
  if (/^[a-z']+$/.test(word)) return judgeLower(word, list);
  if (!/^[A-Z][a-z']+$/.test(word)) return judgeMixed(word, list);
  if (list.knows(lower) || combiningForms.has(lower) || isNewsroomWord(lower, list)) return null;
  return judgeCapital(word, lower, begins, list);
}

function judgeLower(word: string, list: WordList): Judgement | null {
  if (word.includes("'") || combiningForms.has(word) || isNewsroomWord(word, list)) return null;
  const name = capital(word);
  if (list.knows(name)) return word.length < 4 ? null : { rule: "spelling", instead: name };
  const split = splitWord(word, list);
  if (split?.isCommon && split.words.every((part) => functionWords.has(part))) return apart(split);
  // longan is a fruit: an article runs into what follows it, seldom into what stands before.
  if (isPinyin(word) && /^an?$/.test(split?.words.at(-1) ?? "")) return null;
  const slips = list.suggest(word);
  if (split !== null && !isRatherSlip(slips, split)) return apart(split);
  if (word.length < 3 || isPinyin(word) || isCompound(word, list)) return null;
  return { rule: "spelling", instead: certain(slips, word) };
}

/** "adress" is a slip for "address" rather than "a dress", though "alot" is "a lot". */
function isRatherSlip(slips: readonly Slip[], split: Split): boolean {
  const others = slips.filter(({ word }) => !split.words.includes(word));
  if (!split.hasFunctionWord || !split.isCommon) return others.length > 0;
  return others.some(({ word, how }) => (how === "missing" || how === "exchanged") && commonness(word) !== null);
}

/** The one word that was meant: a common one, or any other where the slip is of the usual kinds. */
function certain(slips: readonly Slip[], word: string): string | null {
  const common = slips.filter((slip) => commonness(slip.word) !== null);
  const exchanged = common.filter(({ how }) => how === "exchanged");
  const first = [exchanged, common].find(({ length }) => length > 0) ?? slips;
  const one = first.length === 1 ? first[0] : undefined;
  if (one === undefined) return null;
  if (one.how === "exchanged") return one.word;
  return word.length > (common.length > 0 ? 3 : 6) && (common.length > 0 || one.how !== "changed") ? one.word : null;
}

/** Words that begin a sentence and that the next runs into. "Inman" and "Atwood" are people, so most need a common word after. */
const openers = new Set("the this that these those and with from their but has".split(" "));
/** Words that run into a name before them. "to", "on" and "in" are how names end. */
const closers = ["and", "has", "have", "is", "was", "will", "with", "from", "the", "that"];

function judgeCapital(word: string, lower: string, begins: boolean, list: WordList): Judgement | null {
  const split = lower.length > 4 && lower.length < 20 ? splitWord(lower, list) : null;
  if (split?.isCommon) {
    const [first = "", ...rest] = split.words;
    const isCertain =
      split.words.every((part) => functionWords.has(part)) ||
      (openers.has(first) && rest.join("").length > 3) ||
      (first.length > 5 && rest.every((part) => functionWords.has(part)));
    if (isCertain && (begins || first === "the"))
      return { rule: "missing-space", instead: capital(split.words.join(" ")) };
  }
  const closer = closers.find((end) => lower.endsWith(end) && lower.length - end.length >= 5);
  const head = closer === undefined ? "" : word.slice(0, -closer.length);
  if (closer !== undefined && list.knows(head) && !list.knows(head.toLowerCase())) {
    return { rule: "missing-space", instead: `${head} ${closer}` };
  }
  if (!begins || lower.length < 3 || isPinyin(lower)) return null;
  const slips = list.suggest(lower).filter((slip) => commonness(slip.word) !== null);
  const exchanged = slips.filter(({ how }) => how === "exchanged");
  const [one, ...others] = exchanged.length > 0 ? exchanged : slips;
  const isMeant = one?.how === "exchanged" || (one?.how === "missing" && lower.length > 4);
  return one !== undefined && isMeant && others.length === 0 ? { rule: "spelling", instead: capital(one.word) } : null;
}

/** Capitals inside: "inChina" is two words, iPhone, WeChat and kWh are one. */
function judgeMixed(word: string, list: WordList): Judgement | null {
  const [, head = "", tail = ""] = /^([A-Z]?[a-z]+)([A-Z][a-z]{2,})$/.exec(word) ?? [];
  const isName = (list.knows(tail) && !list.knows(tail.toLowerCase())) || isPinyin(tail.toLowerCase());
  const isRunInto =
    functionWords.has(head.toLowerCase()) && (/^[a-z]{2}/.test(head) || head === "The")
      ? list.knows(tail) || isName
      : /^[a-z]+$/.test(head) && commonness(head) !== null && isName;
  return isRunInto ? { rule: "missing-space", instead: `${head} ${tail}` } : null;
}

const beforeNumbers = new Set("about and by exceeding for from in nearly of over than the to with".split(" "));
const afterNumbers = new Set(
  "and billion for from in million of people percent that the to trillion were with years yuan".split(" "),
);

/** "in2024" and "60percent"; 15km, 3D and the 1990s are written so. */
function judgeNumber(word: string): Judgement | null {
  const [, head = "", digits = "", tail = ""] = /^([A-Za-z]*)(\d+)([A-Za-z]*)$/.exec(word) ?? [];
  const before = head !== "" && beforeNumbers.has(head.toLowerCase());
  const after = tail !== "" && afterNumbers.has(tail) && !(tail === "in" && digits.length < 3);
  if (!before && !after) return null;
  return { rule: "missing-space", instead: `${head}${before ? " " : ""}${digits}${after ? " " : ""}${tail}` };
}

function apart(split: Split): Judgement {
  return { rule: "missing-space", instead: split.words.join(" ") };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
