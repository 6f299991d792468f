import type { ParsedGroup } from "#domain/credits/parse-credit-line.ts";
import type { Language, Script } from "#domain/locale.ts";

/** A block of a page as `import --json` prints it. `text` of a list is its items, one a line. */
export type PageBlock =
  | { type: "paragraph" | "sourceNote"; text: string }
  | { type: "heading"; text: string; level: 2 | 3 | 4 }
  | { type: "bulletList"; text: string; items: string[] }
  | { type: "orderedList"; text: string; items: string[]; start: number }
  | { type: "quotation"; text: string; attribution: PageAttribution };

/** Absent fields are not said by the page. */
export type PageAttribution = {
  text: string;
  speaker?: string;
  occasion?: string;
  date?: string;
  work?: string;
  volume?: string;
  page?: string;
  link?: string;
};

/** Something for a person to look at: `at` is the line of the file, from 1. */
export type PageWarning = { code: PageWarningCode; at: number; message: string };

export const pageWarningCodes = [
  "titleMissing",
  "bylineMissing",
  "timeMissing",
  "timeUnreadable",
  "timeOfDayMissing",
  "bylineUnread",
  "namesUnread",
  "nameQualified",
  "lineUnplaced",
  "pageFurniture",
  "titleGlued",
  "columnInBothLanguages",
  "bylineRepeated",
  "titleRepeated",
  "attributionUnread",
  "creditLabelUnknown",
  "creditsUnread",
  "creditEmpty",
  "creditLabelsAlike",
  "secondPage",
  "markdownUnsupported",
  "columnUnknown",
  "outletUnknown",
  "personProposed",
  "nameUnconfirmed",
] as const;
export type PageWarningCode = (typeof pageWarningCodes)[number];

/** What a page is, once recognised: the shape of `import --json`, without the file's name. */
export type Page = {
  column: string | null;
  epigraph: Partial<Record<Language, string>>;
  byline: { publishedAt: string | null; source: string | null; authors: string[]; responsibleEditors: string[] };
  editions: {
    zh?: { script: Script; title: string; deck?: string; blocks: PageBlock[] };
    en?: { title: string; deck?: string; blocks: PageBlock[] };
  };
  /** Groups of the credit lines, and of a byline's labels other than author and responsible editor. */
  credits: ParsedGroup[];
  warnings: PageWarning[];
};
