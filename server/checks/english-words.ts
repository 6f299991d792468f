import { readFileSync } from "node:fs";
import { createWordList, type WordList } from "#domain/checks/english/word-list.ts";

let list: WordList | undefined;

/** British and American words, read from their packages on first use: about 0.3 s, then kept. */
export function englishWordList(): WordList {
  list ??= createWordList(
    filesOf(import.meta.resolve("dictionary-en")),
    filesOf(import.meta.resolve("dictionary-en-gb")),
  );
  return list;
}

function filesOf(entry: string): { aff: string; dic: string } {
  const read = (ending: string) => readFileSync(new URL(`index.${ending}`, entry), "utf8");
  return { aff: read("aff"), dic: read("dic") };
}
