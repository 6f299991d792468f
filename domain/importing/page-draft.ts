import type { ParsedGroup } from "#domain/credits/parse-credit-line.ts";
import type { Page, PageBlock, PageWarning, PageWarningCode } from "#domain/importing/page.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import type { Language } from "#domain/locale.ts";

/** One language of a page while it is being read. */
export type EditionDraft = { title: string | null; deck: string[]; blocks: PageBlock[] };

/** A page while it is being read; every reader of lines adds to it. */
export type PageDraft = {
  column: string | null;
  epigraph: Record<Language, string[]>;
  byline: Page["byline"];
  editions: Record<Language, EditionDraft>;
  /** Blocks of both languages in the page's order. */
  order: { language: Language; block: PageBlock }[];
  credits: ParsedGroup[];
  warnings: PageWarning[];
  /** The language of the line before: figures alone belong to it. */
  current: Language;
  bylineAt: number | null;
};

export function newDraft(): PageDraft {
  const edition = (): EditionDraft => ({ title: null, deck: [], blocks: [] });
  return {
    column: null,
    epigraph: { zh: [], en: [] },
    byline: { publishedAt: null, source: null, authors: [], responsibleEditors: [] },
    editions: { zh: edition(), en: edition() },
    ...{ order: [], credits: [], warnings: [], current: "zh", bylineAt: null },
  };
}

export function warn(draft: PageDraft, code: PageWarningCode, at: number, message: string): void {
  draft.warnings.push({ code, at, message });
}

/** Words that stood with a name and are not in it: 等, 本報記者. */
export function warnBeside(draft: PageDraft, at: number, words: string): void {
  warn(draft, "nameQualified", at, `“${words}” stands beside the names and is left out of them.`);
}

export function addBlock(draft: PageDraft, language: Language, block: PageBlock): void {
  draft.editions[language].blocks.push(block);
  draft.order.push({ language, block });
  draft.current = language;
}

/** Keeps what was not recognised as a paragraph where it stood, and says so. */
export function keepAsParagraph(draft: PageDraft, line: PageLine, code: PageWarningCode, message: string): void {
  warn(draft, code, line.at, message);
  addBlock(draft, languageOfText(line.text) ?? draft.current, { type: "paragraph", text: line.text });
}

/** Keeps the page's own buttons and footers where they stood. */
export function keepFurniture(draft: PageDraft, line: PageLine): void {
  keepAsParagraph(draft, line, "pageFurniture", `Of the page, not of the article: “${line.text}”.`);
}
