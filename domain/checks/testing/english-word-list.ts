import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createWordList, type WordList } from "#domain/checks/english/word-list.ts";

/** The dictionaries that the product loads, read from their packages. */
export function englishWordList(): WordList {
  const files = (name: string) => {
    const read = (ending: string) =>
      readFileSync(fileURLToPath(new URL(`index.${ending}`, import.meta.resolve(name))), "utf8");
    return { aff: read("aff"), dic: read("dic") };
  };
  return createWordList(files("dictionary-en"), files("dictionary-en-gb"));
}
