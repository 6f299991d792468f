import type { TextKind } from "#domain/checks/pair.ts";

/** A word of running English, with its hyphens and apostrophes. */
export type RunningWord = {
  text: string;
  at: number;
  /** Its capital may be there only because it begins: the first word of a sentence, and every one of a heading. */
  begins: boolean;
};

/** What has no blank in it; Han characters and their punctuation end it too. */
const chunkPattern = /[^\s\u2014\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+/g;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** What most pieces are. */
const plainWord = /^[A-Za-z]+[.,;:!?]?$/;

const domains =
  "ai app biz br cc ch cn com de edu eu fm fr gov hk in info int io jp kr me mil mo net news org ru sg so tv tw uk us xyz";
const extensions =
  "aac aff avi bmp css csv dic doc docx epub exe gif gz htm html ini jpeg jpg js json jsx log md mjs mov mp3 mp4 mpeg odt pdf php png ppt pptx py rar rb rs rtf sh sql svg tar toml ts tsx txt wav webm webp xls xlsx xml yaml yml zip";
/** What follows the last dot of an address or a file's name. */
export const afterDot: ReadonlySet<string> = new Set(`${domains} ${extensions}`.split(" "));

/** Pieces of text between blanks. */
export function chunksOf(text: string): { text: string; at: number }[] {
  return [...text.matchAll(chunkPattern)].map((match) => ({ text: match[0], at: match.index }));
}

/** Addresses, files, paths, handles, tags, entities, names from programs: none of it is prose. */
export function isTechnical(chunk: string): boolean {
  if (plainWord.test(chunk)) return false;
  if (/[@\\_=<>{}#|~`^$]|:\/\/|&\w/.test(chunk) && !/^[$#]?[\d,.]+/.test(chunk)) return true;
  const bare = chunk.replace(/^[^\p{L}\p{N}]+/u, "");
  if (/^(?:www\.|[./~])/i.test(bare)) return true;
  const host = /^[\w-]+(?:\.[\w-]+)+/.exec(bare)?.[0];
  if (host === undefined) return false;
  // "The end.in" is a slip more often than a page of India: only what looks like a host in full, or a file.
  const tail = host.slice(host.lastIndexOf(".") + 1);
  return (
    afterDot.has(tail) && (tail.length > 2 || bare.length > host.length || !/^[a-z]{1,3}$/.test(host.slice(0, -3)))
  );
}

/** The words of an English text in order, without what only looks like words. */
export function readWords(text: string, kind: TextKind): RunningWord[] {
  const wordAt = (word: string, at: number): RunningWord => ({
    text: word,
    at,
    begins: /^\p{Lu}/u.test(word) && (kind === "heading" || beginsSentence(text, at)),
  });
  return chunksOf(text).flatMap((chunk) => {
    if (plainWord.test(chunk.text)) return [wordAt(chunk.text.replace(/[.,;:!?]$/, ""), chunk.at)];
    if (isTechnical(chunk.text)) return [];
    return [...chunk.text.matchAll(wordPattern)].map((match) => wordAt(match[0], chunk.at + match.index));
  });
}

/** Whether a sentence, a list item or a quotation begins at this place. Looks back a few characters only. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).replace(/[ \t"'“”‘’()[\]*]+$/, "");
  return before === ""
    ? at < 8 || /\s{8}/.test(text.slice(at - 8, at))
    : /[.!?:。！？：…•\n\r\u3400-\u9fff]$/.test(before);
}
