import { diffArrays } from "diff";
import type { Language } from "#domain/locale.ts";

/** A run of words that stayed, went or came. */
export type WordChange = { kind: "same" | "gone" | "new"; text: string };

/** Two texts with more words gone and come than this are as good as two different ones. */
const mostChanges = 1500;

/** One text against an earlier one: words in English, characters in Chinese, whose Latin words and figures stay whole. */
export function changedWords(was: string, is: string, language: Language): WordChange[] {
  if (was === is) return was === "" ? [] : [{ kind: "same", text: is }];
  const found = diffArrays(wordsOf(was, language), wordsOf(is, language), { maxEditLength: mostChanges });
  if (!found) return whole(was, is);
  const changes = found.map(
    ({ value, added, removed }): WordChange => ({
      kind: added ? "new" : removed ? "gone" : "same",
      text: value.join(""),
    }),
  );
  return language === "zh" ? withoutIslands(changes) : changes;
}

function whole(was: string, is: string): WordChange[] {
  const changes: WordChange[] = [
    { kind: "gone", text: was },
    { kind: "new", text: is },
  ];
  return changes.filter(({ text }) => text !== "");
}

/** Words in English, characters in Chinese: a changed character is what an editor looks for there. */
function wordsOf(text: string, language: Language): string[] {
  return language === "en"
    ? (text.match(/\s+|[\p{L}\p{M}\p{N}'’-]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [])
    : (text.match(/[\p{Script=Latin}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|\s+|./gsu) ?? []);
}

/**
 * A single character that two rewritten stretches happen to share tells nobody anything: it goes and comes with them, so
 * that each stretch is read in one piece.
 */
function withoutIslands(changes: readonly WordChange[]): WordChange[] {
  const kept: WordChange[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    if (gone !== "") kept.push({ kind: "gone", text: gone });
    if (come !== "") kept.push({ kind: "new", text: come });
    [gone, come] = ["", ""];
  };
  changes.forEach(({ kind, text }, at) => {
    if (kind === "gone") gone += text;
    else if (kind === "new") come += text;
    else if (gone !== "" && come !== "" && isIsland(text) && isRewritten(changes, at + 1)) {
      gone += text;
      come += text;
    } else {
      flush();
      kept.push({ kind, text });
    }
  });
  flush();
  return kept;
}

function isIsland(text: string): boolean {
  return Array.from(text).length === 1 && !/\s/.test(text);
}

/** Whether words both went and came from here on, before anything stayed. */
function isRewritten(changes: readonly WordChange[], from: number): boolean {
  const [first, second] = changes.slice(from, from + 2);
  return first !== undefined && second !== undefined && first.kind !== "same" && second.kind !== "same";
}
