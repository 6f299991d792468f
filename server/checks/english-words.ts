import { createWordList, type WordList } from "#domain/checks/english/word-list.ts";

let list: Promise<WordList> | undefined;

/** British and American words, read from their packages on first use: about 0.3 s, then kept. */
export function englishWordList(): Promise<WordList> {
  list ??= readWords();
  return list;
}

async function readWords(): Promise<WordList> {
  // In the web server's bundle too these are Node's to load: they read files that lie beside them.
  const [american, british] = await Promise.all([import("dictionary-en"), import("dictionary-en-gb")]);
  return createWordList(textsOf(american.default), textsOf(british.default));
}

function textsOf({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }): { aff: string; dic: string } {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { aff: text(aff), dic: text(dic) };
}
