import type { WordList } from "#domain/checks/english/word-list.ts";
import type { Script } from "#domain/locale.ts";

/** What a piece of text is, as far as rules care. */
export type TextKind = "text" | "heading" | "list" | "table" | "verse" | "quotation";

export type CheckedText = { text: string; kind: TextKind };

/** What stands beside each other: one row of an article, or one paragraph of each file. A side that is not there is null. */
export type CheckedPair = { zh: CheckedText | null; en: CheckedText | null };

export type CheckOptions = {
  /** How the Chinese is written: 兆 is a million in the one script and a million million in the other. */
  script: Script;
  /** One language was handed in alone: nothing is missing beside it. */
  oneSided?: boolean;
  /** The English dictionary; without one nothing is said of spelling. */
  words?: WordList;
};
