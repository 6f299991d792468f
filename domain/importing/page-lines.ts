import type { Language } from "#domain/locale.ts";

/** A line of the file with its number from 1, cleaned; `indented` and `blankBefore` are what cleaning took away. */
export type PageLine = { text: string; at: number; blankBefore: boolean };

/** Characters that take no room and say nothing: left by web pages and word processors. */
const invisible =
  /[\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000e-\u001f\u007f-\u009f]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu;

/** A text without the characters that take no room and say nothing. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, "");
}

/** The lines that say something, in order: whatever ends them and whatever space they have, no invisible characters. */
export function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let blankBefore = true;
  for (const [index, raw] of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).entries()) {
    const clean = stripInvisible(raw).replace(/\s+/gu, " ").trim();
    if (clean === "") blankBefore = true;
    else {
      lines.push({ text: clean, at: index + 1, blankBefore });
      blankBefore = false;
    }
  }
  return lines;
}

const addresses =
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；、）》」』”]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/**
 * Chinese when it has more Han characters than Latin words, addresses of pages and mailboxes apart; null for figures and
 * signs alone.
 */
export function languageOfText(text: string): Language | null {
  const words = text.replace(addresses, " ");
  return languageOfWords(words) ?? (words === text ? null : languageOfWords(text));
}

function languageOfWords(text: string): Language | null {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}][\p{Script=Latin}\p{M}'’-]*/gu)?.length ?? 0;
  if (characters === 0 && words === 0) return null;
  return characters > words ? "zh" : "en";
}

/** The punctuation that ends a sentence, closing quotation marks and brackets after it included. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;…]["'”’」』）)]*$|[.:：，,、]["'”’)]*$/u.test(text);
}

/** Joins a line that an editor's line width broke: its sentence goes on in lower case on the very next line. */
export function joinWrapped(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      !line.blankBefore &&
      last.text.length >= 40 &&
      /[\p{Ll},]$/u.test(last.text) &&
      /^\p{Ll}/u.test(line.text) &&
      !/^https?:/.test(line.text);
    if (goesOn) last.text += ` ${line.text}`;
    else joined.push({ ...line });
  }
  return joined;
}
