import { parseCreditLine } from "#domain/credits/parse-credit-line.ts";
import { type PageDraft, warn } from "#domain/importing/page-draft.ts";
import { isFurniture, isPageKind } from "#domain/importing/page-furniture.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { countWords } from "#domain/importing/split-glued.ts";
import type { Language } from "#domain/locale.ts";

/** Short, and not a sentence: what a title, a heading or a deck looks like. */
export function isTitleLike(text: string): boolean {
  const language = languageOfText(text);
  if (language === null || /^[—–―─-]/u.test(text) || /[。；;，,、：:]["'”’」』]?$/u.test(text)) return false;
  // “…” (Han Li, …): a quotation with its attribution.
  if (/^[“「『"].*[”」』"]\s*[（(].*[)）]$/u.test(text)) return false;
  if (language === "zh") return [...text].length <= 70 && parseCreditLine(text) === null;
  return (
    text.length <= 180 && countWords(text) <= 25 && !/[^.]\.["'”’]?$/u.test(text) && parseCreditLine(text) === null
  );
}

/** 習文樂見 | 數字中國… → column and title; 【習文樂見】數字中國… too. Null without a prefix; 【視頻】 is none. */
export function splitColumn(text: string): { column: string; title: string } | null {
  const match =
    /^([^|｜丨│︱]{1,40}?)\s*[|｜丨│︱]\s*(\S.*)$/u.exec(text) ??
    /^[【[〔]([^】\]〕]{1,40})[】\]〕]\s*(\S.*)$/u.exec(text);
  if (match?.[1] === undefined || match[2] === undefined || isPageKind(match[1]) || isFurniture(text)) return null;
  return isTitleLike(match[2]) || languageOfText(match[2]) !== null
    ? { column: match[1].trim(), title: match[2] }
    : null;
}

/** Takes a line as the title of its language, without the column's prefix, which becomes the page's column, and without Markdown's #. */
export function takeTitle(draft: PageDraft, line: PageLine, language: Language): void {
  const text = line.text.replace(/^#{1,6}\s+(?=\S)/u, "");
  const split = splitColumn(text);
  draft.editions[language].title = split === null ? text : split.title;
  draft.current = language;
  if (split === null || draft.column === split.column) return;
  if (draft.column === null) draft.column = split.column;
  else {
    warn(draft, "columnInBothLanguages", line.at, `The column is “${split.column}” here and “${draft.column}” above.`);
    if (language === "zh") draft.column = split.column;
  }
}

/** Whether a line prints the title of its language again, letter for letter, with or without the column. */
export function repeatsTitle(draft: PageDraft, line: PageLine): boolean {
  const language = languageOfText(line.text);
  const title = language === null ? null : draft.editions[language].title;
  return title !== null && (line.text === title || splitColumn(line.text)?.title === title);
}
